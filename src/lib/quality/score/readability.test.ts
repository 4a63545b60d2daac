import { describe, expect, it } from 'vitest';
import { en, lossesOf, partOf, rules } from '../testPage.ts';

const { sentence, paragraph } = rules.readability;
const chinese = (text: string) => partOf('readability', text);
const english = (text: string) => partOf('readability', text, { file: `${en}/guides/page.md` });
const han = (count: number) => `${'测'.repeat(count)}。`;
const words = (count: number) => `${Array(count).fill('Word').join(' ')}.`;

describe('readability', () => {
  it.each([
    ['Chinese', chinese(han(sentence['zh-Hans'])), chinese(han(sentence['zh-Hans'] + 1))],
    ['English', english(words(sentence.en)), english(words(sentence.en + 1))],
  ])('has a limit for sentences in %s', (_, short, long) => {
    expect(short.score).toBe(100);
    expect(lossesOf(long)).toEqual([['sentences-long', 45]]);
  });

  it.each([
    ['Chinese', () => chinese(han(20).repeat(paragraph['zh-Hans'] / 20 + 1))],
    ['English', () => english(`${words(10)} `.repeat(paragraph.en / 10 + 1))],
  ])('has a limit for paragraphs in %s', (_, read) => expect(lossesOf(read())).toEqual([['paragraphs-long', 35]]));

  it('loses by the share of long sentences and says where the longest stands', () => {
    const lines = [...Array<string>(9).fill(han(5)), `前面。${han(80)}`].join('\n\n');
    expect(chinese(lines).remarks).toMatchObject([
      { id: 'sentences-long', values: { count: 1, of: 11, tokens: 80, line: 19, limit: 60 } },
    ]);
    expect(chinese(lines).score).toBeCloseTo(100 - (45 * (1 / 11)) / 0.25);
  });

  it('loses by code when there is little else', () => {
    const code = ['```bash', ...Array<string>(95).fill('ls'), '```'].join('\n');
    expect(lossesOf(chinese(`${han(5)}\n\n${code}\n`))).toEqual([['code-heavy', 20]]);
  });

  it('counts neither tables nor headings nor code as sentences', () => {
    expect(chinese(`## ${'题'.repeat(90)} {#a}\n\n短句。\n\n| ${'格'.repeat(90)} |\n| --- |\n`).score).toBe(100);
  });

  it('does not apply where there is no prose', () => {
    expect(chinese('```bash\nls\n```\n').remarks).toMatchObject([{ id: 'no-prose' }]);
  });
});
