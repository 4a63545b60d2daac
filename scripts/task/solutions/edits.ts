import type { FileTexts } from '../../../src/lib/tasks/texts.ts';

/**
 * A change of one file: a whole new text, lines before or after the only line that begins so, or another text in the place of the
 * only one that is there.
 */
export type Edit = { file: string } & (
  | { write: string }
  | { before: string; put: string }
  | { after: string; put: string }
  | { replace: string; put: string }
);

/** The texts after the edits. Throws where an edit does not fit the text that it was made for. Pure. */
export function applyEdits(texts: FileTexts, edits: readonly Edit[]): Map<string, string | undefined> {
  const changed = new Map(texts);
  for (const edit of edits) changed.set(edit.file, applyEdit(changed.get(edit.file) ?? '', edit));
  return changed;
}

function applyEdit(text: string, edit: Edit): string {
  if ('write' in edit) return edit.write;
  const { start, end } = findPlace(text, edit);
  return text.slice(0, start) + edit.put + text.slice(end);
}

function findPlace(text: string, edit: Exclude<Edit, { write: string }>): { start: number; end: number } {
  if ('replace' in edit) {
    const start = findOnly(text, edit.replace, edit.file);
    return { start, end: start + edit.replace.length };
  }
  const start = findOnly(`\n${text}`, `\n${'before' in edit ? edit.before : edit.after}`, edit.file);
  if ('before' in edit) return { start, end: start };
  const lineEnd = text.indexOf('\n', start) + 1;
  return { start: lineEnd, end: lineEnd };
}

function findOnly(text: string, wanted: string, file: string): number {
  const [first, second] = [text.indexOf(wanted), text.lastIndexOf(wanted)];
  if (first < 0 || first !== second) throw new Error(`${file}: expected exactly one ${JSON.stringify(wanted)}.`);
  return first;
}
