import { Problem } from '../../src/lib/problem.ts';
import type { Stage } from './stage.ts';

/**
 * Which stages `--only` means: a list of ids with commas between them, all stages without it. `build` stands for `build:path` and
 * `build:ja` as well. Throws a Problem for an id that no stage has. Pure.
 */
export function toSelection(stages: readonly Stage[], only: string | undefined): (stage: Stage) => boolean {
  const family = ({ id }: Stage): string => id.replace(/:.*/, '');
  const ids = new Set(stages.map(family));
  const wanted = only?.split(',');
  const unknown = wanted?.find((id) => !ids.has(id));
  if (unknown !== undefined)
    throw new Problem(`Unexpected stage "${unknown}", expected one of: ${[...ids].join(', ')}.`);
  return (stage) => !wanted || wanted.includes(family(stage));
}
