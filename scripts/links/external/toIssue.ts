import type { Language } from '../../../src/lib/docs/language.ts';
import { inLanguage, type Finding } from '../../../src/lib/finding.ts';
import { isOverdue, toCauseWords, type Judged } from './toFindings.ts';
import { toShownAddress } from './webAddress.ts';

export type IssueOptions = {
  language: Language;
  /** Copies in an archive, by address. */
  archived?: ReadonlyMap<string, string>;
  /** Mistakes in our own files. */
  mistakes?: readonly Finding[];
};

/** GitHub takes 65,536 characters. */
const maxCharacters = 60_000;
const maxPlaces = 20;

/** Whether somebody should do something about it: it is dead, or has failed for long. */
export function isForIssue({ verdict, record }: Judged): boolean {
  return verdict.kind === 'hard' || (verdict.kind !== 'ok' && isOverdue(record));
}

/**
 * The Markdown of an issue about dead links, those that have failed for long, and mistakes: what, since when, on which pages.
 * Empty when there is nothing to do. Whatever comes from outside stands in code.
 */
export function toIssue(
  judged: readonly Judged[],
  { language, archived = new Map(), mistakes = [] }: IssueOptions,
): string {
  const words = texts[language];
  const wanted = judged.filter(isForIssue);
  const toItems = (some: readonly Judged[]): string[] =>
    groupByAddress(some).map((group) => toItem(group, archived.get(group[0].link.url), language));
  const dead = toItems(wanted.filter(({ verdict }) => verdict.kind === 'hard'));
  const failing = toItems(wanted.filter(({ verdict }) => verdict.kind !== 'hard'));
  const wrong = mistakes.map((finding) => `- ${toPlace(finding)} ${code(inLanguage(finding.message, language))}`);
  if (dead.length + failing.length + wrong.length === 0) return '';
  const parts = [words.intro, ...toSection(words.dead, dead), ...toSection(words.failing, failing)];
  return toText([...parts, ...toSection(words.wrong, wrong)], words);
}

/** As many of the parts as an issue can hold. */
function toText(parts: readonly string[], words: (typeof texts)[Language]): string {
  const shown: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 2;
    if (length > maxCharacters) break;
    shown.push(part);
  }
  const left = parts.length - shown.length;
  return `${[...shown, ...(left > 0 ? [words.more(left)] : []), words.remedy].join('\n\n')}\n`;
}

function toSection(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [title, ...items] : [];
}

type Group = [Judged, ...Judged[]];

function groupByAddress(judged: readonly Judged[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of judged) {
    const group = groups.get(one.link.url);
    if (group) group.push(one);
    else groups.set(one.link.url, [one]);
  }
  return [...groups.values()];
}

function toItem(group: Group, copy: string | undefined, language: Language): string {
  const words = texts[language];
  const [{ link, verdict, record }] = group;
  const since = record?.since ? words.since(record.since.slice(0, 10), record.fails) : '';
  const places = group.slice(0, maxPlaces).map((one) => `  - ${toPlace(one.link)}`);
  const left = group.length - places.length;
  return [
    `- ${code(toShownAddress(link.url))}${words.cause(toCauseWords(verdict.cause, language))}${since}`,
    ...places,
    ...(left > 0 ? [`  - ${words.more(left)}`] : []),
    ...(copy === undefined ? [] : [`  - ${words.archived}${code(toShownAddress(copy))}`]),
  ].join('\n');
}

function toPlace({ file, range }: Pick<Finding, 'file' | 'range'>): string {
  return code(range ? `${file}:${range.start.line}` : file);
}

/** Markdown code of a text that may hold back-ticks, in one line. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length)) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

const texts = {
  en: {
    intro:
      'What the last scheduled run found wrong with links to other sites. `npm run links -- --external` looks again.',
    dead: '### Gone',
    failing: '### Failing for a week or longer',
    wrong: '### Mistakes in our own files',
    remedy:
      'Correct the address, link to an archived copy, or remove the link. If the address is right and the server only refuses machines, give it an entry in `data/link-quarantine.yml`.',
    cause: (words: string) => ` (${words})`,
    since: (day: string, fails: number) => `, since ${day}, ${fails === 1 ? 'seen once' : `seen ${fails} times`}`,
    archived: 'Archived copy: ',
    more: (count: number) => `And ${count} more.`,
  },
  'zh-Hans': {
    intro: '最近一次定时检查发现，指向其他网站的链接有以下问题。可用 `npm run links -- --external` 再检查一次。',
    dead: '### 已失效',
    failing: '### 一周以上都无法访问',
    wrong: '### 本仓库文件中的错误',
    remedy:
      '请改正地址、改为指向存档，或删去链接。如果地址没错、只是服务器拒绝机器访问，请在 `data/link-quarantine.yml` 里登记。',
    cause: (words: string) => `（${words}）`,
    since: (day: string, fails: number) => `，始于 ${day}，共 ${fails} 次`,
    archived: '存档：',
    more: (count: number) => `另有 ${count} 个。`,
  },
} as const satisfies Record<Language, unknown>;
