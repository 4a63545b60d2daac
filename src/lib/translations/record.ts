import { isRecord } from '../data/isRecord.ts';

/**
 * What the front matter of a translation says of its source: `translation: {source, blob, sections?}`. Without a blob the page is
 * a place to translate in: it holds the source's text, which `draft` names, except for the sections that are listed.
 */
export type TranslationRecord = {
  /** The locale it was translated from, as written. */
  source: string;
  /** Object name of the source's text at that time, as `git hash-object` prints it. */
  blob?: string;
  /** Object name of the source's text that the page was begun with; only without `blob`. */
  draft?: string;
  /** Sections that were translated or refreshed since, by id, each with the source's text that it was translated from. */
  sections: Readonly<Record<string, string>>;
};

const objectName = /^[0-9a-f]{40}$/;

/** Undefined for a page that is no translation, `malformed` when what it says cannot be used. */
export function parseRecord(
  frontMatter: Readonly<Record<string, unknown>>,
): TranslationRecord | 'malformed' | undefined {
  const value = frontMatter['translation'];
  if (value === undefined) return undefined;
  if (!isRecord(value)) return 'malformed';
  const { source, blob, draft, sections = {} } = value;
  const areNames = [blob, draft].every((name) => name === undefined || isName(name));
  if (typeof source !== 'string' || !areNames || !isRecord(sections)) return 'malformed';
  const entries = Object.entries(sections);
  if (!entries.every(([, name]) => isName(name))) return 'malformed';
  return {
    source,
    ...(isName(blob) && { blob }),
    ...(isName(draft) && blob === undefined && { draft }),
    sections: Object.fromEntries(entries.map(([id, name]) => [id, String(name)])),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && objectName.test(value);
}
