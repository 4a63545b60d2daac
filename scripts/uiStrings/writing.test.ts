import { describe, expect, it } from 'vitest';
import {
  findPluralCount,
  hasForeignHan,
  isUntranslated,
  needsTranslation,
  placeholdersOf,
  pluralFormsOf,
} from './writing.ts';

it.each([
  ['指南', 'zh-Hans', true],
  ['、', 'zh-Hans', true],
  ['OTLP', 'zh-Hans', false],
  ['→ {count}', 'zh-Hans', false],
  ['Next', 'en', true],
  ['{authorName} - {nPosts}', 'en', false],
  ['←', 'en', false],
])('%j in %s needs a translation: %s', (text, language, expected) => {
  expect(needsTranslation(text, language)).toBe(expected);
});

describe('what is surely no translation', () => {
  const chinese = { message: '在新标签页中打开', language: 'zh-Hans' };
  const english = { message: 'Close', language: 'en' };
  it.each([
    ['在新标签页中打开', { ...chinese, locale: 'en' }, true],
    ['Opens in a new tab', { ...chinese, locale: 'en' }, false],
    ['  ', { ...chinese, locale: 'en' }, true],
    ['在新标签页中打开', { ...chinese, locale: 'ja' }, true],
    // The same word in both languages.
    ['作者', { message: '作者', language: 'zh-Hans', locale: 'ja' }, false],
    ['作者', { message: '作者', language: 'zh-Hans', locale: 'en' }, true],
    ['OTLP', { message: 'OTLP', language: 'zh-Hans', locale: 'en' }, false],
    ['Close', { ...english, locale: 'ja' }, true],
    ['Close', { ...english, locale: 'zh-Hans' }, true],
    // A language with the same letters may have the same word.
    ['Close', { ...english, locale: 'fr' }, false],
    ['', { message: '', language: 'en', locale: 'ja' }, false],
  ])('%j for %j: %s', (text, context, expected) => expect(isUntranslated(text, context)).toBe(expected));
});

it.each([
  ['Open 打开', 'en', true],
  ['Open 打开', 'ru', true],
  ['開く', 'ja', false],
  ['打開', 'zh-Hant', false],
  ['Open', 'en', false],
])('%j has Chinese characters that do not belong into %s: %s', (text, locale, expected) => {
  expect(hasForeignHan(text, locale)).toBe(expected);
});

it('names placeholders once, in order', () => {
  expect(placeholdersOf('{b} of {a}|{b} of {a}, {not one}, {}')).toEqual(['{a}', '{b}']);
});

it.each([
  ['en', ['one', 'other']],
  ['ja', ['other']],
  ['ru', ['one', 'few', 'many', 'other']],
  ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
])('knows the plural forms of %s', (locale, forms) => expect(pluralFormsOf(locale)).toEqual(forms));

describe('plural forms', () => {
  const one = { message: '{count} 页', language: 'zh-Hans' };
  const list = { message: '一|二|三', language: 'zh-Hans' };
  const english = { message: 'One page|{count} pages', language: 'en' };
  it.each([
    ['{count} pages', { ...one, locale: 'en' }, undefined],
    ['{count} page|{count} pages', { ...one, locale: 'en' }, undefined],
    ['a|b|c', { ...one, locale: 'en' }, 2],
    ['a|b', { ...one, locale: 'ja' }, 1],
    ['a|b', { ...one, locale: 'ru' }, 4],
    ['a|b|c|d', { ...one, locale: 'ru' }, undefined],
    ['first|second|third', { ...list, locale: 'en' }, undefined],
    ['first|second', { ...list, locale: 'en' }, 3],
    ['first', { ...list, locale: 'en' }, 3],
    ['{count} 页', { ...english, locale: 'zh-Hans' }, undefined],
    ['一页|{count} 页', { ...english, locale: 'zh-Hans' }, 1],
  ])('%j for %j: expects %s', (text, context, expected) => {
    expect(findPluralCount(text, context)?.expected).toBe(expected);
  });
});
