import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../../src/lib/data/decodeText.ts';
import type { Finding } from '../../../src/lib/finding.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { checkDataFiles, parseDataFile } from '../../lint/dataFiles.ts';
import { root as program } from '../../shell.ts';
import { parseQuarantine, quarantineFile, type Quarantine } from './quarantine.ts';

const schemaFile = 'data/schemas/link-quarantine.schema.json';

/**
 * The entries of a repository's quarantine, and what is wrong with the file. A repository without one has none. Throws a Problem
 * for a file that cannot be read.
 */
export async function readQuarantine(root: string): Promise<{ entries: Quarantine[]; findings: Finding[] }> {
  const bytes = await readFile(path.join(root, quarantineFile)).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Problem(
      `${quarantineFile} cannot be read (${code ?? message}). Make it a file that you may read, or remove it.`,
    );
  });
  if (!bytes) return { entries: [], findings: [] };
  const list = parseDataFile(quarantineFile, decodeText(bytes));
  const schema = parseDataFile(schemaFile, await readFile(path.join(program, schemaFile), 'utf8'));
  const findings = checkDataFiles([list, schema]).filter(({ file }) => file === quarantineFile);
  // An entry that is wrong somewhere must not let a link pass.
  return { entries: findings.length > 0 ? [] : parseQuarantine(list), findings };
}
