import { isRecord } from '../../src/lib/docs/yaml.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { DataFile } from '../lint/dataFiles.ts';
import { lineOf } from './sheetFile.ts';
import type { Entry, Sheet, UiText } from './uiText.ts';

const translated = ['label', 'description'] as const;

/**
 * The tags of one language beside those of the language that pages are written in first. A tag has the id `otlp`, its texts
 * `otlp.label` and `otlp.description`. All of them are required: a tag that is not in a file has no page.
 */
export function toTagSheet(source: DataFile, target: DataFile, languages: { source: Locale; target: Locale }): Sheet {
  const known = new Map<string, UiText>();
  const required: UiText[] = [];
  const entries = new Map<string, Entry>();
  const differing: Sheet['differing'][number][] = [];
  const add = (id: string, message: string, ...steps: string[]): UiText => {
    const place = { file: source.file, line: lineOf(source, ...steps) };
    const text: UiText = { kind: 'tag', id, message, language: languages.source, place };
    known.set(id, text);
    return text;
  };
  for (const [tag, value] of Object.entries(source.data)) {
    const fields = fieldsOf(value);
    const text = add(tag, fields.label ?? tag, tag);
    const own = Object.hasOwn(target.data, tag) ? fieldsOf(target.data[tag]) : undefined;
    if (!own) required.push(text);
    for (const name of translated) {
      const message = fields[name];
      if (message === undefined) continue;
      const field = add(`${tag}.${name}`, message, tag, name);
      if (own) required.push(field);
    }
    const [found, expected] = [own?.permalink, fields.permalink];
    if (own && found !== expected)
      differing.push({
        id: `${tag}.permalink`,
        line: lineOf(target, tag, 'permalink'),
        found: found ?? '',
        expected: expected ?? '',
      });
  }
  for (const [tag, value] of Object.entries(target.data)) {
    const isKnown = known.has(tag);
    if (!isKnown) entries.set(tag, { message: undefined, line: lineOf(target, tag) });
    for (const name of translated) {
      const message = fieldsOf(value)[name];
      if (isKnown && message !== undefined) entries.set(`${tag}.${name}`, { message, line: lineOf(target, tag, name) });
    }
  }
  return {
    file: target.file,
    locale: languages.target,
    form: 'tag',
    isBroken: source.problems.length > 0 || target.problems.length > 0,
    entries,
    repeated: [],
    known,
    required,
    elsewhere: new Map(),
    differing,
  };
}

function fieldsOf(value: unknown): Partial<Record<(typeof translated)[number] | 'permalink', string>> {
  if (!isRecord(value)) return {};
  const fields = [...translated, 'permalink'].flatMap((name) =>
    typeof value[name] === 'string' ? [[name, value[name]]] : [],
  );
  return Object.fromEntries(fields) as ReturnType<typeof fieldsOf>;
}
