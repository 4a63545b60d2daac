import type { Locale } from '../../src/lib/locales.ts';
import type { TranslationRecord } from '../../src/lib/translations/record.ts';
import { frontMatterSection, introSection, type SectionChange } from '../../src/lib/translations/status.ts';

export type AcceptQuestion = {
  /** What the translation says now; absent when it says nothing that can be used. */
  record?: TranslationRecord;
  source: Locale;
  /** Object name of the text that the source has now. */
  blob: string;
  /** Ids of the source's sections, in its order. */
  sectionIds: readonly string[];
  /** What has changed since; absent when that cannot be told. */
  changes?: readonly SectionChange[];
  /** Sections that are done; none stands for the whole page. */
  ids: readonly string[];
};

export type AcceptPlan = {
  record: TranslationRecord;
  /** Sections that the record takes for done, and did not before. */
  accepted: readonly string[];
  /** Sections that are still to be done. */
  left: readonly string[];
};

/**
 * What a translation will say of its source when sections of it, or all of it, are done. When nothing is left to do, that is the
 * source's text alone. `unknown` is a section that neither text of the source has. Pure.
 */
export function planAccept(question: AcceptQuestion): AcceptPlan | { unknown: string; known: readonly string[] } {
  const { source, blob, sectionIds, changes = [], ids } = question;
  // What is known of another source is worth nothing.
  const record = question.record?.source === source ? question.record : undefined;
  const known = [...new Set([...sectionIds, ...changes.map(({ id }) => id)])];
  const open = openSections({ ...question, record });
  const wanted: string[] = [];
  for (const given of ids) {
    const id = toId(given, known, changes);
    if (id === undefined) return { unknown: given, known };
    wanted.push(id);
  }
  const accepted = ids.length === 0 ? open : open.filter((id) => wanted.includes(id));
  const left = open.filter((id) => !accepted.includes(id));
  // What is translated for the first time was translated from the text that stood there, however the source has changed since.
  const begun = record?.blob === undefined ? record?.draft : undefined;
  const textOf = (id: string): string =>
    begun !== undefined && !Object.hasOwn(record?.sections ?? {}, id) ? begun : blob;
  if (left.length === 0 && accepted.every((id) => textOf(id) === blob))
    return { record: { source, blob, sections: {} }, accepted, left };
  const replaced = new Set(changes.flatMap(({ id, was }) => (was !== undefined && accepted.includes(id) ? [was] : [])));
  const kept = Object.entries(record?.sections ?? {}).filter(([id]) => !replaced.has(id));
  const done = accepted.map((id) => [id, textOf(id)] as const);
  const sections = Object.fromEntries([...kept, ...done]);
  if (left.length === 0 && begun !== undefined) {
    const newer = Object.entries(sections).filter(([, name]) => name !== begun);
    return { record: { source, blob: begun, sections: Object.fromEntries(newer) }, accepted, left };
  }
  const text = record?.blob !== undefined ? { blob: record.blob } : begun !== undefined ? { draft: begun } : {};
  return { record: { source, ...text, sections }, accepted, left };
}

type OpenQuestion = Omit<AcceptQuestion, 'record'> & { record: TranslationRecord | undefined };

/** Sections that are behind the source, or of which nobody has said that they are translated. */
function openSections({ record, blob, sectionIds, changes }: OpenQuestion): string[] {
  const stale = (changes ?? []).filter(({ kind }) => kind !== 'cosmetic').map(({ id }) => id);
  if (record?.blob !== undefined && changes) return stale;
  const isDone = (id: string): boolean => {
    const own = record && Object.hasOwn(record.sections, id) ? record.sections[id] : undefined;
    return changes ? own !== undefined : own === blob;
  };
  return [...new Set([...sectionIds.filter((id) => !isDone(id)), ...stale])];
}

/**
 * The section that somebody means: a heading may have had another id, and parentheses are hard to type in a shell. A heading
 * comes before a part without one.
 */
function toId(given: string, known: readonly string[], changes: readonly SectionChange[]): string | undefined {
  if (known.includes(given)) return given;
  const renamed = changes.find(({ was }) => was === given)?.id;
  return renamed ?? [frontMatterSection, introSection].find((id) => id === `(${given})` && known.includes(id));
}
