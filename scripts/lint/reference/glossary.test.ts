import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { languages } from '../../../src/lib/docs/language.ts';
import { root } from '../../shell.ts';
import { parseGlossary, readGlossary } from './glossary.ts';

const data = new URL('../../../data/', import.meta.url);
const terms = readGlossary(root);

it('reads the terms of this repository, which follow their schema', () => {
  const schema = JSON.parse(readFileSync(new URL('schemas/glossary.schema.json', data), 'utf8')) as Record<
    string,
    unknown
  >;
  const { data: glossary, problems } = parseYamlFile(readFileSync(new URL('glossary.yml', data), 'utf8'));
  expect(problems).toEqual([]);
  expect(createSchemaCheck(schema)(glossary)).toEqual([]);
  expect(terms).toHaveLength((glossary['terms'] as unknown[]).length);
  expect(terms.find(({ en }) => en === 'observability')?.['zh-Hans']).toBe('可观测性');
});

describe.each(languages)('the terms in %s', (language) => {
  const right = terms.flatMap((term) => [term[language], ...term.also[language]]);
  const banned = terms.flatMap((term) => term.banned[language]);

  it('ban no word twice, and none that is right', () => {
    const words = banned.map(({ word }) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index || right.includes(word))).toEqual([]);
  });

  it('put no banned word in the place of another', () => {
    const inUse = banned.filter(({ use }) =>
      use.some((one) => banned.some(({ word }) => one.split(' ').includes(word))),
    );
    expect(inUse).toEqual([]);
  });
});

it('has exceptions for banned words only, and a context where two entries share a word', () => {
  const banned = terms.flatMap((term) => languages.flatMap((language) => term.banned[language]));
  const idle = terms.flatMap(({ except }) => except).filter((word) => !banned.some((one) => word.includes(one.word)));
  expect(idle).toEqual([]);
  const english = terms.map(({ en }) => en);
  const repeated = terms.filter(({ en }) => english.filter((one) => one === en).length > 1);
  expect(repeated.length).toBeGreaterThan(0);
  expect(new Set(repeated.map(({ en, context }) => `${en}/${context?.en}`)).size).toBe(repeated.length);
});

describe('parseGlossary', () => {
  it('gives a banned word the term, another word, or several', () => {
    const [term] = parseGlossary(
      'terms:\n- en: span\n  zh-Hans: Span\n  banned: { zh-Hans: [甲, { word: 乙, use: 丙 }, { word: 丁, use: [戊, 己] }] }',
    );
    expect(term?.banned).toEqual({
      en: [],
      'zh-Hans': [
        { word: '甲', use: ['Span'] },
        { word: '乙', use: ['丙'] },
        { word: '丁', use: ['戊', '己'] },
      ],
    });
  });

  it.each([undefined, '', 'terms: 1', 'terms: [', 'terms: [a, { en: 1, zh-Hans: b }, { en: c }]'])(
    'leaves out what is broken: %j',
    (source) => {
      expect(parseGlossary(source)).toEqual([]);
    },
  );

  it('keeps a term whose lists are broken', () => {
    const [term] = parseGlossary(
      'terms:\n- { en: a, zh-Hans: b, also: 1, banned: { en: x, zh-Hans: [1, {}] }, except: {} }',
    );
    expect(term).toMatchObject({ en: 'a', also: { en: [] }, banned: { 'zh-Hans': [], en: [] }, except: [] });
  });
});
