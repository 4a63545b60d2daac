import { expect, it } from 'vitest';
import { isTextOf, toBlobId } from './blobId.ts';

// `printf '…' | git hash-object --stdin`
const names = {
  'a\nb\n': '422c2b7ab3b3c668038da977e4e93a5fc623169c',
  '': 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
};

it.each(Object.entries(names))('names %j as git does', (text, name) => {
  expect(toBlobId(text)).toBe(name);
  expect(toBlobId(Buffer.from(text))).toBe(name);
});

it('names a text as it is checked in, byte by byte', () => {
  expect(toBlobId('a\r\nb\r\n')).toBe(names['a\nb\n']);
  const latin = Buffer.from('\u00E9\r\n', 'latin1');
  expect(toBlobId(latin)).toBe(toBlobId(Buffer.from('\u00E9\n', 'latin1')));
  expect(toBlobId(latin)).not.toBe(toBlobId('\u00E9\n'));
});

it.each([
  ['the text itself', 'a\n', 'a\n', true],
  ['other line ends', 'a\n', 'a\r\n', true],
  ['a byte order mark more', 'a\n', '\uFEFFa\n', true],
  ['a byte order mark less', '\uFEFFa\n', 'a\n', true],
  ['another text', 'a\n', 'b\n', false],
  ['a lone CR', 'a\n', 'a\r', false],
])('knows %s', (_, recorded, text, expected) => {
  expect(isTextOf(toBlobId(recorded), Buffer.from(text))).toBe(expected);
});
