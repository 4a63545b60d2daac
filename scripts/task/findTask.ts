import { editDistance } from '../../src/lib/editDistance.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';

type Named = { id: string };

/** So many ids are named when there is none that was asked for. */
const mostProposed = 3;

/**
 * The entry with an id, however its number is written: `T-012`, `t-12`, `12`. Throws a Problem with the nearest ones, and the first
 * of each kind, for an id that there is not. Pure.
 */
export function findTask<Entry extends Named>(given: string, entries: readonly Entry[]): Entry {
  const number = /^(?:t-?)?0*(\d+)$/i.exec(given)?.[1];
  const found = entries.find(({ id }) => id === given || (number !== undefined && numberOf(id) === number));
  if (found) return found;
  const near = entries
    .map(({ id }) => ({ id, distance: editDistance(given.toLowerCase().slice(0, 200), id.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, mostProposed)
    .map(({ id }) => id);
  const hint = near.length > 0 ? ` Nearest: ${near.join(', ')}.` : '';
  throw new Problem(
    `Unexpected task "${safeLine(given)}", expected an id that \`npm run task -- list --state all\` shows.${hint}`,
  );
}

function numberOf(id: string): string | undefined {
  return /^T-0*(\d+)$/.exec(id)?.[1];
}
