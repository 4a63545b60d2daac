import { describe, expect, test } from 'vitest';
import { toShownAddress, toWebAddress } from './webAddress.ts';

test.each([
  ['https://a.otlp.dev', 'https://a.otlp.dev/'],
  ['HTTPS://A.Otlp.Dev:443/中?q=中#节', 'https://a.otlp.dev/%E4%B8%AD?q=%E4%B8%AD'],
  ['//a.otlp.dev/x', 'https://a.otlp.dev/x'],
  ['https:a.otlp.dev', 'https://a.otlp.dev/'],
  [' https://a.otlp.dev/\n', 'https://a.otlp.dev/'],
  ['ht\ntps://a.otlp.dev/', 'https://a.otlp.dev/'],
  ['https://例え.jp/', 'https://xn--r8jz45g.jp/'],
  // The first letter is Cyrillic.
  ['https://аpple.com/', 'https://xn--pple-43d.com/'],
  ['https://a.otlp.dev/`$(touch x)`;"\'|&<>', "https://a.otlp.dev/%60$(touch%20x)%60;%22'|&%3C%3E"],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['https://[', 'https://['],
  ['https://a b/', 'https://a b/'],
])('%o is read as %o', (written, url) => {
  expect(toWebAddress(written)).toBe(url);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:a@otlp.dev',
  '/docs/a',
  '../a.md',
  '#x',
  '',
  'data:text/html,x',
  'ftp://a/',
])('%o is not of the web', (written) => {
  expect(toWebAddress(written)).toBeUndefined();
});

describe('an address for messages', () => {
  test.each([
    ['https://user:secret@a.otlp.dev/x', 'https://a.otlp.dev/x'],
    ['https://user:secret@', 'https://'],
    ['https://user:se@cret@[::1/', 'https://[::1/'],
    ['https:\\\\user:secret@[', 'https:\\\\['],
  ])('has no password: %s', (address, shown) => {
    expect(toShownAddress(address)).toBe(shown);
  });

  test('is short, and one line', () => {
    expect(toShownAddress(`https://a.otlp.dev/${'x'.repeat(100_000)}`)).toHaveLength(200);
    expect(toShownAddress('https://[\n::error::x\u001B[31m\u202E')).toBe('https://[ ::error::x ');
  });
});
