import { expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { findDoubts } from './findDoubts.ts';

const front = (title: string): string => `---\ntitle: ${title}\ndescription: ${title}\n---\n`;
const doubts = (theirs: string, own: string, ids: string[], to: Locale = 'en') =>
  findDoubts(ids, { sources: [parsePage('docs/a.md', theirs)], translation: parsePage('docs/b.md', own), to }).map(
    ({ kind, id }) => `${id} ${kind}`,
  );

it('finds words that nobody has translated', () => {
  const text = `${front('指南')}\n简介。\n\n## 步骤 {#steps}\n\n运行。\n\n## OBI {#obi}\n\n\`\`\`sh\nrun\n\`\`\`\n`;
  const ids = ['(front-matter)', '(intro)', 'steps', 'obi'];
  expect(doubts(text, text, ids)).toEqual([
    '(front-matter) untranslated',
    '(intro) untranslated',
    'steps untranslated',
  ]);
  expect(doubts(text, text, ['steps'])).toEqual(['steps untranslated']);
  expect(doubts(text, text.replace('运行。', 'Run it.'), ['steps'])).toEqual([]);
});

it('finds them the other way round', () => {
  const text =
    '## Run it on your machine {#run}\n\n## OTLP/HTTP or gRPC {#names}\n\n| `a.b` | `c d e f g h` |\n| --- | --- |\n';
  expect(doubts(text, text, ['run', 'names'], 'zh-Hans')).toEqual(['run untranslated']);
});

it('finds a section that is not there, and one that is there no more', () => {
  expect(doubts('## 一 {#one}\n\n## 甲\n', '## Two {#two}\n', ['one', 'two', '~甲'])).toEqual([
    'one absent',
    'two left-over',
  ]);
});
