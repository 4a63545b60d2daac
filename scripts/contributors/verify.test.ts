import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFixtureRepository, type FixtureRepository } from './fixtureRepository.ts';
import { readBoardSource, type BoardSource } from './readBoardSource.ts';
import { compareCounts, parseShortlog, readShortlog, toVerdict, type ShortlogLine } from './verify.ts';

let fixture: FixtureRepository;
let source: BoardSource;
let shortlog: ShortlogLine[];
beforeEach(async () => {
  fixture = createFixtureRepository();
  source = await readBoardSource({ root: '/', repo: fixture.dir });
  shortlog = await readShortlog(fixture.dir, source.history.headSha);
});
afterEach(() => fixture.remove());

const compare = (lines: ShortlogLine[]) => compareCounts(lines, source);

it('reads names and addresses, also empty ones', () => {
  expect(parseShortlog('    12\tAda L <ada@example.org>\n     1\t<x@example.org>\n     2\tA <B> C <>\n')).toEqual([
    { contact: { name: 'Ada L', email: 'ada@example.org' }, commits: 12 },
    { contact: { name: '', email: 'x@example.org' }, commits: 1 },
    { contact: { name: 'A <B> C', email: '' }, commits: 2 },
  ]);
});

it('brings git’s lines together by the identity rules, programs apart', () => {
  expect(shortlog).toHaveLength(5);
  expect(compare(shortlog).map(({ git, board }) => [git, board])).toEqual([
    [4, 4],
    [2, 2],
    [2, 2],
    [1, 1],
  ]);
  expect(toVerdict(compare(shortlog))).toEqual({ isEqual: true, text: '3 people, 8 commits: equal' });
});

it('says who differs', () => {
  const changed = shortlog.map((line) => (line.contact.email === 'ada@example.org' ? { ...line, commits: 5 } : line));
  expect(toVerdict(compare(changed))).toEqual({
    isEqual: false,
    text: '1 of 4 differ:\n  ada-lovelace: 5 in git shortlog, 4 on the board',
  });
});

it('sees a person whom git does not know and commits of a program that are missing', () => {
  const without = (email: string) => shortlog.filter(({ contact }) => contact.email !== email);
  expect(toVerdict(compare(without('wang@example.org'))).text).toContain(': 0 in git shortlog, 2 on the board');
  expect(toVerdict(compare(without('bot@renovate.example'))).text).toContain(
    'programs: 0 in git shortlog, 1 on the board',
  );
});
