import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { parseRegistry, type Registry } from '../../src/lib/conventions/parseRegistry.ts';
import { readPackage } from '../../src/lib/conventions/readPackage.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readConventionsOf, type Conventions } from '../lint/reference/conventions.ts';
import { safeLine } from '../report/safe.ts';

const name = '@opentelemetry/semantic-conventions';

/** A release with everything that it tells. */
export type Newer = Conventions & { registry: Registry };

/** The conventions in a folder with an unpacked package. Throws a Problem when there is none. */
export function readRegistry(folder: string): Newer {
  try {
    return { ...readConventionsOf(folder), registry: parseRegistry(readPackage(folder).javascript) };
  } catch (error) {
    const reason = safeLine(error instanceof Error ? error.message : String(error));
    throw new Problem(`Unexpected registry, expected a folder with the package ${name}: ${reason}`);
  }
}

/** The newest conventions that npm has, through a temporary folder. Throws a Problem when npm cannot get them. */
export async function readLatest(): Promise<Newer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'semantic-conventions-'));
  try {
    // npm looks for a package above the folder otherwise.
    await writeFile(path.join(folder, 'package.json'), '{"private": true}\n');
    const { failed, stderr, shortMessage } = await execa(
      'npm',
      ['install', `${name}@latest`, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1'],
      { cwd: folder, reject: false, timeout: 120_000, stdin: 'ignore' },
    );
    if (failed) throw new Problem(explain(stderr, shortMessage ?? ''));
    return readRegistry(path.join(folder, 'node_modules', ...name.split('/')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function explain(stderr: string, message: string): string {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(stderr)?.[1] ?? message;
  return safeLine(
    `npm cannot get the newest ${name} (${code}). Check the network, or unpack the package and name its folder with --registry.`,
  );
}
