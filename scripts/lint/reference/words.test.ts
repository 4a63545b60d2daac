import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../shell.ts';
import { parseTrie } from './trie.ts';
import { parseWordList, readWords, wordsOf } from './words.ts';

const empty = mkdtempSync(path.join(tmpdir(), 'words-'));
mkdirSync(path.join(empty, 'data'));
writeFileSync(path.join(empty, 'data', 'words.txt'), '');
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('readWords', () => {
  it.each([
    ['collector', true],
    ['Collector', true],
    ['COLLECTOR', true],
    ["don't", true],
    ['Paris', true],
    ['PARIS', true],
    ['paris', false],
    ['reciever', false],
    ['kubernetes', true],
    ['', false],
  ])('%s: %s', (word, expected) => expect(readWords(empty)(word)).toBe(expected));

  it('adds our own words, those of the linter where a folder has none', () => {
    expect(readWords(empty)('kprobe')).toBe(false);
    expect(readWords(root)('Kprobe')).toBe(true);
    expect(readWords(path.join(empty, 'data'))('kprobe')).toBe(true);
  });
});

describe('parseWordList', () => {
  it('takes a capital for meant, and small letters for any', () => {
    const has = parseWordList('# comment\nGrafana # another\r\n\r\n  kprobe\nCNCF');
    const accepted = [
      'Grafana',
      'grafana',
      'GRAFANA',
      'kprobe',
      'Kprobe',
      'KPROBE',
      'CNCF',
      'cncf',
      'comment',
      '',
    ].filter(has);
    expect(accepted).toEqual(['Grafana', 'kprobe', 'Kprobe', 'KPROBE', 'CNCF']);
  });
});

describe('data/words.txt', () => {
  const words = wordsOf(readFileSync(path.join(root, 'data', 'words.txt'), 'utf8'));

  it('has no word that a dictionary has', () => {
    expect(words.filter(readWords(empty))).toEqual([]);
  });
});

describe('parseTrie', () => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@cspell/dict-en_us/cspell-ext.json'));
  const source = gunzipSync(readFileSync(path.join(folder, 'en_US.trie.gz')));

  it('has the words that cspell reads from the dictionary, and no others', () => {
    const has = parseTrie(source.toString('utf8'));
    const oracle = decodeTrie(source);
    let count = 0;
    for (const word of oracle.words()) {
      count++;
      if (!has(word)) expect.fail(`${word} is missing`);
      for (const other of [word.slice(0, -1), `${word}s`, `${word.charAt(0)}${word}`])
        if (has(other) !== oracle.has(other)) expect.fail(`${other} is ${has(other) ? 'not ' : ''}in the dictionary`);
    }
    expect(count).toBeGreaterThan(100_000);
  });

  it('reads the format', () => {
    const has = parseTrie(
      "#!/usr/bin/env cspell-trie reader\nTrieXv3\nbase=16\n# c\n__DATA__\na\\'s$2b$cd$e$3x#1;<\n\\\\\\y$\n",
    );
    const words = ["a's", 'ab', 'acd', 'ace', "x's", 'xb', 'xcd', 'xce', '\\y'];
    expect([...words, '', 'a', 'ac', 'x', 'b', 'y', '\\'].filter(has)).toEqual(words);
  });

  it.each(['', 'TrieXv4\nbase=10\n__DATA__\n', 'words\n'])('refuses another format: %j', (text) => {
    expect(() => parseTrie(text)).toThrow(TypeError);
  });
});
