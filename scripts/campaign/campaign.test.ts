import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { parseCampaignResults } from '../../src/lib/recognition/rules/parseRules.ts';
import { testCampaign } from '../../src/lib/recognition/rules/testCampaign.ts';
import { freezeCampaign } from './freeze.ts';
import { parseOptions } from './options.ts';
import { findCampaign, readCampaigns } from './readCampaigns.ts';
import { toCampaignText, toList } from './toText.ts';

const { id: _, ...spring } = testCampaign({
  name: { 'zh-Hans': '春天', en: 'Spring' },
  from: '2027-03-01',
  to: '2027-03-31',
  timeZone: 'Asia/Shanghai',
  goals: { pages: 3 },
});
const resultsFile = 'data/campaigns/spring.results.yml';
const bob = 'Bob <bob@example.org>';
const page = (name: string, text: string) => ({ files: { [`docs/${name}.md`]: `# ${name}\n\n${text}\n` } });

let site: TestRepository;
beforeEach(() => {
  site = createTestRepository();
  site.commit({ at: '2027-02-01T00:00:00Z', files: { 'data/campaigns/spring.yml': stringify(spring) } });
  site.commit({ at: '2027-02-28T15:59:59Z', author: bob, ...page('early', 'One second before.') });
});
afterEach(() => site.remove());

/** What was done in March. */
function work(): void {
  site.commit({ at: '2027-02-28T16:00:00Z', ...page('a', 'First.') });
  site.commit({ at: '2027-03-02T08:00:00Z', author: bob, ...page('b', 'Second.') });
  site.commit({ at: '2027-03-03T08:00:00Z', author: bob, ...page('c', 'Third.') });
}
const end = () => site.commit({ at: '2027-03-31T16:00:00Z', author: bob, ...page('late', 'On the first of April.') });
const show = async (language: 'en' | 'zh-Hans' = 'en') => {
  const source = await readCampaigns(site.dir);
  return toCampaignText(findCampaign(source, 'spring'), source, language);
};
const list = async () => toList(await readCampaigns(site.dir), 'en');

describe('a campaign', () => {
  it('is announced before it begins', async () => {
    expect(await list()).toContain('spring  Spring  2027-03-01 to 2027-03-31 (Asia/Shanghai)  begins in 1 day');
    expect(await show()).toContain('Nobody has taken part yet.');
    expect(await show('zh-Hans')).toContain('还有 1 天开始');
  });

  it('has standings while it lasts, and cannot be frozen', async () => {
    work();
    const text = await show();
    expect(text).toContain('day 3, 29 days left');
    expect(text).toContain('Pages: 3 / 3');
    expect(text).toMatch(/ 1 {2}Bob +2 +2 +2 {2}2027-03-03T08:00:00Z\n +2 {2}Ada Lovelace +1/);
    await expect(freezeCampaign(site.dir, 'spring')).rejects.toThrow(
      'expected HEAD to be of 2027-03-31T16:00:00.000Z or later: 2027-03-31 ends then in Asia/Shanghai, and HEAD is of 2027-03-03T08:00:00.000Z.',
    );
    expect(existsSync(join(site.dir, resultsFile))).toBe(false);
  });

  it('cannot be frozen a second before it ends', async () => {
    work();
    site.commit({ at: '2027-03-31T15:59:59Z' });
    await expect(freezeCampaign(site.dir, 'spring')).rejects.toThrow('Freeze it after a later commit.');
  });

  it('is frozen once, when it is over, with the commit that it was computed from', async () => {
    work();
    const head = end();
    expect(await show()).toContain('over, results preliminary');
    expect(await freezeCampaign(site.dir, 'spring')).toBe(resultsFile);
    const text = readFileSync(join(site.dir, resultsFile), 'utf8');
    expect(parseCampaignResults({ file: resultsFile, text })).toMatchObject({
      commit: head,
      asOf: '2027-03-31T16:00:00.000Z',
      totals: { pages: 3, people: 2 },
      rows: [
        { person: 'bob', rank: 1, score: 2, reached: '2027-03-03T08:00:00.000Z' },
        { person: 'ada-lovelace', rank: 2, score: 1 },
      ],
    });
    expect(text).not.toContain('@');
    expect(await format(text, { parser: 'yaml', singleQuote: true, printWidth: 120 })).toBe(text);
    // Nothing is left of the draft.
    expect(readdirSync(join(site.dir, 'data/campaigns'))).toEqual(['spring.results.yml', 'spring.yml']);

    await expect(freezeCampaign(site.dir, 'spring')).rejects.toThrow(`Unexpected freeze: ${resultsFile} exists`);
    expect(readFileSync(join(site.dir, resultsFile), 'utf8')).toBe(text);
  });

  it('keeps its results when work is taken back later, and does not show who opted out later', async () => {
    work();
    end();
    await freezeCampaign(site.dir, 'spring');
    const sha = site.git('rev-list', '-1', '--before=2027-03-03T09:00:00Z', 'HEAD').trim();
    site.commit({
      at: '2027-04-02T00:00:00Z',
      message: `Revert "Change"\n\nThis reverts commit ${sha}.`,
      files: { 'docs/c.md': null },
    });
    expect(await show()).toMatch(/ 1 {2}Bob +2/);
    const people = stringify({ people: [{ aliases: ['bob@example.org'], optOut: true }] });
    site.commit({ files: { 'data/people.yml': people } });
    const text = await show();
    expect(text).not.toMatch(/bob/i);
    expect(text).toContain('1 more person is not named.');
    expect(text).toMatch(/ 2 {2}Ada Lovelace/);
    expect(text).toContain('over, results frozen');
  });

  it('has to exist', async () => {
    await expect(freezeCampaign(site.dir, 'autumn')).rejects.toThrow(
      'Unexpected campaign "autumn", expected one of spring.',
    );
  });
});

describe('the arguments', () => {
  it('are a command and what it needs', () => {
    expect(parseOptions([], {})).toEqual({ command: 'list', language: 'en' });
    expect(parseOptions(['show', 'a', '--lang', 'zh'], {})).toEqual({ command: 'show', id: 'a', language: 'zh-Hans' });
    expect(parseOptions(['freeze', 'a'], { LANG: 'zh_CN.UTF-8' })).toMatchObject({ language: 'zh-Hans' });
    expect(parseOptions(['-h'], {})).toBe('help');
  });

  it.each([['show'], ['list', 'a'], ['freeze', 'a', 'b'], ['thaw', 'a']])('may not be %s %s %s', (...args) => {
    expect(() =>
      parseOptions(
        args.filter((arg) => typeof arg === 'string'),
        {},
      ),
    ).toThrow(/expected list, show <id> or freeze <id>\. See --help\.$/);
  });
});
