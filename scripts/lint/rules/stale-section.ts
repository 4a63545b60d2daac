import type { Message, Range } from '../../../src/lib/finding.ts';
import type { Locale } from '../../../src/lib/locales.ts';
import type { PageStatus, SectionChange } from '../../../src/lib/translations/status.ts';
import { toCommand } from '../../../src/lib/translations/translateCommand.ts';
import { nameCommand, nameSection, rangeOfRecord, rangeOfSection } from '../pairs.ts';
import type { Facts, SiteRule } from '../rule.ts';
import type { SitePage } from '../sitePage.ts';

/** No section of a translation is behind its source; beyond a budget for the whole site, it is an error. */
export const staleSection: SiteRule = {
  id: 'stale-section',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const status = facts.translations.get(page.file);
    if (status?.state !== 'stale') return;
    const { budget } = facts.config.options['stale-section'];
    const count = countsOf(facts.translations).get(status.locale) ?? 0;
    const say = (message: Message, range: Range): void => {
      if (count > budget) report({ message: withBudget(message, count, budget), range, severity: 'error' });
      else report({ message, range });
    };
    if (status.reason === 'unreadable-blob') say(toUnreadable(status), rangeOfRecord(page));
    if (status.reason === 'broken-blob') say(toBroken(status), rangeOfRecord(page));
    for (const change of status.sections)
      if (change.kind !== 'cosmetic') say(toMessage(change, status), placeOfChange(page, change));
  },
};

const known = new WeakMap<Facts['translations'], ReadonlyMap<Locale, number>>();

/** Stale sections of the whole site by language; a page of which they cannot be told counts as one. */
function countsOf(translations: Facts['translations']): ReadonlyMap<Locale, number> {
  const found = known.get(translations);
  if (found) return found;
  const counts = new Map<Locale, number>();
  for (const { locale, state, reason, sections } of translations.values()) {
    if (state !== 'stale') continue;
    const stale = reason ? 1 : sections.filter(({ kind }) => kind !== 'cosmetic').length;
    counts.set(locale, (counts.get(locale) ?? 0) + stale);
  }
  known.set(translations, counts);
  return counts;
}

/** The section in the translation or, when it has none, the record. */
function placeOfChange(page: SitePage, { id, was }: SectionChange): Range {
  const section = page.sections?.find((one) => one.id === id) ?? page.sections?.find((one) => one.id === was);
  return section && section.line > 1 ? rangeOfSection(page, section) : rangeOfRecord(page);
}

function toMessage(change: SectionChange, { file, sourceFile = '' }: PageStatus): Message {
  const { en: name, 'zh-Hans': zhName } = nameSection(change);
  const place = change.range ? `${sourceFile}:${change.range.start.line}` : sourceFile;
  const see = nameCommand(toCommand({ file }));
  const accept = nameCommand(toCommand({ file, accept: [change.id] }));
  switch (change.change) {
    case 'added':
      return {
        en: `Missing translation of the ${name}, expected it as in ${place}. Run ${see} and translate it.`,
        'zh-Hans': `${zhName}还没有译文，原文见 ${place}。请运行 ${see}，补上译文。`,
      };
    case 'removed':
      return {
        en: `Unexpected ${name}, expected none: ${place} no longer has it. Remove it, then record that with ${accept}.`,
        'zh-Hans': `${zhName}在 ${place} 中已删除，译文里不应再有。请删去，再用 ${accept} 记录。`,
      };
    case 'moved':
      return {
        en: `Unexpected place of the ${name}, expected the one that it has now in ${place}. Move it, then record that with ${accept}.`,
        'zh-Hans': `${zhName}的位置不对，应与现在的 ${place} 一致。请移动它，再用 ${accept} 记录。`,
      };
    case 'changed':
      return change.kind === 'code'
        ? {
            en: `Unexpected old code in the ${name}, expected that of ${place} now; the words are the same. Run ${see} to see what changed, and copy it.`,
            'zh-Hans': `${zhName}的代码已过时，应与现在的 ${place} 一致；文字没有变。请运行 ${see} 查看改动，照抄即可。`,
          }
        : {
            en: `Unexpected old translation of the ${name}, expected one of what ${place} says now. Run ${see} to see what changed.`,
            'zh-Hans': `${zhName}的译文已过时，应与现在的 ${place} 一致。请运行 ${see} 查看改动。`,
          };
  }
}

function toUnreadable({ file, sourceFile = '', recordedBlob = '' }: PageStatus): Message {
  const blob = recordedBlob.slice(0, 12);
  const accept = nameCommand(toCommand({ file, accept: [] }));
  return {
    en: `Unexpected changes of ${sourceFile} since it was translated, expected the text of blob ${blob}, which git does not have. Run "git fetch --unshallow", in a partial clone "git fetch --refetch --no-filter"; if that does not help, compare the whole page, then run ${accept}.`,
    'zh-Hans': `${sourceFile} 在翻译之后又有改动，而 git 里找不到当时的文本（blob ${blob}）。请运行 "git fetch --unshallow"（部分克隆用 "git fetch --refetch --no-filter"）；仍然没有时，请通读对照，再运行 ${accept}。`,
  };
}

function toBroken({ file, sourceFile = '', recordedBlob = '' }: PageStatus): Message {
  const blob = recordedBlob.slice(0, 12);
  const accept = `"npm run translate -- ${file} --accept"`;
  return {
    en: `Unexpected changes of ${sourceFile} since it was translated, expected a text of blob ${blob} that can be parsed. Compare the whole page, then run ${accept}.`,
    'zh-Hans': `${sourceFile} 在翻译之后又有改动，而当时的文本（blob ${blob}）无法解析。请通读对照，再运行 ${accept}。`,
  };
}

function withBudget({ en, 'zh-Hans': zh }: Message, count: number, budget: number): Message {
  return {
    en: `${en} An error, because ${count} sections in this language are stale, and at most ${budget} may be.`,
    'zh-Hans': `${zh}这种语言有 ${count} 个小节过时，超过上限 ${budget} 个，因此记为错误。`,
  };
}
