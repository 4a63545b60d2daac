const han = /\p{Script=Han}/u;
const cjk = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;
const placeholder = /\{\w+\}/g;

/** Scripts that Han characters are part of (ISO 15924). */
const hanScripts: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore']);

/** An equal text of more Han characters than this cannot be right in both Chinese and Japanese by chance. */
const longestSharedWord = 4;

/** Whether there is something in a text that other languages say otherwise; there is not in "OTLP" in a Chinese text. */
export function needsTranslation(message: string, language: string): boolean {
  return writesHan(language) ? cjk.test(message) : /\p{L}{2}/u.test(message.replace(placeholder, ''));
}

/** Whether a translation is surely none: it is empty, or the source's words where the language has others. */
export function isUntranslated(
  translation: string,
  { message, language, locale }: { message: string; language: string; locale: string },
): boolean {
  if (translation.trim() === '') return message.trim() !== '';
  if (translation !== message || !needsTranslation(message, language)) return false;
  if (!writesHan(language)) return scriptOf(language) !== scriptOf(locale);
  return !writesHan(locale) || Array.from(message.matchAll(/\p{Script=Han}/gu)).length > longestSharedWord;
}

/** Whether a text has Han characters in a language that is written without them. */
export function hasForeignHan(text: string, locale: string): boolean {
  return han.test(text) && !writesHan(locale);
}

/** The names in braces, sorted, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(placeholder))].sort();
}

/** The plural forms of a language in the order in which Docusaurus expects them between `|`. */
export const pluralFormsOf = remember((locale) => {
  const own = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => own.some((one) => one === form));
});

/**
 * How many forms a translation should have if that is not what it has. A source with more parts than its language has plurals
 * is a list, and keeps its length; otherwise there is one form for all numbers, or one for each plural.
 */
export function findPluralCount(
  translation: string,
  { message, language, locale }: { message: string; language: string; locale: string },
): { found: number; expected: number } | undefined {
  const found = translation.split('|').length;
  const parts = message.split('|').length;
  const isList = parts > pluralFormsOf(language).length;
  const expected = isList ? parts : pluralFormsOf(locale).length;
  return found === expected || (found === 1 && !isList) ? undefined : { found, expected };
}

function writesHan(language: string): boolean {
  return hanScripts.has(scriptOf(language) ?? '');
}

const scriptOf = remember((language) => new Intl.Locale(language).maximize().script);

// Asked for every text, and slow.
function remember<Value>(compute: (locale: string) => Value): (locale: string) => Value {
  const known = new Map<string, Value>();
  return (locale) => {
    const value = known.get(locale) ?? compute(locale);
    known.set(locale, value);
    return value;
  };
}
