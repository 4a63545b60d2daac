import { createHash } from 'node:crypto';
import { creditTypes } from '../../../src/lib/recognition/ledger/ledger.ts';
import type { Board, BoardRow } from './buildBoard.ts';
import { markNamesakes } from './namesakes.ts';
import type { PointsByType } from './summarizeCredits.ts';

const given =
  'Ada Wei Sofia Liam Noah Emma 明 佳怡 José Fatima Yuki Olga Ravi Chloé Lars Amina Pedro Zoë Kwame Ingrid'.split(' ');
const family =
  'Lovelace Wang García Smith Tanaka Müller Petrov 陈 Silva Okafor Singh Dubois Hansen Rossi Kim Novak'.split(' ');
const head = Date.parse('2026-06-30T12:00:00Z');

/** A board of made-up people: names of several scripts, half of them with a login that the name does not tell. */
export function createTestBoard(people: number): Board {
  const rows = markNamesakes(Array.from({ length: people }, (_, index) => createRow(index, people)));
  return {
    window: '90d',
    rows,
    newcomers: rows.filter(({ isNew }) => isNew),
    totals: { people, newcomers: people, commits: people, pages: people, points: people },
    levelNames: ['Newcomer', 'Contributor', 'Regular'],
    head: { sha7: '0123456', at: new Date(head).toISOString(), configHash: '0123456789ab' },
  };
}

function createRow(index: number, people: number): BoardRow {
  const random = createHash('sha256').update(String(index)).digest();
  const at = (place: number) => random[place] ?? 0;
  const middle = random
    .toString('base64url')
    .replace(/[^a-z]/gi, '')
    .slice(0, 1 + (at(0) % 8));
  const name = `${given[at(1) % given.length]} ${middle} ${family[at(2) % family.length]}`;
  const login = random.toString('hex').slice(20, 28 + (at(3) % 5));
  const latest = head - at(4) * at(5) * 3_600_000;
  const commits = 1 + Math.floor((((people - index) ** 2 / people ** 2) * at(6) * at(7)) / 20);
  const kinds = 1 + (commits > 2 ? at(8) % 4 : 0);
  const types: PointsByType = Object.fromEntries(
    Array.from({ length: kinds }, (_, kind) => [
      creditTypes[(at(9) + kind) % creditTypes.length],
      100 * (at(10 + kind) + 1),
    ]),
  );
  return {
    slug: index % 2 ? login : name.toLowerCase().replace(/[^a-z\d]+/g, '-'),
    name,
    points: Object.values(types).reduce((sum, points) => sum + points, 0),
    commits,
    coAuthored: at(15) % 5 === 0 ? at(16) % 9 : 0,
    pages: 1 + Math.floor(commits / 3),
    types,
    level: commits > 100 ? 2 : commits > 10 ? 1 : 0,
    first: new Date(latest - (commits === 1 ? 0 : at(17) * at(18) * 3_600_000)).toISOString().slice(0, 10),
    latest: new Date(latest).toISOString().slice(0, 10),
    isNew: index % 3 === 0,
  };
}
