import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { Problem } from '../../src/lib/problem.ts';
import type { Write } from './kind.ts';

/**
 * Writes all of it or nothing: texts are formatted as the repository's code style has them first, and when one file cannot be
 * written, those before it become what they were. Throws a Problem when a file to create is there already.
 */
export async function writePlan(root: string, writes: readonly Write[]): Promise<void> {
  const taken = writes.filter(({ how, file }) => how === 'create' && existsSync(path.join(root, file)));
  if (taken.length > 0)
    throw new Problem(
      `Unexpected ${taken.map(({ file }) => file).join(', ')}: it exists already, and nothing is overwritten. Choose another name, or remove it.`,
    );
  const texts = await Promise.all(writes.map((write) => toFormatted(root, write)));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [index, { how, file, executable }] of writes.entries()) {
      const place = path.join(root, file);
      const before = how === 'edit' ? await readFile(place) : undefined;
      const folder = await mkdir(path.dirname(place), { recursive: true });
      undo.push(async () => {
        if (before) await writeFile(place, before);
        else await rm(folder ?? place, { recursive: true, force: true });
      });
      const draft = `${place}.new`;
      undo.push(() => rm(draft, { force: true }));
      await writeFile(draft, texts[index] ?? '');
      if (executable) await chmod(draft, 0o755);
      await rename(draft, place);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

async function toFormatted(root: string, { file, text }: Write): Promise<string> {
  const place = path.join(root, file);
  const { ignored, inferredParser } = await getFileInfo(place, { ignorePath: path.join(root, '.prettierignore') });
  if (ignored || !inferredParser) return text;
  return format(text, { ...(await resolveConfig(place)), filepath: place });
}
