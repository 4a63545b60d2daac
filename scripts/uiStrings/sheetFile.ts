import { startOfLine } from '../../src/lib/docs/lines.ts';
import { escapePointer, isRecord, rangeOfPointer } from '../../src/lib/docs/yaml.ts';
import { parseDataFile, type DataFile } from '../lint/dataFiles.ts';
import { jsonMembersOf } from './jsonMembers.ts';
import type { Entry, Form } from './uiText.ts';

/** What a file of translations says. A file that is not there says nothing. */
export type SheetFile = {
  isBroken: boolean;
  entries: Map<string, Entry>;
  repeated: { id: string; line: number }[];
};

/** Parses JSON of Docusaurus (`{"id": {"message": "…"}}`) or of a plugin (`{"id": "…"}`). Never throws. */
export function parseSheetFile(file: string, source: string | undefined, form: Form): SheetFile {
  const { data, problems } = parseDataFile(file, source);
  const sheet: SheetFile = { isBroken: problems.length > 0, entries: new Map(), repeated: [] };
  if (sheet.isBroken || source === undefined) return sheet;
  const members = jsonMembersOf(source.replace(/^\uFEFF/, ''));
  // The last of equal keys is the one that counts.
  const lines = new Map(members.map(({ key, line }) => [key, line]));
  for (const { key, line } of members) if (lines.get(key) !== line) sheet.repeated.push({ id: key, line });
  for (const [id, value] of Object.entries(data))
    sheet.entries.set(id, { message: messageOf(value, form), line: lines.get(id) ?? 1 });
  return sheet;
}

function messageOf(value: unknown, form: Form): string | undefined {
  const message = form === 'message' && isRecord(value) ? value['message'] : form === 'plain' ? value : undefined;
  return typeof message === 'string' ? message : undefined;
}

/** Line of the key that a JSON pointer names, or of the nearest one around it. */
export function lineOf({ ranges }: DataFile, ...steps: readonly string[]): number {
  const pointer = steps.map((step) => `/${escapePointer(step)}`).join('');
  return (steps.length > 0 ? rangeOfPointer(ranges, pointer) : startOfLine(1)).start.line;
}
