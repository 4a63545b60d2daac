import { isLanguage, type Language } from '../../../src/lib/docs/language.ts';
import { rangeAt } from '../../../src/lib/docs/lines.ts';
import { maskBlocks } from '../mdxSource.ts';
import { pairOf, sectionPairsOf, textOfSection } from '../pairs.ts';
import type { Term } from '../reference/glossary.ts';
import type { SiteRule } from '../rule.ts';

/** Where the source uses a term of the glossary, its translation uses no word that means something else. */
export const parityTerm: SiteRule = {
  id: 'parity-term',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const language = page.locale;
    if (!language || !isLanguage(language)) return;
    const suspects = suspectsIn(page.text, facts.glossary, language);
    const pair = suspects.length > 0 ? pairOf(page, facts) : undefined;
    const other = pair?.source.locale;
    if (!pair || !other || !isLanguage(other)) return;
    // As long as the page, so that offsets stay.
    const masked = { ...page, lineStarts: page.lineStarts, text: maskCode(page.text) };
    const source = { ...pair.source, lineStarts: pair.source.lineStarts, text: maskCode(pair.source.text) };
    for (const { own, theirs } of sectionPairsOf(page, pair)) {
      const [text, original] = [textOfSection(masked, own), textOfSection(source, theirs)];
      for (const { term, word } of suspects) {
        const at = findUse(text, word, { terms: facts.glossary, original, language, other });
        if (at < 0 || !isUsed(original, term, other) || isUsed(text, term, language)) continue;
        // Who leaves a term in the other language has not translated it wrongly.
        if (isUsed(text, term, other)) continue;
        const start = (page.lineStarts[own.line - 1] ?? 0) + at;
        const [right, wanted] = [term[language], term[other]];
        report({
          message: {
            en: `Unexpected "${word}" for "${wanted}" (${pair.source.file}:${theirs.line}), expected "${right}". Use the word of data/glossary.yml.`,
            'zh-Hans': `"${wanted}"（${pair.source.file}:${theirs.line}）不应译作 "${word}"，应为 "${right}"。请使用 data/glossary.yml 里的译法。`,
          },
          range: rangeAt(page.lineStarts, start, start + word.length),
        });
      }
    }
  },
};

type Suspect = { term: Term; word: string };

function suspectsIn(text: string, terms: readonly Term[], language: Language): Suspect[] {
  return terms.flatMap((term) =>
    term.wrongTranslation[language].filter((word) => text.includes(word)).map((word) => ({ term, word })),
  );
}

type Context = { terms: readonly Term[]; original: string; language: Language; other: Language };

/** Where a word stands that is no part of a longer one, nor the right word for something else in the source; -1 if nowhere. */
function findUse(text: string, word: string, { terms, original, language, other }: Context): number {
  if (!text.includes(word)) return -1;
  const excused = terms.flatMap((term) => {
    const forms = formsOf(term, language).filter((form) => form.includes(word));
    return [...term.except.filter((one) => one.includes(word)), ...(isUsed(original, term, other) ? forms : [])];
  });
  const masked = excused.reduce((rest, form) => rest.replaceAll(form, '\0'.repeat(form.length)), text);
  return /^[A-Za-z]/.test(word) ? masked.search(toPattern(word)) : masked.indexOf(word);
}

function isUsed(text: string, term: Term, language: Language): boolean {
  return formsOf(term, language).some((form) => (language === 'en' ? toPattern(form).test(text) : text.includes(form)));
}

function formsOf(term: Term, language: Language): string[] {
  return [term[language], ...term.also[language]];
}

const patterns = new Map<string, RegExp>();

/** An English word in any inflection that only adds to it: `traces`, `instrumented`. */
function toPattern(word: string): RegExp {
  const pattern =
    patterns.get(word) ??
    new RegExp(
      `(?<![A-Za-z])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')}(?:s|es)?(?![A-Za-z])`,
      'i',
    );
  patterns.set(word, pattern);
  return pattern;
}

/** Without code, targets of links and addresses. */
function maskCode(text: string): string {
  return maskBlocks(text).replace(/`[^`\n]*`|\]\([^()\s]*\)|https?:\/\/[^\s)<>]*/g, (found) =>
    '\0'.repeat(found.length),
  );
}
