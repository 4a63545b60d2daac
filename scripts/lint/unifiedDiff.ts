import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** The difference of two texts as `git apply` reads it; empty when they are equal. Pure. */
export function toUnifiedDiff({ file, before, after }: { file: string; before: string; after: string }): string {
  if (before === after) return '';
  const patch = structuredPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
