import { showValue } from '../../src/lib/data/showValue.ts';
import type { Message } from '../../src/lib/finding.ts';
import { defaultLocale, locales } from '../../src/lib/locales.ts';
import type { UiFault, UiText } from './uiText.ts';

/** What is wrong, what was expected, and what to do, in one line. */
export function describeFault({ fault, form, id, text, found = '', expected = '' }: UiFault): Message {
  const key = show(id);
  const source = show(text?.message ?? '');
  const [hereEn, hereZh] = toPlace(text);
  switch (fault) {
    case 'missing':
      return {
        en: `Unexpected absence of ${key}, expected a translation of ${source}${hereEn}. Add it.`,
        'zh-Hans': `缺少 ${key}，应有 ${source} 的译文${hereZh}。请补上。`,
      };
    case 'untranslated':
      return {
        en: `Unexpected text ${show(found)} of ${key}, expected a translation of ${source}${hereEn}. Translate it.`,
        'zh-Hans': `${key} 不应为 ${show(found)}，应为 ${source} 的译文${hereZh}。请翻译。`,
      };
    case 'foreign':
      return {
        en: `Unexpected Chinese characters in ${show(found)} (${key}), expected only the language of the translation. Translate them.`,
        'zh-Hans': `${show(found)}（${key}）里不应有汉字，应只用译文的语言。请翻译。`,
      };
    case 'placeholders':
      return {
        en: `Unexpected placeholders ${show(found)} in ${key}, expected ${show(expected)} as in ${source}${hereEn}. Correct them.`,
        'zh-Hans': `${key} 里的占位符不应为 ${show(found)}，应为 ${show(expected)}，与 ${source} 一致${hereZh}。请改正。`,
      };
    case 'plurals':
      return {
        en: `Unexpected number of forms between "|" in ${key}: ${found}, expected ${expected}. Correct it.`,
        'zh-Hans': `${key} 用 "|" 隔开的形式不应为 ${found} 个，应为 ${show(expected)} 个。请改正。`,
      };
    case 'shape': {
      const wanted = form === 'plain' ? '`"…"`' : '`{ "message": "…" }`';
      return {
        en: `Unexpected value of ${key}, expected ${wanted}. Correct it: the site cannot be built.`,
        'zh-Hans': `${key} 的值不对，应为 ${wanted}。请改正，否则网站无法构建。`,
      };
    }
    case 'differing':
      return {
        en: `Unexpected ${key} of ${show(found)}, expected ${show(expected)} as in the other language: the switch of languages leads there. Make them equal.`,
        'zh-Hans': `${key} 不应为 ${show(found)}，应为 ${show(expected)}，与另一种语言一致，切换语言时才能找到。请改成一样。`,
      };
    case 'unused':
      return form === 'tag'
        ? {
            en: `Unexpected tag ${key}, expected only those of ${locales[defaultLocale].docsDir}/tags.yml. Remove it, or add it there.`,
            'zh-Hans': `不应有标签 ${key}，应只有 ${locales[defaultLocale].docsDir}/tags.yml 里的标签。请删去，或者补到那里。`,
          }
        : {
            en: `Unexpected ${key}, expected only texts that the site has. Remove it.`,
            'zh-Hans': `不应有 ${key}，网站里没有这条文字。请删去。`,
          };
    case 'unused-file':
      return {
        en: `Unexpected file, expected labels of categories in docusaurus-plugin-content-docs/current.json: Docusaurus reads this one from ${locales[defaultLocale].docsDir}/ only. Remove it.`,
        'zh-Hans': `不应有这个文件，分类名的译文应写在 docusaurus-plugin-content-docs/current.json 里：Docusaurus 只读 ${locales[defaultLocale].docsDir}/ 下的分类文件。请删去。`,
      };
    case 'repeated':
      return {
        en: `Unexpected second ${key}, expected each id once: only the last one counts. Remove one.`,
        'zh-Hans': `不应再有 ${key}，每个 id 应只出现一次，只有最后一个起作用。请删去一个。`,
      };
    case 'conflict':
      return {
        en: `Unexpected text ${show(found)} for ${key}, expected ${source} as elsewhere${hereEn}. Give it an id of its own.`,
        'zh-Hans': `${key} 不应为 ${show(found)}，应与别处的 ${source} 一致${hereZh}。请另起一个 id。`,
      };
    case 'dynamic':
      return {
        en: 'Unexpected text that is put together at run time, expected one that is written out: nobody can translate it. Write the id and the text as literals.',
        'zh-Hans': '这条文字不应在运行时拼成，应直接写出，否则没法翻译。请把 id 和文字写成字面量。',
      };
    case 'unparsed':
      return {
        en: 'Unexpected source, expected TypeScript: its texts could not be read. Mend it.',
        'zh-Hans': '这个文件应为 TypeScript，现在读不出里面的文字。请修正。',
      };
  }
}

/** Many texts that a file lacks, as one message: a language that has just been added must not fill the screen. */
export function describeGap(missing: readonly UiFault[], locale: string): Message {
  const examples = missing.slice(0, 3).map(({ id }) => show(id));
  const command = `"npm run translate -- --ui --locale ${locale}"`;
  return {
    en: `Unexpected absence of ${missing.length} translations, expected one for each text, such as ${examples.join(', ')}. Run ${command} to see them.`,
    'zh-Hans': `缺少 ${missing.length} 条译文，每条文字都应有，例如 ${examples.join('、')}。请运行 ${command} 查看。`,
  };
}

function show(text: string): string {
  return `"${showValue(text).replaceAll('"', '”')}"`;
}

function toPlace(text: UiText | undefined): [string, string] {
  if (!text?.place) return ['', ''];
  const place = `${text.place.file}:${text.place.line}`;
  return [` (${place})`, `（${place}）`];
}
