import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/lib/recognition/standings/recognition.ts';
import { defaultRules as rules } from '../../../src/lib/recognition/rules/readRules.ts';
import { buildBadgeImage, buildCard } from './imageTexts.ts';

const at = Date.UTC(2024, 4, 3, 23, 30);

function standing(points: number, weeks: number, levels: number): Standing {
  const credit = { commit: { at } } as Standing['person']['credits'][number];
  return {
    person: { slug: 'ada', name: 'Ada', credits: [credit] },
    points,
    weeks,
    levels: rules.levels.slice(0, levels).map(({ id }) => ({ id, sha: 'a', at })),
    badges: ['first-merge', 'return', 'gone'].map((id) => ({ id, sha: 'a', at })),
  };
}

describe('buildBadgeImage', () => {
  it.each([
    ['zh-Hans', '贡献者', '3 级 · 常客 · 62.4 分'],
    ['en', 'contributor', 'level 3 · Regular · 62.4 points'],
    ['fr', 'contributor', 'level 3 · Regular · 62,4 points'],
  ])('speaks the language of the site: %s', (locale, label, message) => {
    expect(buildBadgeImage(standing(62_400, 6, 3), { rules, locale })).toMatchObject({ label, message });
  });

  it.each([
    ['zh-Hans', '贡献者：3 级 · 常客 · 62.4 分'],
    ['en', 'contributor: level 3 · Regular · 62.4 points'],
  ])('is called what it says: %s', (locale, title) => {
    expect(buildBadgeImage(standing(62_400, 6, 3), { rules, locale }).title).toBe(title);
  });

  it('knows one point', () => {
    expect(buildBadgeImage(standing(1000, 1, 1), { rules, locale: 'en' }).message).toBe('level 1 · Newcomer · 1 point');
  });
});

describe('buildCard', () => {
  const texts = (points: number, weeks: number, levels: number) =>
    buildCard(standing(points, weeks, levels), { rules, locale: 'en' });

  it('names what is missing, points rounded up', () => {
    expect(texts(62_410, 7, 3).texts.progress).toBe('137.6 points and 5 active weeks to Trusted');
    expect(texts(199_999, 12, 3).texts.progress).toBe('0.1 points to Trusted');
    expect(texts(200_000, 11, 3).texts.progress).toBe('1 active week to Trusted');
  });

  it('measures progress by what is further behind', () => {
    expect(texts(100_000, 3, 3).card.progress).toBe(0.25);
    expect(texts(20_000, 12, 3).card.progress).toBe(0.1);
  });

  it('has nothing left to reach on the highest level', () => {
    const { card, texts: said } = texts(2_000_000, 75, 6);
    expect([card.progress, said.progress]).toEqual([1, 'The highest level']);
  });

  it('shows the newest badge first, leaves out badges that the rules no longer have, and dates in UTC', () => {
    const { card, texts: said } = texts(0, 0, 1);
    expect(card.badges.map(({ kind }) => kind)).toEqual(['return', 'first-merge']);
    expect(said.since).toBe('since May 3, 2024');
  });
});
