import { describe, expect, it } from 'vitest';
import { parseContact, toContact } from '../raw/contacts.ts';
import { createRawHistory } from '../raw/rawHistory.ts';
import { createCountParser } from './parseCounts.ts';
import { createLogParser } from './parseLog.ts';
import { createSizeParser } from './parseSizes.ts';

const sha = 'a'.repeat(40);
const parent = 'b'.repeat(40);
const old = '1'.repeat(40);
const now = '2'.repeat(40);
const meta = (status: string, oldMode = '100644', newMode = '100644') =>
  `:${oldMode} ${newMode} ${old} ${now} ${status}`;
const output = [
  `${sha}\0${parent}\x001767225600\0林徽因\0l@e.org\0Subject\0`,
  `This reverts commit ${parent}.\n\0Co-authored-by: A <a@e.org>\nReviewed-by: R <r@e.org>\nTask: T-1\n\0`,
  `\n${meta('M')}\0docs/指标.md\0${meta('R087')}\0old\tname\0:new\0${meta('A', '000000', '160000')}\0module\0`,
  `${parent}\0\x00-5\0\0\0\0\0\0`,
].join('');

function parse(chunks: Buffer[]) {
  const raw = createRawHistory();
  const events: unknown[] = [];
  const parser = createLogParser(raw, {
    onChange: (change, { before, after, measure }) => events.push([change, before, after, measure]),
    onCommit: (place, { documents }) => events.push([place, documents]),
  });
  chunks.forEach(parser.write);
  parser.end();
  return { raw, events };
}

const cut = (text: string, size: number) => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
};

describe('the output of git log', () => {
  it('becomes columns', () => {
    const { raw, events } = parse(cut(output, 1e6));
    expect(raw.shas.values).toEqual([sha, parent]);
    expect(raw.times).toEqual([1767225600, 0]);
    expect(raw.subjects).toEqual(['Subject', '']);
    expect(raw.texts.values).toEqual([
      '林徽因 <l@e.org>',
      parent,
      'A <a@e.org>',
      'R <r@e.org>',
      'T-1',
      'docs/指标.md',
      'old\tname',
      ':new',
      ' <>',
    ]);
    expect([...raw.changes.ends.view()]).toEqual([2, 2]);
    expect([...raw.changes.oldPath.view()]).toEqual([-1, 6]);
    expect(events).toEqual([
      [0, old, now, 'counted'],
      [1, old, now, 'estimated'],
      [0, true],
      [1, false],
    ]);
  });

  it('may be cut anywhere', () => {
    const whole = parse(cut(output, 1e6));
    for (const size of [1, 2, 3, 7, 41, 100]) expect(parse(cut(output, size))).toEqual(whole);
  });

  it('may be nothing', () => expect(parse([]).raw.commits).toHaveLength(0));
});

describe('the output of git diff-tree', () => {
  const counted = `${sha}\0-\t-\tdocs/指标.md\x0012\t3\t\0old\tname\0:new\0`;

  it.each([1, 2, 5, 1000])('gives added plus deleted lines, in chunks of %i bytes', (size) => {
    const { raw } = parse(cut(output, 1e6));
    const counts: number[][] = [];
    const parser = createCountParser(raw, (...count) => counts.push(count));
    parser.expect(1); // with no difference but whitespace: no answer
    parser.expect(0);
    cut(counted, size).forEach(parser.write);
    expect(counts).toEqual([
      [0, 0],
      [1, 15],
    ]);
  });
});

describe('the output of git cat-file', () => {
  it.each([1, 3, 1000])('gives estimates, in chunks of %i bytes', (size) => {
    const estimates: number[][] = [];
    const parser = createSizeParser((...estimate) => estimates.push(estimate));
    parser.expect(7, { before: true, after: true });
    parser.expect(8, { before: false, after: true });
    parser.expect(9, { before: true, after: false });
    cut(`320\n640\n${now} missing\n33\n`, size).forEach(parser.write);
    expect(estimates).toEqual([
      [7, 10],
      [8, 1],
      [9, 1],
    ]);
  });
});

describe('a contact', () => {
  it.each([
    ['A B <a@e.org>', 'A B <a@e.org>'],
    ['<a@e.org>', ' <a@e.org>'],
    ['A B', undefined],
    ['A <a b@e.org>', undefined],
    ['A <x> <a@e.org>', undefined],
  ])('in the trailer %j is %j', (text, contact) => expect(parseContact(text)).toBe(contact));

  it.each([
    ['A B <a@e.org>', { name: 'A B', email: 'a@e.org' }],
    ['<a@e.org>', { name: '', email: 'a@e.org' }],
    ['A <b <c>', { name: 'A', email: 'b <c' }],
  ])('from git as %j is %j', (text, contact) => expect(toContact(text)).toEqual(contact));
});
