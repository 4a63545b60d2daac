import { isDeepStrictEqual } from 'node:util';
import { isDraft } from '../../../src/lib/docs/draft.ts';
import { escapePointer } from '../../../src/lib/docs/yaml.ts';
import { frontMatterSection } from '../../../src/lib/translations/status.ts';
import { pairOf, rangeOfRecord } from '../pairs.ts';
import { toCopy } from '../copyKey.ts';
import type { SiteRule } from '../rule.ts';

/** What is written for readers, what each language decides by itself, and what is compared by what it means. */
const ownKeys: ReadonlySet<string> = new Set(
  'title description sidebar_label pagination_label keywords translation draft unlisted image'.split(' '),
);

/** Front matter that is no prose says the same in all languages, which are published together. */
export const parityFrontMatter: SiteRule = {
  id: 'parity-front-matter',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  rewritesFrontMatter: true,
  check(page, facts, report) {
    const pair = pairOf(page, facts);
    const [own, theirs] = [page.frontMatter, pair?.source.frontMatter];
    // Broken YAML has a finding of its own.
    if (!pair || !own || !theirs || own.problems.length > 0 || theirs.problems.length > 0) return;
    if (isDraft(page) !== isDraft(pair.source))
      report({
        message: toDraftMessage(isDraft(page), pair.source.file),
        range: own.ranges.get('/draft') ?? rangeOfRecord(page),
      });
    if (pair.stale.has(frontMatterSection)) return;
    const keys = new Set([...Object.keys(theirs.data), ...Object.keys(own.data)]);
    for (const key of keys) {
      const [mine, wanted] = [own.data[key], theirs.data[key]];
      if (ownKeys.has(key) || isDeepStrictEqual(mine, wanted)) continue;
      const { file } = pair.source;
      const line = theirs.ranges.get(`/${escapePointer(key)}`)?.start.line;
      const place = line === undefined ? file : `${file}:${line}`;
      const fix = toCopy(key, pair.source, page);
      report({
        message: toMessage(key, { has: mine !== undefined, wants: wanted !== undefined }, place),
        range: own.ranges.get(`/${escapePointer(key)}`) ?? rangeOfRecord(page),
        ...(fix && { fix }),
      });
    }
  },
};

/** Which of the two is meant, nobody but the author knows. */
function toDraftMessage(isOwn: boolean, file: string) {
  return isOwn
    ? {
        en: `Unexpected "draft: true", expected none: ${file} is published. Remove it, or add it there, too.`,
        'zh-Hans': `不应有 "draft: true"，${file} 已经发布。请删去，或在那边也加上。`,
      }
    : {
        en: `Missing "draft: true", expected it: ${file} is not published. Add it, or remove it there, too.`,
        'zh-Hans': `缺少 "draft: true"，${file} 还没有发布。请加上，或在那边也删去。`,
      };
}

function toMessage(key: string, { has, wants }: { has: boolean; wants: boolean }, place: string) {
  if (!has)
    return {
      en: `Missing key "${key}", expected it as in ${place}. Copy it.`,
      'zh-Hans': `缺少键 "${key}"，应与 ${place} 一致。请照抄。`,
    };
  if (!wants)
    return {
      en: `Unexpected key "${key}", expected none: ${place} does not have it. Remove it, or add it there, too.`,
      'zh-Hans': `不应有键 "${key}"，${place} 里没有。请删去，或在那边也加上。`,
    };
  return {
    en: `Unexpected value of "${key}", expected the one in ${place}. Copy it.`,
    'zh-Hans': `"${key}" 的值应与 ${place} 一致。请照抄。`,
  };
}
