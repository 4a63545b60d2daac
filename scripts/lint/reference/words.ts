import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDataFile } from './dataFile.ts';
import { parseTrie, type HasWord } from './trie.ts';

// Lists of software-terms that hold words; the others are made of parts of identifiers and of names of constants.
const termLists = [
  'softwareTerms.txt.gz',
  'software-tools.txt',
  'networkingTerms.txt',
  'webServices.txt',
  'computing-acronyms.txt',
];

/**
 * Answers whether a word is in data/words.txt, in the list of software terms or in the American English dictionary, of which
 * the last is read when the others do not have a word. A word may start with a capital, or be in capitals throughout,
 * when the dictionary has it in small letters.
 */
export function readWords(root: string): HasWord {
  const own = parseWordList(readDataFile(root, 'words.txt') ?? '');
  const known = new Set<string>();
  let hasTerm: HasWord | undefined;
  let hasEnglish: HasWord | undefined;
  return (word) => {
    if (known.has(word)) return true;
    const isKnown =
      own(word) ||
      (hasTerm ??= readTerms())(word) ||
      inAnyCase(word).some((spelling) => (hasEnglish ??= readEnglish())(spelling));
    if (isKnown) known.add(word);
    return isKnown;
  };
}

/**
 * Reads a list with one word a line and comments from `#` on. A word that has a capital is meant so; another may be written
 * with any. Pure.
 */
export function parseWordList(source: string): HasWord {
  const exact = new Set(wordsOf(source));
  return (word) => exact.has(word) || exact.has(word.toLowerCase());
}

/** The words of a list in their order. */
export function wordsOf(source: string): string[] {
  return source.split(/\r\n|\n|\r/).flatMap((line) => line.replace(/#.*/, '').trim() || []);
}

function readTerms(): HasWord {
  const terms = new Set(
    termLists.flatMap((name) => wordsOf(readPackageFile('@cspell/dict-software-terms', `dict/${name}`))),
  );
  const small = new Set([...terms].map((term) => term.toLowerCase()));
  return (word) => small.has(word.toLowerCase());
}

function readEnglish(): HasWord {
  return parseTrie(readPackageFile('@cspell/dict-en_us', 'en_US.trie.gz'));
}

function readPackageFile(name: string, file: string): string {
  // The packages name no other file to the outside.
  const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/cspell-ext.json`));
  const bytes = readFileSync(path.join(folder, file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function inAnyCase(word: string): string[] {
  const small = word.toLowerCase();
  if (word === small) return [word];
  const capitalised = small.charAt(0).toUpperCase() + small.slice(1);
  if (word === capitalised) return [word, small];
  return word === word.toUpperCase() ? [word, small, capitalised] : [word];
}
