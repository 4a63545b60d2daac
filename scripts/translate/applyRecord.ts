import { parseDocument } from 'yaml';
import { findFrontMatter } from '../../src/lib/docs/frontMatter.ts';
import { withoutMark } from '../../src/lib/docs/pageFile.ts';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { parseRecord, type TranslationRecord } from '../../src/lib/translations/record.ts';
import { putEntry, removeEntry, toEntryLines, type Place } from './yamlEdits.ts';

const key = 'translation';

/**
 * A page's text with what its front matter says of its source, and nothing else, changed: keys keep their order, comments,
 * quotes, line ends and a byte order mark stay. Undefined when the front matter cannot be read, or not be written so. Pure.
 */
export function applyRecord(source: string, record: TranslationRecord): string | undefined {
  const text = withoutMark(source);
  const mark = source.slice(0, source.length - text.length);
  const block = findFrontMatter(text);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const fresh = toEntryLines(key, toValue(record), { indent: '', eol });
  if (block === 'unclosed') return undefined;
  if (block === 'none') return `${mark}---${eol}${fresh}---${eol}${eol}${text}`;
  const { yaml, yamlStart } = block;
  const before = parseData(yaml);
  if (!before) return undefined;
  if (says(before, record)) return source;
  // The first way keeps most of what a person has written; the others always work where the record is written oddly.
  const ways = [
    () => editRecord(yaml, record, eol),
    () => putEntry(yaml, [], key, { lines: fresh, eol }),
    () => yaml + fresh,
  ];
  for (const way of ways) {
    const edited = way();
    if (edited !== undefined && isMeant(before, edited, record))
      return mark + text.slice(0, yamlStart) + edited + text.slice(yamlStart + yaml.length);
  }
  return undefined;
}

/** Changes the entries of a record that is there. */
function editRecord(yaml: string, record: TranslationRecord, eol: string): string | undefined {
  const { sections = {}, ...own } = toValue(record);
  const known = parseData(yaml)?.[key];
  if (!isRecord(known)) return undefined;
  const old = isRecord(known['sections']) ? known['sections'] : undefined;
  let edited: string | undefined = yaml;
  const put = (place: Place, name: string, value: string, after?: string): void => {
    edited = edited && putEntry(edited, place, name, { value, eol, ...(after !== undefined && { after }) });
  };
  const remove = (place: Place, name: string): void => {
    edited = edited && removeEntry(edited, place, name);
  };
  put([key], 'source', own.source);
  for (const name of ['blob', 'draft'] as const) {
    const value = own[name];
    if (value !== undefined) put([key], name, value, 'source');
    else if (name in known) remove([key], name);
  }
  if (Object.keys(sections).length === 0) {
    if ('sections' in known) remove([key], 'sections');
  } else if (old) {
    for (const [id, name] of Object.entries(sections)) put([key, 'sections'], id, name);
    for (const id of Object.keys(old)) if (!Object.hasOwn(sections, id)) remove([key, 'sections'], id);
  } else edited = edited && putEntry(edited, [key], 'sections', { value: sections, eol });
  return edited;
}

function isMeant(before: Readonly<Record<string, unknown>>, edited: string, record: TranslationRecord): boolean {
  const after = parseData(edited);
  if (!after || !says(after, record)) return false;
  const others = (data: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(Object.entries(data).filter(([name]) => name !== key));
  return others(before) === others(after);
}

function parseData(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = parseDocument(yaml);
    const data: unknown = document.toJS() ?? {};
    return document.errors.length === 0 && isRecord(data) ? data : undefined;
  } catch {
    // Too many aliases.
    return undefined;
  }
}

type RecordValue = { source: string; blob?: string; draft?: string; sections?: Readonly<Record<string, string>> };

function toValue({ source, blob, draft, sections }: TranslationRecord): RecordValue {
  const text = blob !== undefined ? { blob } : draft !== undefined ? { draft } : {};
  return { source, ...text, ...(Object.keys(sections).length > 0 && { sections }) };
}

function says(data: Readonly<Record<string, unknown>>, record: TranslationRecord): boolean {
  const found = parseRecord(data);
  return typeof found === 'object' && toComparable(found) === toComparable(record);
}

function toComparable({ source, blob, draft, sections }: TranslationRecord): string {
  return JSON.stringify([source, blob, draft, Object.entries(sections).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
