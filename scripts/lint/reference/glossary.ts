import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { languages, type Language } from '../../../src/lib/docs/language.ts';
import { isRecord } from '../../../src/lib/docs/yaml.ts';
import { readDataFile } from './dataFile.ts';

/** A word that is wrong, and what to write: one of several where the sentence decides. */
export type Banned = { word: string; use: readonly string[] };

type ByLanguage<Value> = Readonly<Record<Language, Value>>;

/** One entry of data/glossary.yml: how a concept is written. A word of two meanings has two, which differ in `context`. */
export type Term = {
  /** How English pages write it; lower case, unless it is a name. */
  en: string;
  /** How Chinese pages write it. */
  'zh-Hans': string;
  /** Other forms that are right. */
  also: ByLanguage<readonly string[]>;
  /** Words that are wrong wherever they stand; those of `en` in Chinese pages, too. */
  banned: ByLanguage<readonly Banned[]>;
  /** Words in which a banned one is right. */
  except: readonly string[];
  /** Words that are right elsewhere and wrong as a translation of this one: for where two pages are compared. */
  wrongTranslation: ByLanguage<readonly string[]>;
  /** Where this entry holds, when there are others of the same word. */
  context?: ByLanguage<string>;
};

/** Terms of data/glossary.yml below `root`, or of the linter's own. What is broken is left out: rule `data-file` reports it. */
export function readGlossary(root: string): readonly Term[] {
  return parseGlossary(readDataFile(root, 'glossary.yml'));
}

/** Reads the text of a glossary; undefined, for one that is not UTF-8, has no terms. */
export function parseGlossary(source: string | undefined): readonly Term[] {
  const { terms } = parseYamlFile(source).data;
  return Array.isArray(terms) ? terms.flatMap(toTerm) : [];
}

function toTerm(entry: unknown): Term[] {
  if (!isRecord(entry)) return [];
  const { en, 'zh-Hans': zh, context } = entry;
  if (typeof en !== 'string' || typeof zh !== 'string') return [];
  const byLanguage = <Value>(key: string, read: (list: unknown[], language: Language) => Value): ByLanguage<Value> => {
    const lists = isRecord(entry[key]) ? entry[key] : {};
    const values = languages.map((language) => [language, read(listOf(lists[language]), language)] as const);
    return Object.fromEntries(values) as Record<Language, Value>;
  };
  return [
    {
      en,
      'zh-Hans': zh,
      also: byLanguage('also', stringsOf),
      banned: byLanguage('banned', (list, language) =>
        list.flatMap((item) => toBanned(item, language === 'en' ? en : zh)),
      ),
      except: stringsOf(listOf(entry['except'])),
      wrongTranslation: byLanguage('wrongTranslation', stringsOf),
      ...(isContext(context) && { context }),
    },
  ];
}

function toBanned(item: unknown, term: string): Banned[] {
  if (typeof item === 'string') return [{ word: item, use: [term] }];
  if (!isRecord(item) || typeof item['word'] !== 'string') return [];
  const use = typeof item['use'] === 'string' ? [item['use']] : stringsOf(listOf(item['use']));
  return [{ word: item['word'], use: use.length > 0 ? use : [term] }];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function stringsOf(list: readonly unknown[]): string[] {
  return list.filter((item) => typeof item === 'string');
}

function isContext(value: unknown): value is ByLanguage<string> {
  return isRecord(value) && languages.every((language) => typeof value[language] === 'string');
}
