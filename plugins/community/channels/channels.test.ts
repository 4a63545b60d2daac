import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChannels } from './part.ts';
import { toChannelViews } from './toChannelViews.ts';

const channels = parseChannels(readFileSync('data/channels.yml', 'utf8'));
const repository = 'https://forge.example/o/r';

describe('the channels', () => {
  it('that are open are the issues and pull requests of the repository', () => {
    const open = toChannelViews(channels, { locale: 'en', repository }).filter(({ state }) => state === 'open');
    expect(open).toMatchObject([
      { name: 'Issues', url: 'https://forge.example/o/r/issues', answer: expect.stringContaining('No deadline') },
      { name: 'Pull requests', url: 'https://forge.example/o/r/pulls' },
    ]);
  });

  it('say in each language what they are for, and the planned ones what they depend on', () => {
    for (const locale of ['zh-Hans', 'en']) {
      for (const view of toChannelViews(channels, { locale, repository })) {
        expect(view.purposes.length).toBeGreaterThan(0);
        const own = view.state === 'open' ? view.answer : view.dependsOn;
        expect(/\p{Script=Han}/u.test(own)).toBe(locale === 'zh-Hans');
      }
    }
  });

  it('keep an address that is whole', () => {
    const [channel] = parseChannels(`channels:
  - id: list
    name: { zh-Hans: 列表, en: List }
    state: open
    languages: [en]
    address: https://lists.example/x
    for: [{ zh-Hans: 公告, en: News }]
    answer: { zh-Hans: 无, en: None }
`);
    expect(channel && toChannelViews([channel], { locale: 'ja', repository })).toMatchObject([
      { url: 'https://lists.example/x', name: 'List', languages: [{ tag: 'en', label: 'English' }] },
    ]);
  });

  const entry = (more: string) =>
    `channels:\n  - id: chat\n    name: { zh-Hans: 群, en: Chat }\n    languages: [en]\n    for: [{ zh-Hans: 闲聊, en: Talk }]\n${more}`;
  it.each([
    ['    state: open\n', /data\/channels\.yml:2: Missing key "channels\.0\.address"/],
    ['    state: planned\n    address: /chat\n', /data\/channels\.yml:2: Missing key "channels\.0\.dependsOn"/],
    [
      '    state: planned\n    address: /chat\n    dependsOn: { zh-Hans: 人, en: People }\n',
      /:7: Unexpected "channels\.0\.address: \/chat", expected no address while the channel is planned/,
    ],
    ['    state: soon\n', /:6: Unexpected "channels\.0\.state: soon", expected one of open, planned/],
    [
      '    state: open\n    address: javascript:alert(1)\n    answer: { zh-Hans: 无, en: None }\n',
      /expected a path such as/,
    ],
  ])('are refused with a line: %j', (more, message) => {
    expect(() => parseChannels(entry(more))).toThrow(message);
  });
});
