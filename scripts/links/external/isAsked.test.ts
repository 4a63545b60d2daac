import { expect, test } from 'vitest';
import { findExemption, type Exemption } from './isAsked.ts';

test.each<[Exemption | undefined, string[]]>([
  [undefined, ['https://a.otlp.dev/', 'http://1.1.1.1/', 'http://[2606:4700::1111]:8080/', 'https://a.xn--fiqs8s/']],
  [undefined, ['https://myexample.com/', 'https://example.cn/', 'https://con.test.dev/']],
  [
    'local',
    [
      'http://localhost/',
      'http://localhost:4318/',
      'http://a.localhost/',
      'http://LOCALHOST./',
      'http://printer.local/',
    ],
  ],
  ['local', ['http://collector:4317/', 'http://db.internal/', 'http://metadata.google.internal/', 'http://x/']],
  [
    'local',
    ['http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'http://10.0.0.1:80/', 'http://192.168.1.1/'],
  ],
  ['local', ['http://[::1]/', 'http://[::ffff:10.0.0.1]/', 'http://[fe80::1]/', 'http://169.254.169.254/']],
  [
    'reserved',
    [
      'https://example.com/',
      'https://a.b.example.org/',
      'https://x.test/',
      'https://x.invalid./',
      'https://example.edu/',
    ],
  ],
  [
    'credentials',
    ['https://user:p/ss@h.dev/x', 'https://user:p#s@h.dev/', 'https://u:p?s@h.dev/', 'https://u:p @h.dev:99999/'],
  ],
  ['credentials', ['https://user:secret@a.otlp.dev/', 'https://user@a.otlp.dev/', 'https://:secret@localhost/']],
  ['too-long', [`https://a.otlp.dev/${'x'.repeat(8000)}`]],
  [
    'malformed',
    [
      'https://a..b.dev/',
      `https://${'a'.repeat(64)}.otlp.dev/`,
      'http://a.otlp.dev:0/',
      `https://${'a.'.repeat(130)}dev/`,
    ],
  ],
  ['malformed', ['https://', 'https://a b/', 'https://[::1/', 'https://a.otlp.dev:99999/', 'http://%/']],
])('%s', (exemption, urls) => {
  expect(urls.map((url) => [url, findExemption({ url })])).toEqual(urls.map((url) => [url, exemption]));
});
