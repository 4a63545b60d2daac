import { expect, it } from 'vitest';
import { help, parseOptions } from './options.ts';

const parse = (...args: string[]) => parseOptions(args, { LANG: 'C' });

it('reads a page and languages', () => {
  expect(parse('docs/a.md')).toEqual({ page: 'docs/a.md', force: false, language: 'en' });
  expect(parse('docs/a.md', '--to', 'EN', '--from=zh', '--lang', 'zh')).toEqual({
    page: 'docs/a.md',
    to: 'en',
    from: 'zh-Hans',
    force: false,
    language: 'zh-Hans',
  });
});

it('reads sections before and behind the page', () => {
  expect(parse('docs/a.md', '--accept')).toMatchObject({ page: 'docs/a.md', accept: [] });
  expect(parse('docs/a.md', '--accept', 'steps', '(intro)', '--force')).toMatchObject({
    page: 'docs/a.md',
    accept: ['steps', '(intro)'],
    force: true,
  });
  expect(parse('--accept', 'steps', 'docs/a.mdx')).toMatchObject({ page: 'docs/a.mdx', accept: ['steps'] });
});

it('takes what stands behind -- for sections, whatever it looks like', () => {
  expect(parse('docs/a.md', '--accept', '--', '--force', '--from=en', '--ui')).toEqual({
    page: 'docs/a.md',
    accept: ['--force', '--from=en', '--ui'],
    force: false,
    language: 'en',
  });
});

it('answers --help', () => {
  expect(parse('--help', '--to', 'x')).toBe('help');
  expect(help.split('\n').every((line) => line.length <= 120)).toBe(true);
});

it.each([
  [[], 'Unexpected call without a page'],
  [['a.md', 'b.md'], 'Unexpected second word "b.md"'],
  [['a.md', '--force'], 'Unexpected --force'],
  [['a.md', '--to', 'e'], 'Unexpected --to "e", expected one of zh-Hans, en'],
  [['a.md', '--from', '\u001B[31men-us'], 'Unexpected --from "en-us"'],
  [['a.md', '--lang', 'fr'], 'Unexpected --lang "fr"'],
  [['a.md', '--too'], "Unknown option '--too'"],
])('says what is wrong with %j', (args, message) => {
  expect(() => parse(...args)).toThrow(message);
});
