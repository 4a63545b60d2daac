import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, constants, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Name of a program's file. */
export function toFileName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** The program's SHA-256, and its size and time of change when that was taken. */
const stampName = 'sha256';

/** The program of a name in a folder, if it is still what was put there: undefined for a half-written or changed one. */
export async function readKept(folder: string, name: string): Promise<string | undefined> {
  const program = path.join(folder, toFileName(name));
  const [recorded, look] = await Promise.all([
    readFile(path.join(folder, stampName), 'utf8').catch(() => ''),
    lookOf(program).catch(() => undefined),
  ]);
  const [hash = '', knownLook = ''] = recorded.trimEnd().split('\n');
  if (hash === '' || look === undefined) return undefined;
  // Some caches and file systems lose that it may be run.
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755).catch(() => undefined));
  // Reading lychee's 318 MB takes longer than asking a few servers: only when the file looks different.
  if (knownLook === look) return program;
  const found = await hashOf(program);
  if (found !== hash) return undefined;
  // Caches of CI put files back with other times. Where it cannot be written, the next run looks again.
  await writeFile(path.join(folder, stampName), `${hash}\n${look}\n`).catch(() => undefined);
  return program;
}

/** Records what the program in a folder is. */
export async function stampKept(folder: string, name: string): Promise<void> {
  const program = path.join(folder, toFileName(name));
  await writeFile(path.join(folder, stampName), `${await hashOf(program)}\n${await lookOf(program)}\n`);
}

async function lookOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  return `${size} ${mtimeMs}`;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
