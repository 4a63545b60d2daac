import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import type { UiText } from './uiText.ts';

/** The texts of Docusaurus's theme, which are English, and its own translations of them. */
export type ThemeTexts = { texts: readonly UiText[]; translationOf(locale: string): ReadonlyMap<string, string> };

/**
 * Reads them from @docusaurus/theme-translations, as installed for `root` or for this code. The texts of the search theme,
 * which the site does not use, are left out.
 */
export function readThemeTexts(root: string): ThemeTexts {
  const folder = findFolder(root);
  const base = readMessages(path.join(folder, 'base', file));
  const texts = [...base]
    .filter(([id]) => !id.endsWith('___DESCRIPTION'))
    .map(([id, message]): UiText => ({ kind: 'theme', id, message, language: 'en' }));
  return { texts, translationOf };

  function translationOf(locale: string): ReadonlyMap<string, string> {
    const { language, region, script } = new Intl.Locale(locale).maximize();
    // In this order by codeTranslationLocalesToTry of @docusaurus/theme-translations@3.10.2:src/index.ts.
    for (const name of [locale, `${language}-${region}`, `${language}-${script}`, language]) {
      const messages = readMessages(path.join(folder, name, file));
      if (messages.size > 0) return messages;
    }
    return new Map();
  }
}

const file = 'theme-common.json';

function findFolder(root: string): string {
  const name = '@docusaurus/theme-translations/package.json';
  for (const place of [path.join(root, 'package.json'), import.meta.url]) {
    try {
      return path.join(path.dirname(createRequire(place).resolve(name)), 'locales');
    } catch {
      // Not installed there.
    }
  }
  return '';
}

function readMessages(place: string): Map<string, string> {
  try {
    const data: unknown = JSON.parse(readFileSync(place, 'utf8'));
    const entries = isRecord(data) ? Object.entries(data) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
