import { formatDate, formatNumber } from '../formats.ts';
import { presentLevel, type PresentLevel } from '../../../src/lib/recognition/standings/presentLevel.ts';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { LocalizedText, Rules } from '../../../src/lib/recognition/rules/rules.ts';
import { toLevelColor, type BadgeImage } from './badgeImage.ts';
import type { Card, CardTexts } from './cardImage.ts';

// Data like the names of levels, not messages of the theme: pictures are made outside of React, and a site in a language
// without words of its own gets English ones.
const words = {
  label: { 'zh-Hans': '贡献者', en: 'contributor' },
  badgeTitle: { 'zh-Hans': '{label}：{message}', en: '{label}: {message}' },
  badge: { 'zh-Hans': '{level} 级 · {name} · {points}', en: 'level {level} · {name} · {points}' },
  title: { 'zh-Hans': '{person}：{level}，{points}', en: '{person}: {level}, {points}' },
  level: { 'zh-Hans': '等级 {level} · {name}', en: 'Level {level} · {name}' },
  point: { 'zh-Hans': '{count} 分', en: '{count} point' },
  points: { 'zh-Hans': '{count} 分', en: '{count} points' },
  week: { 'zh-Hans': '{count} 个活跃周', en: '{count} active week' },
  weeks: { 'zh-Hans': '{count} 个活跃周', en: '{count} active weeks' },
  missing: { 'zh-Hans': '距离“{name}”还差 {missing}', en: '{missing} to {name}' },
  and: { 'zh-Hans': '、', en: ' and ' },
  highest: { 'zh-Hans': '已达到最高等级', en: 'The highest level' },
  since: { 'zh-Hans': '{date}首次贡献', en: 'since {date}' },
} satisfies Record<string, LocalizedText>;

type Context = { rules: Pick<Rules, 'levels' | 'badges'>; locale: string };

/** The badge `/badges/<slug>.svg`. */
export function buildBadgeImage(standing: Standing, { rules, locale }: Context): BadgeImage {
  const { level, name } = toLevelWords(presentLevel(standing, rules.levels), locale);
  const points = countPoints(standing.points, locale);
  const label = localize(words.label, locale);
  const message = fill(localize(words.badge, locale), { level, name, points });
  return {
    title: fill(localize(words.badgeTitle, locale), { label, message }),
    label,
    message,
    color: toLevelColor(level),
  };
}

/** The card `/cards/<slug>.svg`. */
export function buildCard(standing: Standing, { rules, locale }: Context): { card: Card; texts: CardTexts } {
  const { person, badges, points, weeks } = standing;
  const present = presentLevel(standing, rules.levels);
  const levelText = fill(localize(words.level, locale), toLevelWords(present, locale));
  const pointsText = countPoints(points, locale);
  const kinds = new Map(rules.badges.map((badge) => [badge.id, badge]));
  return {
    card: {
      slug: person.slug,
      name: person.name,
      progress: present?.next ? toProgress({ points, weeks }, present.next) : 1,
      badges: badges.toReversed().flatMap(({ id }) => kinds.get(id) ?? []),
    },
    texts: {
      title: fill(localize(words.title, locale), { person: person.name, level: levelText, points: pointsText }),
      level: levelText,
      points: pointsText,
      progress: present?.next ? missingText(present, locale) : localize(words.highest, locale),
      since: fill(localize(words.since, locale), { date: formatDate(locale, person.credits.at(-1)?.commit.at ?? 0) }),
    },
  };
}

/** `level` counts from 1. */
function toLevelWords(present: PresentLevel | undefined, locale: string): { level: number; name: string } {
  return { level: (present?.index ?? 0) + 1, name: localize(present?.level.name ?? '', locale) };
}

type Reached = Pick<Standing, 'points' | 'weeks'>;

/** Points and weeks are both needed, so the one further behind tells. */
function toProgress({ points, weeks }: Reached, next: { points: number; weeks: number }): number {
  return Math.min(1, toShare(points, next.points * 1000), toShare(weeks, next.weeks));
}

function toShare(reached: number, needed: number): number {
  return needed > 0 ? reached / needed : 1;
}

function missingText({ next, missing: { points, weeks } }: PresentLevel, locale: string): string {
  const missing = [
    // Rounded up: what is missing is never "0 points".
    ...(points > 0 ? [countPoints(Math.ceil(points / 100) * 100, locale)] : []),
    ...(weeks > 0 ? [countWeeks(weeks, locale)] : []),
  ].join(localize(words.and, locale));
  return fill(localize(words.missing, locale), { name: localize(next?.name ?? '', locale), missing });
}

/** With one decimal at most. */
function countPoints(thousandths: number, locale: string): string {
  const count = Math.round(thousandths / 100) / 10;
  const text = localize(count === 1 ? words.point : words.points, locale);
  return fill(text, { count: formatNumber(locale, count) });
}

function countWeeks(count: number, locale: string): string {
  return fill(localize(count === 1 ? words.week : words.weeks, locale), { count: formatNumber(locale, count) });
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
