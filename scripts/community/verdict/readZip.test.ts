import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeFixture } from '../../links/fixtureSite.ts';
import { isProblem } from '../../../src/lib/problem.ts';
import { makeZip, type ZipEntry } from './fixtureZip.ts';
import { readZip } from './readZip.ts';

const limits = { names: ['a.json', 'b.json'], maxBytes: 10_000, maxEntries: 10 };
const data = Buffer.from('{"a": 1}');

describe('an archive', () => {
  it('gives the files that were asked for', () => {
    const zip = makeZip([
      { name: 'a.json', data },
      { name: 'other.json', data: Buffer.alloc(5) },
    ]);
    expect([...readZip(zip, limits)]).toEqual([['a.json', data]]);
  });

  it('is read as another program writes it', async () => {
    const folder = await writeFixture({ 'a.json': data, 'b.json': 'x'.repeat(5000) });
    const { status } = spawnSync('python3', ['-m', 'zipfile', '-c', 'x.zip', 'a.json', 'b.json'], { cwd: folder });
    if (status !== 0) throw new Error('Expected Python 3, with which an archive is made here');
    const files = readZip(readFileSync(path.join(folder, 'x.zip')), limits);
    expect([...files.keys()]).toEqual(['a.json', 'b.json']);
    expect(files.get('b.json')).toHaveLength(5000);
  });

  it.each(['../a.json', '/a.json', '..\\a.json', 'x/../a.json', 'C:\\a.json', './a.json', 'a.json\0'])(
    'has nothing of the name %s for us',
    (name) => expect(readZip(makeZip([{ name, data }]), limits).size).toBe(0),
  );

  it.each<[string, ZipEntry[]]>([
    ['a bomb', [{ name: 'a.json', data: Buffer.alloc(50_000_000) }]],
    ['a bomb that says it is small', [{ name: 'a.json', data: Buffer.alloc(50_000_000), lies: { size: 100 } }]],
    [
      'a file twice',
      [
        { name: 'a.json', data },
        { name: 'a.json', data },
      ],
    ],
    ['too many files', Array.from({ length: 11 }, (_, n) => ({ name: `${n}`, data }))],
    ['an encrypted file', [{ name: 'a.json', data, lies: { flags: 1 } }]],
    ['an unknown way of packing', [{ name: 'a.json', data, lies: { method: 93 } }]],
    ['a file beyond its end', [{ name: 'a.json', data, lies: { packed: 1_000_000 } }]],
    ['a file of another size', [{ name: 'a.json', data, lies: { size: 3 } }]],
    ['an offset to nowhere', [{ name: 'a.json', data, lies: { offset: 4_000_000_000 } }]],
    ['an offset into itself', [{ name: 'a.json', data, lies: { offset: 3 } }]],
  ])('with %s is refused', (_, entries) => {
    expect(() => readZip(makeZip(entries), limits)).toThrow(/^Unexpected archive \(/);
  });

  it.each(['', 'PK', '<html>not found</html>', 'x'.repeat(200_000)])('is not %j', (text) => {
    expect(() => readZip(Buffer.from(text), limits)).toThrow(/^Unexpected archive \(/);
  });

  it('that is damaged anywhere is read, or refused with a Problem', () => {
    const zip = makeZip([
      { name: 'a.json', data },
      { name: 'b.json', data: Buffer.from('x'.repeat(300)) },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(zip.length),
        (changes, end) => {
          const damaged = Buffer.from(zip.subarray(0, end));
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
          try {
            readZip(damaged, limits);
          } catch (error) {
            expect(isProblem(error)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
