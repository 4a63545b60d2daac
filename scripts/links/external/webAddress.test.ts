import { describe, expect, test } from 'vitest';
import { hasSecret, hideCredentials, toShownAddress, toWebAddress } from './webAddress.ts';

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
    ['https://user:p/ss-secret@h.dev/x', 'https://h.dev/x'],
    ['https://user:p#secret@h.dev/x', 'https://h.dev/x'],
    ['https://user:p?secret@h.dev/x', 'https://h.dev/x'],
    ['https://user:secret @h.dev:99999/', 'https://h.dev:99999/'],
    ['//user:p/secret@h.dev:99999/', '//h.dev:99999/'],
    ['https:/user:secret@h.dev/', 'https://h.dev/'],
    ['ht\ntps://user:p/secret@h.dev/', 'https://h.dev/'],
    ['htps://user:p/secret@h.dev/', 'htps://h.dev/'],
  ])('has no password: %s', (address, shown) => {
    expect(toShownAddress(address)).toBe(shown);
  });

  test.each([
    ['https://a.otlp.dev/x?access_token=hunter2&b=c', 'https://a.otlp.dev/x?access_token=…&b=c'],
    ['https://a.otlp.dev/x?b=c&X-Amz-Signature=hunter2', 'https://a.otlp.dev/x?b=c&X-Amz-Signature=…'],
    ['https://a.otlp.dev/x?sig=hunter2#y', 'https://a.otlp.dev/x?sig=…#y'],
    ['https://a.otlp.dev/x#access_token=hunter2', 'https://a.otlp.dev/x#access_token=…'],
    ['https://[/x?api_key=hunter2', 'https://[/x?api_key=…'],
  ])('has no secret in its query: %s', (address, shown) => {
    expect(toShownAddress(address)).toBe(shown);
    expect(hasSecret(address)).toBe(true);
  });

  test.each(['https://a.otlp.dev/token?design=x&tab=signals', 'https://a.otlp.dev/?page=2'])(
    'keeps what is no secret: %s',
    (address) => {
      expect(toShownAddress(address)).toBe(address);
      expect(hasSecret(address)).toBe(false);
    },
  );

  test.each([
    '/docs/a@b/c.md',
    '../x@y.md',
    'mailto:a@otlp.dev',
    'https://otlp.dev/x@y/z#a@b',
    'javascript:alert("//a@b")',
    './a//b@c',
  ])('keeps an @ that stands behind no password: %s', (address) => {
    expect(hideCredentials(address)).toBe(address);
  });

  test('is short, and one line', () => {
    expect(toShownAddress(`https://a.otlp.dev/${'x'.repeat(100_000)}`)).toHaveLength(200);
    expect(toShownAddress('https://[\n::error::x\u001B[31m\u202E')).toBe('https://[ ::error::x ');
  });
});
