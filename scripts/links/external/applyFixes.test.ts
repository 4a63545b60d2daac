import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import type { Finding } from '../../../src/lib/finding.ts';
import { writeFixture } from '../fixtureSite.ts';
import { applyFixes } from './applyFixes.ts';
import { collectLinks } from './collectLinks.ts';
import { toFindings } from './toFindings.ts';

/** Fixes a page whose links have all moved from `/old` to `/new`, and answers its text and the rules of what is left. */
async function fix(
  text: string,
  { file = 'docs/a.md', to = 'https://b.dev/new', change = (finding: Finding): Finding => finding } = {},
): Promise<{ after: string; left: string[] }> {
  const root = await writeFixture({ [file]: text });
  const page = parsePage(file, text);
  const judged = collectLinks(page).map((link) => ({ link, verdict: { kind: 'ok', movedTo: to } as const }));
  const left = await applyFixes(root, toFindings(judged).map(change), new Map([[file, page.text]]));
  return { after: await readFile(path.join(root, file), 'utf8'), left: left.map(({ rule }) => rule) };
}

test.each<[string, string, string]>([
  ['a link', '[a](https://a.dev/old)', '[a](https://b.dev/new)'],
  ['its title stays', '[a](https://a.dev/old "https://a.dev/old")', '[a](https://b.dev/new "https://a.dev/old")'],
  [
    'two in a line',
    '[a](https://a.dev/old) [b](https://a.dev/old#x)',
    '[a](https://b.dev/new) [b](https://b.dev/new#x)',
  ],
  [
    'a picture in a link',
    '[![i](https://a.dev/old)](https://a.dev/old)',
    '[![i](https://b.dev/new)](https://b.dev/new)',
  ],
  [
    'the address alone',
    'See https://a.dev/old, or <https://a.dev/old>.',
    'See https://b.dev/new, or <https://b.dev/new>.',
  ],
  ['a definition', '[a]\n\n[a]: <https://a.dev/old>', '[a]\n\n[a]: <https://b.dev/new>'],
  [
    'HTML',
    '<p><a href="https://a.dev/old">https://a.dev/old</a></p>',
    '<p><a href="https://b.dev/new">https://a.dev/old</a></p>',
  ],
  [
    'CRLF and a byte order mark',
    '\uFEFF# 甲\r\n\r\n[a](https://a.dev/old)\r\n',
    '\uFEFF# 甲\r\n\r\n[a](https://b.dev/new)\r\n',
  ],
])('%s', async (_title, text, after) => {
  expect(await fix(text)).toEqual({ after, left: [] });
});

test('MDX', async () => {
  const text = '<Card href="https://a.dev/old"><Card href={"https://a.dev/older"} /></Card>';
  expect((await fix(text, { file: 'docs/a.mdx' })).after).toBe(
    '<Card href="https://b.dev/new"><Card href={"https://b.dev/new"} /></Card>',
  );
});

test.each<[string, string]>([
  ['prose behind a bare address', '详见 https://a.dev/old，里面说明了采样。后面还有。'],
  ['words that run on without punctuation', '详见 https://a.dev/old里面说明了采样'],
  ['a fragment that runs on', '详见 https://a.dev/old#x后面还有'],
  ['an address that browsers write in another way', '[a](https://a.dev/中)'],
  ['an attribute without quotes', '<img src=https://a.dev/old alt=x>'],
  ['an attribute without quotes among words', '看 <a href=https://a.dev/old>x</a>'],
])('%s: nothing is changed', async (_title, text) => {
  expect((await fix(text)).after).toBe(text);
});

test('an address that would end elsewhere is left, and the others on the page are mended', async () => {
  const text = 'See https://a.dev/old and [a](https://a.dev/old).';
  expect(await fix(text, { to: 'https://b.dev/new.' })).toEqual({
    after: 'See https://a.dev/old and [a](https://b.dev/new.).',
    left: ['moved-link'],
  });
});

test('of two edits of one place only one is made', async () => {
  const text = '[a](https://a.dev/old)';
  const { after, left } = await fix(text, {
    change: (finding) => ({ ...finding, fix: { start: 4, end: 4, text: 'x' } }),
  });
  expect({ after, left }).toEqual({ after: text, left: ['moved-link'] });
});

test('what was there before the change is not touched', async () => {
  const text = '[a](https://a.dev/old)';
  expect(await fix(text, { change: (finding) => ({ ...finding, existing: true }) })).toEqual({
    after: text,
    left: ['moved-link'],
  });
});

test('a page that is a link to somewhere else is left: what is there is not ours', async () => {
  const text = '[a](https://a.dev/old)';
  const outside = await writeFixture({ 'a.md': text });
  const root = await writeFixture({ 'docs/b.md': '' });
  await symlink(path.join(outside, 'a.md'), path.join(root, 'docs/a.md'));
  const page = parsePage('docs/a.md', text);
  const judged = collectLinks(page).map((link) => ({
    link,
    verdict: { kind: 'ok', movedTo: 'https://b.dev/' } as const,
  }));
  expect(await applyFixes(root, toFindings(judged), new Map([['docs/a.md', page.text]]))).toHaveLength(1);
  expect(await readFile(path.join(outside, 'a.md'), 'utf8')).toBe(text);
});

test('a page that somebody has changed since it was read stays as it is', async () => {
  const root = await writeFixture({ 'docs/a.md': '[a](https://a.dev/old)' });
  const page = parsePage('docs/a.md', '[a](https://a.dev/old)');
  const judged = collectLinks(page).map((link) => ({
    link,
    verdict: { kind: 'ok', movedTo: 'https://b.dev/' } as const,
  }));
  await writeFile(path.join(root, 'docs/a.md'), 'new text');
  const left = await applyFixes(root, toFindings(judged), new Map([['docs/a.md', page.text]]));
  expect(left).toHaveLength(1);
  expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toBe('new text');
});
