import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The language of what a command prints: that of `--lang` or, without it, of the terminal (LC_ALL, LC_MESSAGES, LANG). */
export function toLanguage(given: string | undefined, env: Env): Language {
  const name = given ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');
  if (/^zh(?:$|[-_.])/i.test(name)) return 'zh-Hans';
  if (given === undefined || /^en(?:$|[-_.])/i.test(name)) return 'en';
  throw new Problem(`Unexpected --lang "${given}", expected zh or en.`);
}
