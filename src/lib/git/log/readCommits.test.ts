import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../../problem.ts';
import { createTestRepository, readAnew, type TestRepository } from '../testRepository.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
});

/** A git that refuses one command: it stops listening first, and says why and ends later. */
function refuse(command: string): void {
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const refusal = 'exec <&-; sleep 0.5; echo "fatal: out of paper" >&2; exit 128';
  const script = `#!/bin/sh\ncase " $* " in *" ${command} "*) ${refusal} ;; esac\nexec ${git} "$@"\n`;
  mkdirSync(join(repository.dir, 'bin'));
  writeFileSync(join(repository.dir, 'bin/git'), script, { mode: 0o755 });
  vi.stubEnv('PATH', `${join(repository.dir, 'bin')}:${process.env['PATH']}`);
}

it.each(['log', 'diff-tree', 'cat-file'])('fails with what git says where `git %s` fails', async (command) => {
  // More object names than fit into a pipe.
  const blob = repository.git('hash-object', '-w', '/dev/null').trim();
  const index = Array.from({ length: 5000 }, (_, at) => `100644 ${blob}\tdocs/${at}.md\n`).join('');
  execFileSync('git', ['update-index', '--add', '--index-info'], { cwd: repository.dir, input: index });
  repository.git('commit', '--quiet', '-m', 'Many files');
  refuse(command);
  const failure: unknown = await readAnew(repository.dir).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Problem);
  expect(String(failure)).toContain('fatal: out of paper');
});
