import { translate } from '@docusaurus/Translate';
import type { SectionContent } from '../../../../src/lib/tasks/task.ts';
import { proofName } from '../../../../src/components/proof.ts';
import type { ShownCheck, ShownPlace } from '../../views/shownCheck.ts';
import { toList } from '../taskWords.ts';

/** What a check looks at, as a sentence in the reader's language. Code is in backticks. */
export function checkWords(check: ShownCheck): string {
  switch (check.check) {
    case 'page':
      return translate(
        { id: 'tasks.check.page', message: '{page} 已经写好，有标题和正文。' },
        { page: placeWords(check) },
      );
    case 'section':
      return sectionWords(check);
    case 'front-matter':
      return check.value === undefined
        ? translate(
            { id: 'tasks.check.key', message: '{page} 的 front matter 里有 {key}。' },
            { page: placeWords(check), key: code(check.key) },
          )
        : translate(
            { id: 'tasks.check.value', message: '{page} 的 front matter 里，{key} 是（或者包含）{value}。' },
            { page: placeWords(check), key: code(check.key), value: code(check.value) },
          );
    case 'text':
      return check.atLeast === 1
        ? translate(
            { id: 'tasks.check.text', message: '{place} 里有：{means}。' },
            { place: placeWords(check.place), means: check.means },
          )
        : translate(
            { id: 'tasks.check.textOften', message: '{place} 里有：{means}（至少匹配 {count} 处）。' },
            { place: placeWords(check.place), means: check.means, count: check.atLeast },
          );
    case 'no-text':
      return translate(
        { id: 'tasks.check.noText', message: '{place} 里没有：{means}。' },
        { place: placeWords(check.place), means: check.means },
      );
    case 'file':
      return /\.(?:ya?ml|json)$/.test(check.file)
        ? translate({ id: 'tasks.check.dataFile', message: '有文件 {file}，而且能解析。' }, { file: code(check.file) })
        : translate({ id: 'tasks.check.file', message: '有文件 {file}。' }, { file: code(check.file) });
    case 'entry':
      return entryWords(check);
    case 'example':
      return exampleWords(check);
    case 'translated':
      return translate(
        { id: 'tasks.check.translated', message: '{page} 有{language}译文，而且译自原文现在的文字。' },
        { page: code(check.page), language: check.language },
      );
  }
}

function sectionWords(check: ShownCheck & { check: 'section' }): string {
  const { id, contains, lines } = check;
  return sentences([
    translate(
      { id: 'tasks.check.section', message: '{page} 里有 {id} 这一节。' },
      { page: placeWords(check), id: code(`{#${id}}`) },
    ),
    contains.length > 0 &&
      translate(
        { id: 'tasks.check.contains', message: '这一节里有{contents}。' },
        { contents: toList(contains.map(contentName)) },
      ),
    lines !== undefined &&
      translate({ id: 'tasks.check.lines', message: '它至少有 {count} 行，不算空行。' }, { count: lines }),
  ]);
}

function entryWords({ file, list, where, keys }: ShownCheck & { check: 'entry' }): string {
  return sentences([
    translate(
      { id: 'tasks.check.entry', message: '{file} 的 {list} 里有 {where} 这一项。' },
      { file: code(file), list: code(list), where: code(where) },
    ),
    keys.length > 0 &&
      translate({ id: 'tasks.check.entryKeys', message: '这一项有 {keys}。' }, { keys: toList(keys.map(code)) }),
  ]);
}

function exampleWords({ example, proof }: ShownCheck & { check: 'example' }): string {
  return sentences([
    translate(
      { id: 'tasks.check.example', message: '示例 {example} 写对了，并且写明由哪个页面来讲。' },
      { example: code(`examples/${example}/example.yml`) },
    ),
    proof !== undefined &&
      translate({ id: 'tasks.check.proof', message: '它的验证方式是“{proof}”。' }, { proof: proofName(proof) }),
    translate({ id: 'tasks.check.exampleRuns', message: '验证命令会运行它。' }),
  ]);
}

/** A file, or a page with the languages in which it is looked at, unless it is all of them. */
function placeWords(place: ShownPlace): string {
  if ('file' in place) return code(place.file);
  const { page, languages } = place;
  return languages === undefined
    ? translate({ id: 'tasks.check.everyLanguage', message: '每种语言的 {page}' }, { page: code(page) })
    : translate(
        { id: 'tasks.check.someLanguages', message: '{languages}版的 {page}' },
        { page: code(page), languages: toList(languages) },
      );
}

function contentName(content: SectionContent): string {
  switch (content) {
    case 'code':
      return translate({ id: 'tasks.content.code', message: '代码块' });
    case 'table':
      return translate({ id: 'tasks.content.table', message: '表格' });
    case 'list':
      return translate({ id: 'tasks.content.list', message: '列表' });
    case 'link':
      return translate({ id: 'tasks.content.link', message: '链接' });
    case 'diagram':
      return translate({ id: 'tasks.content.diagram', message: '图表' });
    case 'image':
      return translate({ id: 'tasks.content.image', message: '图片' });
    case 'footnote':
      return translate({ id: 'tasks.content.footnote', message: '脚注' });
  }
}

function code(text: string): string {
  return `\`${text}\``;
}

/** One behind the other, as the language does it. */
function sentences(parts: readonly (string | false)[]): string {
  return parts
    .filter((part) => part !== false)
    .reduce((before, next) => translate({ id: 'tasks.sentences', message: '{before}{next}' }, { before, next }));
}
