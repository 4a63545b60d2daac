import { describe, expect, it } from 'vitest';
import { badgeKinds } from '../../../src/lib/recognition/rules/rules.ts';
import { toCardSvg } from './cardImage.ts';
import { textWidth } from './svgText.ts';
import { flatten, hostileNames, parseStrictXml } from './testXml.ts';

const texts = {
  title: 'Ada',
  level: 'Level 3 · Regular',
  points: '62.4 points',
  progress: '… to Trusted',
  since: 'since',
};
const card = { slug: 'ada', name: 'Ada Lovelace', progress: 0.5, badges: [] };

const textsOf = (svg: string) =>
  flatten(parseStrictXml(svg))
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

describe('toCardSvg', () => {
  it('says who, which level, how many points, how far and since when', () => {
    expect(textsOf(toCardSvg(card, texts))).toEqual([
      'AL',
      'Ada Lovelace',
      texts.level,
      texts.points,
      texts.progress,
      texts.since,
    ]);
  });

  it.each(hostileNames)('is valid XML whoever it is about: %s', (_, name) => {
    const hostile = { title: name, level: name, points: '1', progress: name, since: name };
    const elements = flatten(parseStrictXml(toCardSvg({ ...card, name }, hostile)));
    expect(elements.map((element) => element.name)).not.toContain('script');
  });

  it.each(hostileNames)('cuts off a name that is too long, by its width: %s', (_, name) => {
    const shown = textsOf(toCardSvg({ ...card, name }, texts))[1] ?? '';
    expect(textWidth(shown, { size: 17, bold: true })).toBeLessThanOrEqual(308);
  });

  it('keeps whole letters when it cuts', () => {
    expect(textsOf(toCardSvg({ ...card, name: '👩‍👩‍👧‍👦'.repeat(40) }, texts))[1]).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u);
  });

  it.each([
    [0, 0],
    [0.001, 8],
    [0.5, 154],
    [1, 308],
    [7, 308],
  ])('draws a progress of %d as %d units', (progress, width) => {
    const bar = flatten(parseStrictXml(toCardSvg({ ...card, progress }, texts))).find(
      ({ attributes }) => attributes['class'] === 'lc-bar',
    );
    expect(Number(bar?.attributes['width'] ?? 0)).toBe(width);
  });

  it('draws six badges and counts the others', () => {
    const badges = badgeKinds.map((kind) => ({ kind, at: 3 }));
    const svg = toCardSvg({ ...card, badges }, texts);
    expect(flatten(parseStrictXml(svg)).filter(({ attributes }) => attributes['class'] === 'lc-rim')).toHaveLength(6);
    expect(textsOf(svg)).toContain('+9');
  });

  it('is readable in the dark, and needs nothing from elsewhere', () => {
    const svg = toCardSvg(card, texts).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).toContain('@media (prefers-color-scheme:dark)');
    expect(svg).not.toMatch(/https?:|href|@import|url\(/);
    expect(toCardSvg(card, texts)).toBe(toCardSvg({ ...card }, { ...texts }));
  });
});
