import { formatDate, formatNumber } from '../formats.ts';
import type { Standing } from '../recognition/recognition.ts';
import { localize } from '../rules/localize.ts';
import type { Level, LocalizedText, Rules } from '../rules/rules.ts';
import { toLevelColor, type BadgeImage } from './badgeImage.ts';
import type { Card, CardTexts } from './cardImage.ts';

// Data like the names of levels, not messages of the theme: pictures are made outside of React, and a site in a language
// without words of its own gets English ones.
const words = {
  label: { 'zh-Hans': '贡献者', en: 'contributor' },
  badge: { 'zh-Hans': '{level} 级 · {name} · {points}', en: 'level {level} · {name} · {points}' },
  title: { 'zh-Hans': '{person}：{level}，{points}', en: '{person}: {level}, {points}' },
  level: { 'zh-Hans': '等级 {level} · {name}', en: 'Level {level} · {name}' },
  point: { 'zh-Hans': '{count} 分', en: '{count} point' },
  points: { 'zh-Hans': '{count} 分', en: '{count} points' },
  week: { 'zh-Hans': '{count} 个活跃周', en: '{count} active week' },
  weeks: { 'zh-Hans': '{count} 个活跃周', en: '{count} active weeks' },
  missing: { 'zh-Hans': '距离“{name}”还差 {missing}', en: 'To {name}: {missing}' },
  and: { 'zh-Hans': '、', en: ' and ' },
  highest: { 'zh-Hans': '已达到最高等级', en: 'The highest level' },
  since: { 'zh-Hans': '{date}首次贡献', en: 'since {date}' },
} satisfies Record<string, LocalizedText>;

type Context = { rules: Pick<Rules, 'levels' | 'badges'>; locale: string };

/** The badge `/badges/<slug>.svg`. */
export function buildBadgeImage(standing: Standing, { rules, locale }: Context): BadgeImage {
  const { level, name } = presentLevel(standing, rules.levels, locale);
  const points = countPoints(standing.points, locale);
  return {
    label: localize(words.label, locale),
    message: fill(localize(words.badge, locale), { level, name, points }),
    color: toLevelColor(level),
  };
}

/** The card `/cards/<slug>.svg`. */
export function buildCard(standing: Standing, { rules, locale }: Context): { card: Card; texts: CardTexts } {
  const { person, badges, points, weeks } = standing;
  const { level, name, next } = presentLevel(standing, rules.levels, locale);
  const levelText = fill(localize(words.level, locale), { level, name });
  const pointsText = countPoints(points, locale);
  const kinds = new Map(rules.badges.map((badge) => [badge.id, badge]));
  return {
    card: {
      slug: person.slug,
      name: person.name,
      progress: next ? toProgress({ points, weeks }, next) : 1,
      badges: badges.toReversed().flatMap(({ id }) => kinds.get(id) ?? []),
    },
    texts: {
      title: fill(localize(words.title, locale), { person: person.name, level: levelText, points: pointsText }),
      level: levelText,
      points: pointsText,
      progress: next ? missingText({ points, weeks }, next, locale) : localize(words.highest, locale),
      since: fill(localize(words.since, locale), { date: formatDate(locale, person.credits.at(-1)?.commit.at ?? 0) }),
    },
  };
}

/** `level` counts from 1. */
function presentLevel({ levels: reached }: Standing, levels: Level[], locale: string) {
  const index = Math.max(
    levels.findIndex(({ id }) => id === reached.at(-1)?.id),
    0,
  );
  return { level: index + 1, name: localize(levels[index]?.name ?? '', locale), next: levels[index + 1] };
}

type Reached = Pick<Standing, 'points' | 'weeks'>;

/** Points and weeks are both needed, so the one further behind tells. */
function toProgress({ points, weeks }: Reached, next: Level): number {
  return Math.min(1, toShare(points, next.points * 1000), toShare(weeks, next.weeks));
}

function toShare(reached: number, needed: number): number {
  return needed > 0 ? reached / needed : 1;
}

function missingText({ points, weeks }: Reached, next: Level, locale: string): string {
  const missingPoints = next.points * 1000 - points;
  const missingWeeks = next.weeks - weeks;
  const missing = [
    // Rounded up: what is missing is never "0 points".
    ...(missingPoints > 0 ? [countPoints(Math.ceil(missingPoints / 100) * 100, locale)] : []),
    ...(missingWeeks > 0 ? [countWeeks(missingWeeks, locale)] : []),
  ].join(localize(words.and, locale));
  return fill(localize(words.missing, locale), { name: localize(next.name, locale), missing });
}

/** With one decimal at most. */
function countPoints(thousandths: number, locale: string): string {
  const count = Math.round(thousandths / 100) / 10;
  const text = localize(count === 1 ? words.point : words.points, locale);
  return fill(text, { count: formatNumber(locale, count) });
}

function countWeeks(count: number, locale: string): string {
  return fill(localize(count === 1 ? words.week : words.weeks, locale), { count });
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
