import { isRecord, escapePointer, rangeOfPointer } from '../../src/lib/docs/yaml.ts';
import { defaultLocale, localeIds, type Locale } from '../../src/lib/locales.ts';
import type { DataFile } from '../lint/dataFiles.ts';
import type { Entry, Sheet, UiText } from './uiText.ts';

/**
 * The texts of a data file that are written in several languages at once: `name: { zh-Hans: 新手, en: Newcomer }`, in each
 * language but the first. The id is the path to it, with the ids of list items for their numbers: `levels/newcomer/name`.
 */
export function toDataSheets(source: DataFile): Sheet[] {
  const found = [...findTexts(source.data, { pointer: '', id: '' })];
  return localeIds
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => {
      const texts = found.map(({ id, pointer, message }): UiText => {
        const place = { file: source.file, line: lineAt(source, pointer) };
        return { kind: 'data', id, message, language: defaultLocale, place };
      });
      return {
        file: source.file,
        locale,
        form: 'data',
        isBroken: source.problems.length > 0,
        entries: new Map(found.flatMap((text) => toEntry(source, text, locale))),
        repeated: [],
        known: new Map(texts.map((text) => [text.id, text])),
        required: texts,
        elsewhere: new Map(),
        differing: [],
      };
    });
}

type Found = { id: string; pointer: string; message: string; translations: Readonly<Record<string, unknown>> };

function* findTexts(value: unknown, { pointer, id }: { pointer: string; id: string }): Generator<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* findTexts(item, { pointer: `${pointer}/${index}`, id: `${id}/${idOf(item) ?? index}` });
  } else if (isRecord(value)) {
    const message = value[defaultLocale];
    if (typeof message === 'string') yield { id: id.slice(1), pointer, message, translations: value };
    else
      for (const [key, item] of Object.entries(value))
        yield* findTexts(item, { pointer: `${pointer}/${escapePointer(key)}`, id: `${id}/${key}` });
  }
}

function idOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
}

function toEntry(source: DataFile, { id, pointer, translations }: Found, locale: Locale): [string, Entry][] {
  const message = Object.hasOwn(translations, locale) ? translations[locale] : undefined;
  return typeof message === 'string' ? [[id, { message, line: lineAt(source, `${pointer}/${locale}`) }]] : [];
}

function lineAt({ ranges }: DataFile, pointer: string): number {
  return rangeOfPointer(ranges, pointer).start.line;
}
