import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** The difference of two texts as `git apply` reads it; empty when they are equal. Pure. */
export function toUnifiedDiff({ file, before, after }: { file: string; before: string; after: string }): string {
  if (before === after) return '';
  // Outside the repository the name is absolute: `patch -p1 -d /` applies it.
  const name = file.replace(/^\/+/, '');
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
