import { execa } from 'execa';

/** What an example can need of a machine, and how to find out which version is there. */
const toolCommands = {
  go: ['go', 'version'],
  node: ['node', '--version'],
  python3: ['python3', '--version'],
  java: ['java', '--version'],
  cargo: ['cargo', '--version'],
  clang: ['clang', '--version'],
  curl: ['curl', '--version'],
  jq: ['jq', '--version'],
} as const satisfies Record<string, readonly [string, string]>;

export type Need = keyof typeof toolCommands | 'linux' | 'root';

export type NeedState = { kind: 'present'; version: string } | { kind: 'missing'; reason: string };

/** Looks one need up on this machine. */
export async function readNeed(need: Need): Promise<NeedState> {
  if (need === 'linux') {
    return process.platform === 'linux' ? present('') : missing(`needs Linux, this is ${process.platform}`);
  }
  if (need === 'root') {
    const answer = isRoot() || (await execa('sudo', ['-n', 'true'], { reject: false })).exitCode === 0;
    return answer ? present('') : missing('needs root; run as root or allow sudo without a password');
  }
  const [program, flag] = toolCommands[need];
  const result = await execa(program, [flag], { reject: false, timeout: 20_000 });
  return result.exitCode === 0
    ? present(result.stdout.split('\n')[0] ?? '')
    : missing(`needs ${program}, which is not on PATH`);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function present(version: string): NeedState {
  return { kind: 'present', version };
}

function missing(reason: string): NeedState {
  return { kind: 'missing', reason };
}
