import { describe, expect, it } from 'vitest';
import type { Commit } from './history.ts';
import { parseContact, parseLog } from './parseLog.ts';

const sha = 'a'.repeat(40);
const parent = 'b'.repeat(40);
const blobs = `${'0'.repeat(40)} ${'1'.repeat(40)}`;
const output = [
  `${sha}\0${parent}\x001767225600\0林徽因\0l@e.org\0Subject\0A <a@e.org>\n\0`,
  `\n:100644 100644 ${blobs} M\0docs/指标.md\0:100644 100644 ${blobs} R087\0old\tname\0:new\0:000000 160000 ${blobs} A\0module\0`,
  `${parent}\0\x00-5\0\0\0\0\0`,
].join('');

async function parse(chunks: string[]): Promise<Commit[]> {
  const commits: Commit[] = [];
  for await (const commit of parseLog(chunks)) commits.push(commit);
  return commits;
}

describe('parseLog', () => {
  const expected = [
    {
      sha,
      parents: [parent],
      committedAt: 1767225600000,
      author: { name: '林徽因', email: 'l@e.org' },
      coAuthors: [{ name: 'A', email: 'a@e.org' }],
      subject: 'Subject',
      changes: [
        { status: 'M', path: 'docs/指标.md' },
        { status: 'R', path: ':new', oldPath: 'old\tname' },
      ],
    },
    {
      sha: parent,
      parents: [],
      committedAt: 0,
      author: { name: '', email: '' },
      coAuthors: [],
      subject: '',
      changes: [],
    },
  ];

  it('reads commits, changes, renames and empty fields', async () => {
    expect(await parse([output])).toEqual(expected);
  });

  it('does not mind where the output is cut', async () => {
    for (const size of [1, 2, 3, 7, 41, 100]) {
      expect(await parse(output.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [])).toEqual(expected);
    }
  });

  it('reads nothing from nothing', async () => {
    expect(await parse([])).toEqual([]);
  });
});

describe('parseContact', () => {
  it.each([
    ['A B <a@e.org>', { name: 'A B', email: 'a@e.org' }],
    ['<a@e.org>', { name: '', email: 'a@e.org' }],
    ['A B', undefined],
    ['A <a b@e.org>', undefined],
    ['A <x> <a@e.org>', undefined],
  ])('reads %j', (text, contact) => expect(parseContact(text)).toEqual(contact));
});
