import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { quote } from './quote.ts';

/** Shell scripts that run what was recorded, with nobody reading the output. */
export type Replay = { inTurn: string; together: string };

/**
 * Notes down its folder, environment, arguments, input and exit code, and is git apart from that. It does not wait for
 * the end of an input that git does not read. A git directory of the program's own is gone when it ends, so it is kept.
 */
const recorder = (git: string, dir: string): string => `#!/bin/sh
note=$(mktemp -d ${quote(path.join(dir, 'call-XXXXXX'))})
pwd > "$note/cwd"
env -0 > "$note/env"
printf '%s\\0' "$@" > "$note/args"
[ -z "$GIT_DIR" ] || cp -R "$GIT_DIR" "$note/git-dir"
mkfifo "$note/pipe"
exec 3<&0
tee "$note/input" <&3 > "$note/pipe" 2> /dev/null &
exec 3<&-
${quote(git)} "$@" < "$note/pipe"
code=$?
echo "$code" > "$note/code"
exit "$code"
`;

/**
 * Runs a program and records every git command that it runs, with its input, in the folder `dir`, which is emptied
 * first. So the commands can be measured alone, whatever the program is.
 */
export async function recordGit(
  program: readonly string[],
  { cwd, dir }: { cwd: string; dir: string },
): Promise<Replay> {
  const { stdout: git } = await execa('sh', ['-c', 'command -v git']);
  const bin = path.join(dir, 'bin');
  await rm(dir, { recursive: true, force: true });
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'git'), recorder(git, dir));
  await chmod(path.join(bin, 'git'), 0o755);
  const [command = '', ...args] = program;
  const env = { PATH: `${bin}${path.delimiter}${process.env['PATH']}` };
  await execa(command, args, { cwd, stdin: 'ignore', stdout: 'ignore', env });

  const notes = (await readdir(dir)).filter((name) => name.startsWith('call-'));
  const lines = await Promise.all(notes.map(async (name) => toShellLine(await readCall(path.join(dir, name), git))));
  const replay = { inTurn: path.join(dir, 'in-turn.sh'), together: path.join(dir, 'together.sh') };
  await writeFile(replay.inTurn, `set -e\n${lines.join('\n')}\n`);
  await writeFile(replay.together, `${lines.map((line) => `${line} &`).join('\n')}\nwait\n`);
  return replay;
}

type Call = { program: string; cwd: string; env: string[]; args: string[]; input: string; code: number };

async function readCall(note: string, program: string): Promise<Call> {
  const read = (name: string): Promise<string> => readFile(path.join(note, name), 'utf8');
  return {
    program,
    cwd: (await read('cwd')).trimEnd(),
    env: (await read('env'))
      .split('\0')
      .filter((entry) => /^(?:GIT_\w+|LC_ALL)=/.test(entry))
      .map((entry) => entry.replace(/^GIT_DIR=.+/s, `GIT_DIR=${path.join(note, 'git-dir')}`)),
    args: (await read('args')).split('\0').slice(0, -1),
    input: path.join(note, 'input'),
    code: Number(await read('code')),
  };
}

/** A recorded call for the shell; fails unless git ends as it did then. Pure. */
export function toShellLine({ program, cwd, env, args, input, code }: Call): string {
  const git = ['env', ...env, program, ...args].map(quote).join(' ');
  const expected = code === 0 ? '' : ` || [ $? -eq ${code} ]`;
  return `(cd ${quote(cwd)} && ${git} < ${quote(input)} > /dev/null 2>&1)${expected}`;
}
