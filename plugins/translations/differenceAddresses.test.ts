import { expect, it } from 'vitest';
import { findSameAddress, toDifferencePath } from './differenceAddresses.ts';

it('gives each page its own address, with the name of its file where another would have the same', () => {
  const pages = ['g/x.md', 'g/x.mdx', 'g/x/index.md', 'g/y.md'];
  const same = findSameAddress(pages);
  expect(pages.map((page) => toDifferencePath('t', page, same))).toEqual([
    '/t/g/x.md/',
    '/t/g/x.mdx/',
    '/t/g/x/index.md/',
    '/t/g/y/',
  ]);
});
