import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The site's own interface texts for a language that is neither Chinese, in which they are written in the code, nor has a
 * translation of its own: the English ones. Without the theme's, which Docusaurus knows in seventy languages.
 */
export async function readSiteMessages(siteDir: string, locale: string): Promise<Record<string, string>> {
  if (/^zh\b/.test(locale)) return {};
  const text = await readFile(path.join(siteDir, 'i18n', 'en', 'code.json'), 'utf8').catch(() => '{}');
  const entries = Object.entries(JSON.parse(text) as Record<string, { message: string }>);
  return Object.fromEntries(entries.flatMap(([id, { message }]) => (id.startsWith('theme.') ? [] : [[id, message]])));
}
