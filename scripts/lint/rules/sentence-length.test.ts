import { describe, expect, it } from 'vitest';
import { enFile, lintFixture, reference } from './fixture.ts';
import { sentenceLength } from './sentence-length.ts';

const most = reference.config.options['sentence-length'];

describe('the length of a sentence', () => {
  it.each([
    ['zh-Hans', 'docs/guides/page.md', '字'.repeat(most['zh-Hans'])],
    ['en', enFile, 'word '.repeat(most.en).trim()],
  ])('may reach the limit of %s and not pass it', (_language, file, text) => {
    expect(lintFixture(sentenceLength, { file, text })).toEqual([]);
    const [finding] = lintFixture(sentenceLength, { file, text: `Right! ${text} 多` });
    expect(finding?.message.en).toMatch(/^Unexpected sentence of \d+ words, expected at most \d+\. Split it\.$/);
    expect(finding?.range?.start).toEqual({ line: 1, column: 8 });
  });

  it('is that of one sentence, not of a paragraph, code or front matter', () => {
    const long = '字'.repeat(most['zh-Hans']);
    const text = `---\ntitle: ${long}${long}\n---\n\n${long}。${long}！\n\n\`\`\`\n${long}${long}\n\`\`\`\n`;
    expect(lintFixture(sentenceLength, { text })).toEqual([]);
  });
});
