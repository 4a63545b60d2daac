import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../../../src/lib/problem.ts';

/**
 * Runs the Pagefind command line. A child process, because Pagefind's Node API is an ES module that
 * Docusaurus' configuration loader cannot import. Throws a Problem with the first line of its complaint.
 */
export async function runPagefind(args: readonly string[]): Promise<void> {
  const command = [binary(), ...args];
  try {
    await promisify(execFile)(process.execPath, command);
  } catch (error) {
    throw new Problem(`Pagefind could not index the site: ${firstLine(error)}`);
  }
}

function binary(): string {
  // Looked up by hand: the package exports nothing but its ES module, so require.resolve refuses.
  const folders = createRequire(__filename).resolve.paths('pagefind') ?? [];
  const files = folders.map((folder) => path.join(folder, 'pagefind', 'lib', 'runner', 'bin.cjs'));
  const file = files.find((candidate) => existsSync(candidate));
  if (!file) throw new Problem('Pagefind is not installed; run "npm ci".');
  return file;
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const lines = (stderr?.trim() || message || String(error)).split('\n');
  const line = lines.find((text) => /\S/.test(text))?.trim() ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
