import { languageOf, type Language } from '../../src/lib/docs/language.ts';

/** Far more than anybody writes, and little enough to look at. */
const maxLength = 20_000;

/**
 * The language in which somebody writes to us: Chinese where that is in doubt and there is any of it, English else. What a form or
 * a template put there, which is in both, does not count.
 */
export function guessLanguage(text: string): Language {
  const prose = text
    .slice(0, maxLength)
    .replace(/<!--.*?(?:-->|$)/gs, '')
    .replace(/^(?:`{3,}|~{3,}).*?(?:^(?:`{3,}|~{3,})|$(?![^]))/gms, '')
    .replace(/`[^`\n]*`/g, '')
    .split('\n')
    .filter((line) => !/^\s*(?:#|>|[-*] \[[ xX]\]|_No response_\s*$)/.test(line))
    .join('\n');
  return languageOf(prose, undefined) ?? (/\p{Script=Han}/u.test(prose) ? 'zh-Hans' : 'en');
}
