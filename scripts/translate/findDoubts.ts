import type { Page } from '../../src/lib/docs/page.ts';
import { objectCharacter, proseOf } from '../../src/lib/docs/prose.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { splitSections, type Section } from '../../src/lib/translations/sections/sections.ts';
import { frontMatterSection } from '../../src/lib/translations/status.ts';

/** A section that cannot be done yet; `own` is that of the translation, `theirs` that of the source. */
export type Doubt =
  | { kind: 'untranslated'; id: string; own: Section; theirs: Section }
  | { kind: 'absent'; id: string; theirs: Section }
  | { kind: 'left-over'; id: string; own: Section };

/**
 * What speaks against it that sections of a translation into `to` are done: it has the words of the source (the first of
 * `sources`) or of an earlier text of it, it has no such section, or still has one that the source has no more. Ids of headings without an explicit one differ between languages. Pure.
 */
export function findDoubts(
  ids: readonly string[],
  { sources, translation, to }: { sources: readonly Page[]; translation: Page; to: Locale },
): Doubt[] {
  const [ofSource = new Map<string, Section>(), ...earlier] = sources.map(byId);
  const ofTranslation = byId(translation);
  return ids.flatMap((id): Doubt[] => {
    const [theirs, own] = [ofSource.get(id), ofTranslation.get(id)];
    const isNamed = !id.startsWith('~');
    if (!theirs) return own && isNamed ? [{ kind: 'left-over', id, own }] : [];
    if (!own) return isNamed ? [{ kind: 'absent', id, theirs }] : [];
    const copied = [theirs, ...earlier.flatMap((texts) => texts.get(id) ?? [])];
    const isCopy = copied.some(({ words }) => words === own.words) && isProse(proseOfSection(translation, own), to);
    return isCopy ? [{ kind: 'untranslated', id, own, theirs }] : [];
  });
}

function byId(page: Page): Map<string, Section> {
  return new Map(splitSections(page).map((section) => [section.id, section]));
}

/** Without code. */
function proseOfSection(page: Page, { id, start, end, words }: Section): string {
  if (id === frontMatterSection) return words;
  return proseOf(page)
    .filter(({ offsets: [at = -1] }) => start <= at && at < end)
    .map(({ text }) => text.replaceAll(objectCharacter, ' '))
    .join('\n');
}

/** Names and units alone can be the same in two languages. */
const minWords = 5;

function isProse(text: string, to: Locale): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  // No language with an alphabet writes a word so.
  if (han > 0 && new Intl.Locale(to).maximize().script === 'Latn') return true;
  const others = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return han + others >= minWords;
}
