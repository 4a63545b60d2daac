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

/** A git that refuses one command, without reading what it is asked. */
function refuse(command: string): void {
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\ncase " $* " in *" ${command} "*) echo "fatal: out of paper" >&2; exit 128 ;; esac\nexec ${git} "$@"\n`;
  mkdirSync(join(repository.dir, 'bin'));
  writeFileSync(join(repository.dir, 'bin/git'), script, { mode: 0o755 });
  vi.stubEnv('PATH', `${join(repository.dir, 'bin')}:${process.env['PATH']}`);
}

it.each(['log', 'diff-tree', 'cat-file'])('fails with what git says where `git %s` fails', async (command) => {
  const paths = Array.from({ length: 2000 }, (_, at) => `docs/${at}.md`);
  const files = (word: string) => Object.fromEntries(paths.map((path) => [path, `${path} ${word}`]));
  repository.commit({ files: files('one') });
  repository.commit({ files: files('two') });
  refuse(command);
  const failure: unknown = await readAnew(repository.dir).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Problem);
  expect(String(failure)).toContain('fatal: out of paper');
});
