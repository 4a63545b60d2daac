import { expect, it } from 'vitest';
import { toLanguage } from './language.ts';

it.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
  [{ LANG: 'zh-TW' }, 'zh-Hans'],
  [{ LANG: 'zh' }, 'zh-Hans'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'zhx_YY' }, 'en'],
  [{ LANG: '' }, 'en'],
  [{}, 'en'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-Hans'],
] as const)('follows the terminal: %j is %s', (env, language) => {
  expect(toLanguage(undefined, env)).toBe(language);
});

it.each([
  ['zh', 'zh-Hans'],
  ['zh-Hans', 'zh-Hans'],
  ['ZH_cn', 'zh-Hans'],
  ['en', 'en'],
  ['en-US', 'en'],
] as const)('takes --lang %s rather than what the terminal says', (given, language) => {
  expect(toLanguage(given, { LC_ALL: language === 'en' ? 'zh_CN.UTF-8' : 'en_US.UTF-8' })).toBe(language);
});

it.each(['', 'fr', 'english', 'zhong', 'C'])('refuses --lang "%s"', (given) => {
  expect(() => toLanguage(given, { LANG: 'zh_CN.UTF-8' })).toThrow(`Unexpected --lang "${given}", expected zh or en.`);
});
