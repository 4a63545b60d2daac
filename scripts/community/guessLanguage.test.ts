import { expect, it } from 'vitest';
import { guessLanguage } from './guessLanguage.ts';

it.each([
  ['', 'en'],
  ['Fix a typo', 'en'],
  ['修正错字', 'zh-Hans'],
  ['docs: 修正 sampling 一页里的 default ratio', 'zh-Hans'],
  ['### Page · 页面\n\nThe default ratio is wrong.', 'en'],
  ['<!-- 一两句话 -->\nFix it.', 'en'],
  ['<!-- One or two sentences, and it never ends', 'en'],
  ['- [ ] The page was changed too\n- [x] 检查过\nFixed.', 'en'],
  ['> Somebody wrote this\n\n同意', 'zh-Hans'],
  ['```text\n中文输出\n```\nSee above', 'en'],
  ['```text\n中文输出，没有结束', 'en'],
  ['用 `kubectl get pods` 看', 'zh-Hans'],
  ['_No response_', 'en'],
  ['Исправил опечатку', 'en'],
] as const)('%j is %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

it.each(['<!--', '```', '`', '> ', '- [ ] ', '\n'])('does not take long for many of %j', (piece) => {
  const started = performance.now();
  guessLanguage(piece.repeat(60_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
