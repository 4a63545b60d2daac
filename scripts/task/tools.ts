import { lintRepository } from '../lint/lintRepository.ts';
import { runAndReport } from '../examples/runAndReport.ts';
import type { Tools } from './verify.ts';

/** Lints and runs in this repository. `say` tells somebody who waits what takes long. */
export function createTools(root: string, env: NodeJS.ProcessEnv, say: (line: string) => void): Tools {
  return {
    lint: async (paths) => {
      const { findings } = await lintRepository({ root, paths });
      return findings.filter(({ severity }) => severity === 'error');
    },
    runExample: async (id) => {
      const options = { root, env, ids: [id], install: false, update: false, strict: false, say };
      const { results } = await runAndReport({ ...options, onDone: () => undefined, onChange: () => undefined });
      const result = results.find((one) => one.id === id);
      if (!result) throw new Error(`The example ${id} has no result.`);
      return { id, outcome: result.outcome, reason: 'reason' in result ? result.reason : '' };
    },
  };
}
