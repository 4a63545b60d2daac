import { execa } from 'execa';
import type { Env } from '../../../tools/fetchWheel.ts';
import { parseVersion } from './versions.ts';

/** What lychee needs of the environment. Nothing else is its business, tokens and ways around the guard least of all. */
export function toLycheeEnv(env: Env): Record<string, string> {
  const kept = ['PATH', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'SystemRoot'].flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

/** The version of a program, or undefined when it is no lychee that runs. */
export async function readVersion(program: string, env: Env): Promise<string | undefined> {
  const { stdout, exitCode } = await execa(program, ['--version'], {
    env: toLycheeEnv(env),
    extendEnv: false,
    reject: false,
    timeout: 20_000,
  });
  return exitCode === 0 ? parseVersion(String(stdout)) : undefined;
}
