import { isRecord } from '../docs/yaml.ts';

/** What the front matter of a translation says of its source: `translation: {source, blob, sections?}`. */
export type TranslationRecord = {
  /** The locale it was translated from, as written. */
  source: string;
  /** Object name of the source's text at that time, as `git hash-object` prints it. */
  blob: string;
  /** Sections that were refreshed since, by id, each with the text it was refreshed from. */
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
  const { source, blob, sections = {} } = value;
  if (typeof source !== 'string' || typeof blob !== 'string' || !objectName.test(blob) || !isRecord(sections))
    return 'malformed';
  const entries = Object.entries(sections);
  if (!entries.every(([, name]) => typeof name === 'string' && objectName.test(name))) return 'malformed';
  return { source, blob, sections: Object.fromEntries(entries.map(([id, name]) => [id, String(name)])) };
}
