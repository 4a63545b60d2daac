import type { Language } from '../../src/lib/docs/language.ts';
import type { ChangeKind, ChangeType } from '../../src/lib/translations/status.ts';

type Words = {
  notFound: (given: string, hint: string) => string;
  outside: (given: string) => string;
  folder: (given: string) => string;
  link: (given: string) => string;
  noPage: (given: string) => string;
  notUtf8: (file: string) => string;
  broken: (place: string, message: string) => string;
  unwritable: (file: string) => string;
  malformed: (file: string) => string;
  whichLanguage: (page: string, options: readonly string[]) => string;
  sameLanguage: (locale: string) => string;
  noSource: (page: string, locale: string) => string;
  noTranslationYet: (file: string, command: string) => string;
  otherSource: (file: string, source: string, command: string) => string;
  changedMeanwhile: (file: string) => string;
  appeared: (file: string) => string;

  created: (file: string, source: string) => string;
  partly: (file: string, source: string, left: number, all: number) => string;
  howTo: string;
  recordBoth: string;
  recordAll: string;

  fresh: (file: string, source: string) => string;
  freshLooks: (count: number) => string;
  isSource: (file: string, commands: readonly string[]) => string;
  behind: (file: string, source: string, count: number) => string;
  since: (day: string, sha: string) => string;
  alsoLooks: (count: number) => string;
  unreadable: (file: string, source: string, blob: string | undefined, command: string) => string;
  incomparable: (file: string, source: string, command: string) => string;
  orphaned: (file: string, source: string) => string;
  orphanedMoved: (file: string, source: string, moved: string, command: string) => string;
  noRecord: (files: readonly string[], commands: readonly string[]) => string;
  circular: (file: string) => string;
  unknownLanguage: (file: string, given: string, expected: readonly string[]) => string;

  change: Readonly<Record<Exclude<ChangeType, 'changed'>, string>>;
  kind: Readonly<Record<ChangeKind, string>>;
  section: (name: string, what: string) => string;
  changedIn: (kind: string) => string;
  source: (place: string) => string;
  sourceAt: (place: string) => string;
  sourceWas: (file: string) => string;
  translationAt: (place: string) => string;
  noTranslation: (file: string) => string;
  omitted: (count: number) => string;
  deleteIt: string;
  putBehind: (place: string, title: string) => string;
  putFirst: string;

  unknownSection: (given: string, known: readonly string[], hint: string) => string;
  untranslated: (place: string, id: string, source: string, more: number) => string;
  absent: (file: string, id: string, place: string) => string;
  leftOver: (place: string, id: string, source: string) => string;
  recorded: (file: string, source: string) => string;
  recordedEarlier: (file: string, source: string, command: string) => string;
  conflict: (place: string) => string;
  otherEnding: (file: string, twin: string) => string;
  begunEarlier: (file: string, source: string) => string;
  recordedSome: (file: string, ids: readonly string[]) => string;
  left: (count: number) => string;
  nothingNew: (file: string) => string;
  unchangedSections: (file: string) => string;
  uncommitted: (source: string, file: string) => string;
  twoTranslations: (source: string, locale: string) => string;
};

