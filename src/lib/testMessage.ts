import { languages } from './docs/language.ts';
import type { Message } from './finding.ts';

// Quoted values, commands and a linter's own words come from elsewhere; what is around them is ours.
const quoted = /"[^"]*"|`[^`]*`/g;
const han = '\\p{Script=Han}';

/** What is wrong with the form of a message: nothing for one that reads as people write in its language. For tests. */
export function faultsOf(message: Message): string[] {
  const zh = message['zh-Hans'].replace(quoted, 'X');
  const faults: readonly (readonly [boolean, string])[] = [
    [languages.some((language) => /[\n\r]|undefined|\[object|^\s|\s$/.test(message[language])), 'not one clean line'],
    [!/[.?)]$/.test(message.en), 'English without an end'],
    [/\p{Script=Han}|[，。；：？（）]/u.test(message.en.replace(quoted, 'X')), 'Chinese in English'],
    [!/[。？）]$/.test(zh), 'Chinese without an end'],
    [!new RegExp(han, 'u').test(zh), 'no Chinese'],
    [new RegExp(`${han}[,;:!?.(]|[,;:!?)]${han}`, 'u').test(zh), 'half-width punctuation'],
    [/\s[，。；：？、（）]|[，。；：？、（）]\s|。。|，，/u.test(zh), 'space or repetition at punctuation'],
    [new RegExp(`${han}[A-Za-z0-9<{]|[A-Za-z0-9>}]${han}`, 'u').test(zh), 'no space between Han and Latin'],
    [new RegExp(`${han}\\s+${han}`, 'u').test(zh), 'space between Han'],
  ];
  return faults.flatMap(([isSo, fault]) => (isSo ? [`${fault}: ${message.en} | ${message['zh-Hans']}`] : []));
}
