import type { Task } from '../../../src/lib/tasks/task.ts';
import type { Edit } from '../../task/solutions/edits.ts';
import { quote } from '../quote.ts';

/** One thing that the newcomer does in the clone, and how it has to end. */
export type Step =
  | {
      kind: 'command';
      /** As it is typed into a shell. */
      line: string;
      exitCode: 0 | 1;
      /** What its output has to contain, whatever the language. */
      says?: string;
      isProof?: true;
    }
  | { kind: 'edit'; line: string; edits: readonly Edit[] };

/** The clone, which tells what there is to do. */
export function planClone(fork: string): Step {
  // Through git's transport, as over a network: a plain copy would share the objects of the repository.
  return command(`git clone --no-local ${quote(fork)} otlp-docs`);
}

/**
 * What docs/contributing/first-contribution.md tells somebody new to do on their machine, from the list of tasks to the push; after
 * that what the gate says of the branch, and what the merged commit earns. Pure.
 */
export function planSteps(task: Pick<Task, 'id' | 'title' | 'steps'>, edits: readonly Edit[]): Step[] {
  const { id } = task;
  const branch = id.toLowerCase();
  const files = [...new Set(edits.map(({ file }) => file))];
  const places = files.map(quote).join(' ');
  const verify = `npm run task -- verify ${id}`;
  const gate = 'npm test -- --only tasks';
  return [
    command('npm run task -- list --good-first', { says: id }),
    command(`npm run task -- show ${id}`, { says: verify }),
    command(verify, { exitCode: 1 }),
    command(`git switch --create ${branch}`),
    { kind: 'edit', line: `edit ${files.join(', ')}`, edits },
    ...acceptsOf(task).map((line) => command(line)),
    command(verify, { says: `Task: ${id}` }),
    command('npm run check'),
    command(`git add ${places}`),
    command(`git commit --message ${quote(task.title.en)} --trailer ${quote(`Task: ${id}`)}`),
    command(`git push --set-upstream origin ${branch}`),
    command(gate),
    command('npm run points -- HEAD', { says: `finished ${id}` }),
    // A gate that looks at nothing would have passed as well.
    command(`git restore --source HEAD^ -- ${places}`, { isProof: true }),
    command(gate, { exitCode: 1, says: id, isProof: true }),
  ];
}

/** The translations that the task's own steps say are to be recorded. */
function acceptsOf({ steps }: Pick<Task, 'steps'>): string[] {
  const lines = steps.flatMap(({ en }) =>
    [...en.matchAll(/`(npm run translate -- [^`<>]+ --accept)`/g)].flatMap(([, line]) => line ?? []),
  );
  return [...new Set(lines)];
}

function command(line: string, expected: { exitCode?: 0 | 1; says?: string; isProof?: true } = {}): Step {
  return { kind: 'command', line, exitCode: 0, ...expected };
}