const en: Words = {
  notFound: (given, hint) => `Unexpected page "${given}", expected one that exists in some language.${hint}`,
  outside: (given) => `Unexpected path "${given}" outside the repository, expected a page of the site.`,
  folder: (given) => `Unexpected folder "${given}", expected one page. Name a file in it.`,
  link: (given) => `Unexpected symbolic link "${given}", expected a file. Name the file that it leads to.`,
  noPage: (given) =>
    `Unexpected file "${given}", expected a page of the site: .md or .mdx in the folder of a language, no name with a leading "_".`,
  notUtf8: (file) => `Unexpected encoding of ${file}, expected UTF-8. Save it as UTF-8, then try again.`,
  broken: (place, message) => `${place}: ${message}`,
  unwritable: (file) =>
    `Unexpected front matter in ${file}, expected lines of the form "key: value" to write the record to. Simplify it, then try again.`,
  malformed: (file) =>
    `Unexpected "translation" in the front matter of ${file}, expected {source: <language>, blob: <blob id of git>}. Correct it, or record the page anew with --accept.`,
  whichLanguage: (page, options) =>
    `Unexpected ${page} without a language to translate into, expected ${options.join(' or ')}.`,
  sameLanguage: (locale) => `Unexpected translation from ${locale} into ${locale}, expected two languages.`,
  noSource: (page, locale) =>
    `Unexpected source language ${locale}: there is no ${page} in it. Name another one with --from.`,
  noTranslationYet: (file, command) => `Unexpected --accept: there is no ${file} yet. Create it with: ${command}`,
  otherSource: (file, source, command) =>
    `Unexpected --from: ${file} is a translation of ${source}. To record another source, run: ${command}`,
  changedMeanwhile: (file) => `${file} has been changed meanwhile, and is left as it is. Try again.`,
  appeared: (file) => `${file} has been created meanwhile, and is left as it is. Try again.`,

  created: (file, source) =>
    `Created ${file} with the text of ${source} to translate in. Nothing of it counts as translated yet.`,
  partly: (file, source, left, all) =>
    `${file} holds the text of ${source} to translate in: ${left} of ${all} sections are not translated yet.`,
  howTo: 'Translate the text of each section where it stands; leave {#ids}, code and the targets of links as they are.',
  recordBoth: 'Record each section when it is done, or the whole page at the end:',
  recordAll: 'When it is done, record it:',

  fresh: (file, source) => `${file} is up to date with ${source}: there is nothing to do.`,
  freshLooks: (count) => `Only the layout of ${countOf(count, 'section')} has changed since it was translated.`,
  isSource: (file, commands) =>
    `${file} is a source: it is not translated from another page. To translate it, run: ${commands.join(' or ')}`,
  behind: (file, source, count) =>
    `${file} is behind ${source}: ${countOf(count, 'section')} ${count === 1 ? 'has' : 'have'} changed.`,
  since: (day, sha) => `It has been since ${day} (commit ${sha}).`,
  alsoLooks: (count) => `The layout of ${countOf(count, 'more section')} has changed, which needs no translation.`,
  unreadable: (file, source, blob, command) =>
    `${source} has changed since ${file} was translated, but git does not have the text that it was translated from${blob === undefined ? '' : ` (blob ${blob})`}. ` +
    `Run "git fetch --unshallow" (in a partial clone "git fetch --refetch --no-filter"), then try again; or compare the whole pages, then run: ${command}`,
  incomparable: (file, source, command) =>
    `${source} has changed since ${file} was translated, but the text that it was translated from cannot be parsed. Compare the whole pages, then run: ${command}`,
  orphaned: (file, source) =>
    `${file} is a translation of ${source}, which does not exist any more. If it was moved, commit that first, and its new place is named here. Otherwise delete the translation too; or, to go on with it as a source, remove "translation" from its front matter.`,
  orphanedMoved: (file, source, moved, command) =>
    `${file} is a translation of ${source}, which has become ${moved}. Move it likewise, with: ${command}`,
  noRecord: (files, commands) =>
    `Neither ${files.join(' nor ')} says that it is a translation. If one is a translation of the other as it is now, record it with one of: ${commands.join(' or ')}`,
  circular: (file) =>
    `${file} and the page that it names as its source are translations of each other. Remove "translation" from the front matter of the one that is the original.`,
  unknownLanguage: (file, given, expected) =>
    `Unexpected source language "${given}" in the front matter of ${file}, expected ${expected.join(' or ')}. Correct it.`,

  change: { added: 'added', removed: 'removed', moved: 'moved' },
  kind: { cosmetic: 'cosmetic', code: 'code', prose: 'prose' },
  section: (name, what) => `${name}: ${what}`,
  changedIn: (kind) => `changed (${kind})`,
  source: (place) => `Source: ${place}`,
  sourceAt: (place) => `Source, then and now: ${place}`,
  sourceWas: (file) => `Source, then: ${file}`,
  translationAt: (place) => `Translation: ${place}`,
  noTranslation: (file) => `Translation: ${file} has no such section.`,
  omitted: (count) => `${countOf(count, 'equal line')}`,
  deleteIt: 'The source does not have it any more: delete it.',
  putBehind: (place, title) => `Put it behind "${title}" (${place}), as in the source.`,
  putFirst: 'Put it first, as in the source.',

  unknownSection: (given, known, hint) =>
    `Unexpected section "${given}", expected one of the source: ${known.join(', ')}.${hint}`,
  untranslated: (place, id, source, more) =>
    `Unexpected text of ${source} at ${place} (section ${id}${more > 0 ? `, and ${more} more` : ''}), expected a translation. Translate it, or record it as it is with --force.`,
  absent: (file, id, place) =>
    `Unexpected ${file} without section ${id}, expected one as at ${place}. Add it with the same id, or record the page as it is with --force.`,
  leftOver: (place, id, source) =>
    `Unexpected section ${id} at ${place}, which ${source} does not have any more. Delete it, or record the page as it is with --force.`,
  recorded: (file, source) => `Recorded: ${file} says what ${source} says now.`,
  recordedEarlier: (file, source, command) =>
    `Recorded: ${file} says what ${source} said when it was begun. The source has changed since; see how with: ${command}`,
  conflict: (place) => `Unexpected conflict marker at ${place}, expected merged text. Resolve the conflict first.`,
  otherEnding: (file, twin) =>
    `Unexpected ${twin} beside ${file}, expected one page for both endings. Rename it, so that its ending is that of the source.`,
  begunEarlier: (file, source) =>
    `${source} has changed since ${file} was begun with its text. Translate what stands there; what is different is shown once it is recorded.`,
  recordedSome: (file, ids) => `Recorded in ${file}: ${ids.join(', ')}.`,
  left: (count) => `${countOf(count, 'section')} left:`,
  nothingNew: (file) => `There is nothing to record: ${file} says so already.`,
  unchangedSections: (file) =>
    `There is nothing to record: the source of these sections has not changed since ${file} was translated.`,
  uncommitted: (source, file) =>
    `${source} as it is now is not committed yet. Commit it together with ${file}; without it, nobody can see later what has changed.`,
  twoTranslations: (source, locale) =>
    `${source} still says that it is a translation from ${locale}. Remove "translation" from its front matter: it is the source now.`,
};

