import { expect, it } from 'vitest';
import type { Locale } from '../locales.ts';
import { relatePages, type Said } from './relatePages.ts';

const blob = 'a'.repeat(40);
const from = (source: string): Said => ({ source, blob, sections: {} });

/** `ja` is a language of some sites, and perhaps not of this one. */
function relate(said: Record<string, Said>): Record<string, string> {
  const relations = relatePages(new Map(Object.entries(said)) as ReadonlyMap<Locale, Said>);
  return Object.fromEntries(
    [...relations].map(([locale, { kind, source, ...more }]) => [
      locale,
      [kind, source, 'reason' in more && more.reason].filter(Boolean).join(' '),
    ]),
  );
}

it.each<[string, Record<string, Said>, Record<string, string>]>([
  ['a source alone', { 'zh-Hans': undefined }, { 'zh-Hans': 'source', en: 'missing zh-Hans' }],
  ['a source in the other language', { en: undefined }, { en: 'source', 'zh-Hans': 'missing en' }],
  ['a translation', { 'zh-Hans': undefined, en: from('zh-Hans') }, { 'zh-Hans': 'source', en: 'translation zh-Hans' }],
  ['one the other way round', { 'zh-Hans': from('en'), en: undefined }, { 'zh-Hans': 'translation en', en: 'source' }],
  [
    'two pages that say nothing',
    { 'zh-Hans': undefined, en: undefined },
    { 'zh-Hans': 'unknown no-record', en: 'unknown no-record' },
  ],
  [
    'two translations of each other',
    { 'zh-Hans': from('en'), en: from('zh-Hans') },
    { 'zh-Hans': 'unknown en no-source', en: 'unknown zh-Hans no-source' },
  ],
  ['a translation of itself', { en: from('en') }, { en: 'unknown en no-source', 'zh-Hans': 'missing' }],
  ['a translation without source', { en: from('zh-Hans') }, { en: 'orphaned zh-Hans', 'zh-Hans': 'missing' }],
  [
    'an unknown language',
    { 'zh-Hans': undefined, en: from('xx') },
    { 'zh-Hans': 'source', en: 'unknown unknown-language' },
  ],
  [
    'a name of an object',
    { 'zh-Hans': undefined, en: from('constructor') },
    { 'zh-Hans': 'source', en: 'unknown unknown-language' },
  ],
  ['a broken translation', { 'zh-Hans': undefined, en: 'broken' }, { 'zh-Hans': 'source', en: 'unknown broken-page' }],
  [
    'a broken source',
    { 'zh-Hans': 'broken', en: from('zh-Hans') },
    { 'zh-Hans': 'unknown broken-page', en: 'translation zh-Hans' },
  ],
  [
    'two languages from one',
    { 'zh-Hans': undefined, en: from('zh-Hans'), ja: from('zh-Hans') },
    { 'zh-Hans': 'source', en: 'translation zh-Hans', ja: 'translation zh-Hans' },
  ],
  [
    'a translation of a translation',
    { 'zh-Hans': undefined, en: from('zh-Hans'), ja: from('en') },
    { 'zh-Hans': 'source', en: 'translation zh-Hans', ja: 'translation en' },
  ],
  [
    'a page that says nothing beside a source',
    { 'zh-Hans': undefined, en: undefined, ja: from('zh-Hans') },
    { 'zh-Hans': 'source', en: 'unknown no-record', ja: 'translation zh-Hans' },
  ],
  [
    'a translation out of a circle',
    { 'zh-Hans': from('en'), en: from('zh-Hans'), ja: from('en') },
    { 'zh-Hans': 'unknown en no-source', en: 'unknown zh-Hans no-source', ja: 'unknown en no-source' },
  ],
])('%s', (_, said, expected) => {
  expect(relate(said)).toMatchObject(expected);
});
