import { expect, it } from 'vitest';
import { pluralForms } from './pluralForms.ts';

it.each([
  ['en', 'one page|{count} pages', 'one page|{count} pages'],
  ['ja', 'one page|{count} pages', '{count} pages'],
  ['zh-Hans', '{count} 页', '{count} 页'],
  ['ru', 'one page|{count} pages', 'one page|{count} pages'],
])('keeps as many forms as %s has', (locale, message, expected) => {
  expect(pluralForms(message, locale)).toBe(expected);
});