const zh: Words = {
  notFound: (given, hint) => `找不到页面 "${given}"，应为至少有一种语言的页面。${hint}`,
  outside: (given) => `路径 "${given}" 不在本仓库内，应为本站的页面。`,
  folder: (given) => `"${given}" 是文件夹，应为一个页面。请指明其中的一个文件。`,
  link: (given) => `"${given}" 是符号链接，应为文件。请直接使用它指向的文件。`,
  noPage: (given) => `"${given}" 不是本站的页面，应为某种语言文件夹里的 .md 或 .mdx 文件，且路径各段不以 "_" 开头。`,
  notUtf8: (file) => `${file} 的编码应为 UTF-8。请另存为 UTF-8 后重试。`,
  broken: (place, message) => `${place}：${message}`,
  unwritable: (file) => `无法把翻译记录写进 ${file} 的 front matter，其内容应为若干行 "key: value"。请简化后重试。`,
  malformed: (file) =>
    `${file} 的 front matter 里 "translation" 有误，应为 {source: <语言>, blob: <git 的 blob id>}。请改正，或用 --accept 重新记录。`,
  whichLanguage: (page, options) => `没有说明要把 ${page} 译成哪种语言，应加上 ${options.join(' 或 ')}。`,
  sameLanguage: (locale) => `原文和译文都是 ${locale}，应为两种语言。`,
  noSource: (page, locale) => `${page} 没有 ${locale} 版本，不能作为原文。请用 --from 指定另一种语言。`,
  noTranslationYet: (file, command) => `还没有 ${file}，无法记录。请先创建：${command}`,
  otherSource: (file, source, command) =>
    `--from 与记录不符：${file} 译自 ${source}。如果要改记另一个原文，请运行：${command}`,
  changedMeanwhile: (file) => `${file} 刚刚被改动，因此没有写入。请重试。`,
  appeared: (file) => `${file} 刚刚被别处创建，因此没有写入。请重试。`,

  created: (file, source) => `已创建 ${file}，内容是 ${source} 的原文，请在其中翻译。目前还没有任何小节算作已翻译。`,
  partly: (file, source, left, all) =>
    `${file} 里放的是 ${source} 的原文，供翻译之用：共 ${all} 个小节，还有 ${left} 个没有翻译。`,
  howTo: '请就地翻译每个小节的文字；{#id}、代码和链接目标保持原样。',
  recordBoth: '每译完一个小节就记录，或者全部译完后一起记录：',
  recordAll: '完成后请记录：',

  fresh: (file, source) => `${file} 与 ${source} 一致，无需改动。`,
  freshLooks: (count) => `翻译之后只有 ${count} 个小节的排版变过。`,
  isSource: (file, commands) =>
    `${file} 是原文，不是从别的页面翻译来的。如果要翻译它，请运行：${commands.join(' 或 ')}`,
  behind: (file, source, count) => `${file} 落后于 ${source}：有 ${count} 个小节变了。`,
  since: (day, sha) => `从 ${day} 起落后（提交 ${sha}）。`,
  alsoLooks: (count) => `另有 ${count} 个小节只改了排版，不需要翻译。`,
  unreadable: (file, source, blob, command) =>
    `${source} 在 ${file} 翻译之后变了，但 git 里没有翻译时的原文${blob === undefined ? '' : `（blob ${blob}）`}，无法显示差异。` +
    `请运行 "git fetch --unshallow"（部分克隆请运行 "git fetch --refetch --no-filter"）后重试；或者通读两个页面，确认一致后运行：${command}`,
  incomparable: (file, source, command) =>
    `${source} 在 ${file} 翻译之后变了，但翻译时的原文无法解析。请通读两个页面，确认一致后运行：${command}`,
  orphaned: (file, source) =>
    `${file} 译自 ${source}，而后者已经不存在。如果是移动了位置，请先提交，这里就会给出新位置；如果是删除了，请一并删除译文；如果要把它当作原文继续维护，请删去其 front matter 里的 "translation"。`,
  orphanedMoved: (file, source, moved, command) =>
    `${file} 译自 ${source}，后者已经移到 ${moved}。请同样移动译文：${command}`,
  noRecord: (files, commands) =>
    `${files.join(' 和 ')} 都没有说明自己是译文。如果其中一个是另一个现有内容的译文，请用下列命令之一记录：${commands.join(' 或 ')}`,
  circular: (file) => `${file} 和它所说的原文互为译文。请在真正的原文里删去 front matter 中的 "translation"。`,
  unknownLanguage: (file, given, expected) =>
    `${file} 的 front matter 里原文语言 "${given}" 有误，应为 ${expected.join(' 或 ')}。请改正。`,

  change: { added: '新增', removed: '已删除', moved: '已移动' },
  kind: { cosmetic: '仅排版', code: '代码', prose: '文字' },
  section: (name, what) => `${name}：${what}`,
  changedIn: (kind) => `有修改（${kind}）`,
  source: (place) => `原文：${place}`,
  sourceAt: (place) => `原文的前后变化：${place}`,
  sourceWas: (file) => `原先的原文：${file}`,
  translationAt: (place) => `现有译文：${place}`,
  noTranslation: (file) => `现有译文：${file} 里没有这个小节。`,
  omitted: (count) => `${count} 行相同`,
  deleteIt: '原文已经没有这个小节，请删去。',
  putBehind: (place, title) => `请像原文一样放在“${title}”（${place}）之后。`,
  putFirst: '请像原文一样放在最前面。',

  unknownSection: (given, known, hint) => `没有小节 "${given}"，应为原文的小节之一：${known.join('、')}。${hint}`,
  untranslated: (place, id, source, more) =>
    `${place}（小节 ${id}${more > 0 ? `，另有 ${more} 个` : ''}）仍是 ${source} 的原文，应为译文。请翻译；如果就该如此，请加 --force。`,
  absent: (file, id, place) =>
    `${file} 里没有小节 ${id}，应与 ${place} 对应。请用同样的 id 补上；如果就该如此，请加 --force。`,
  leftOver: (place, id, source) =>
    `${place} 的小节 ${id} 在 ${source} 里已经没有了。请删去；如果就该如此，请加 --force。`,
  recorded: (file, source) => `已记录：${file} 与 ${source} 的现有内容一致。`,
  recordedEarlier: (file, source, command) =>
    `已记录：${file} 译自开始翻译时的 ${source}。此后原文又有改动，查看：${command}`,
  conflict: (place) => `${place} 处有冲突标记，应为合并后的文字。请先解决冲突。`,
  otherEnding: (file, twin) => `${file} 旁边已有 ${twin}，两者是同一页。请给它改名，让后缀与原文一致。`,
  begunEarlier: (file, source) =>
    `${source} 在 ${file} 建好之后又有改动。请先翻译文件里现有的文字；记录之后会显示其间的改动。`,
  recordedSome: (file, ids) => `已在 ${file} 里记录：${ids.join('、')}。`,
  left: (count) => `还有 ${count} 个小节：`,
  nothingNew: (file) => `没有需要记录的：${file} 里已经是这样。`,
  unchangedSections: (file) => `没有需要记录的：${file} 翻译之后，这些小节的原文没有变过。`,
  uncommitted: (source, file) =>
    `${source} 的现有内容还没有提交。请与 ${file} 一起提交，否则以后无法看出原文改了什么。`,
  twoTranslations: (source, locale) =>
    `${source} 仍写着译自 ${locale}。它现在是原文，请删去其 front matter 里的 "translation"。`,
};

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export type TranslateWords = Words;

/** What the command says, in each language that it speaks. What comes from a page has to be made harmless before. */
export const translateWords: Readonly<Record<Language, Words>> = { en, 'zh-Hans': zh };
