import { expect, it } from 'vitest';
import { localize } from './localize.ts';

const text = { 'zh-Hans': '新手', zh: '新手（通用）', en: 'Newcomer' };

it.each([
  ['zh-Hans', '新手'],
  ['zh-Hans-CN', '新手'],
  ['zh-TW', '新手（通用）'],
  ['en', 'Newcomer'],
  ['en-GB', 'Newcomer'],
  ['fr', 'Newcomer'],
  ['constructor', 'Newcomer'],
])('gives %s the nearest text', (locale, expected) => expect(localize(text, locale)).toBe(expected));

it('falls back to the first text without English', () => {
  expect(localize({ fr: 'Nouveau', de: 'Neu' }, 'ja')).toBe('Nouveau');
  expect(localize('Neu', 'ja')).toBe('Neu');
});
