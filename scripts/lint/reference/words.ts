import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDataFile } from './dataFile.ts';
import { parseTrie, type HasWord } from './trie.ts';

const require = createRequire(import.meta.url);

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
  const own = parseWordList(readDataFile(root, 'words.txt'));
  const known = new Set<string>();
  let terms: ReadonlySet<string> | undefined;
  let hasEnglish: HasWord | undefined;
  return (word) => {
    if (known.has(word)) return true;
    const small = word.toLowerCase();
    const isKnown =
      own(word) || (terms ??= readTerms()).has(small) || hasInCase(word, small, (hasEnglish ??= readEnglish()));
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
  return placesOf(source).map(({ word }) => word);
}

/** The same with their lines, of which the first is 1. */
export function placesOf(source: string): { word: string; line: number }[] {
  return source.split(/\r\n|\n|\r/).flatMap((text, index) => {
    const word = text.replace(/#.*/, '').trim();
    return word === '' ? [] : [{ word, line: index + 1 }];
  });
}

/** The software terms, in small letters. */
function readTerms(): ReadonlySet<string> {
  // The packages name no other file to the outside.
  const folder = path.join(path.dirname(require.resolve('@cspell/dict-software-terms/cspell-ext.json')), 'dict');
  const lists = termLists.map((name) => readList(path.join(folder, name)));
  return new Set(wordsOf(lists.join('\n').toLowerCase()));
}

function readEnglish(): HasWord {
  return parseTrie(
    readList(path.join(path.dirname(require.resolve('@cspell/dict-en_us/cspell-ext.json')), 'en_US.trie.gz')),
  );
}

function readList(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function hasInCase(word: string, small: string, has: HasWord): boolean {
  if (has(word)) return true;
  if (word === small) return false;
  if (word.slice(1) === small.slice(1)) return has(small);
  return word === word.toUpperCase() && (has(small) || has(word.charAt(0) + small.slice(1)));
}
