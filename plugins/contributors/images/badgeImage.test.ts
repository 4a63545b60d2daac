import { describe, expect, it } from 'vitest';
import { toBadgeSvg, toLevelColor } from './badgeImage.ts';
import { flatten, hostileNames, parseStrictXml } from './testXml.ts';

const badge = {
  title: 'contributor: level 3',
  label: 'contributor',
  message: 'level 3 · Regular · 62.4 points',
  color: '#2b7239',
};
const chinese = { title: '贡献者：3 级', label: '贡献者', message: '3 级 · 常客 · 62.4 分', color: '#2b7239' };

describe('toBadgeSvg', () => {
  it('has the size and the words that readers of shields know', () => {
    const svg = parseStrictXml(toBadgeSvg(badge));
    expect(svg.attributes).toMatchObject({ height: '20', role: 'img', 'aria-label': badge.title });
    expect(svg.children[0]).toMatchObject({ name: 'title', text: badge.title });
  });

  it.each([badge, chinese])('keeps both texts inside their parts: $message', (texts) => {
    const svg = parseStrictXml(toBadgeSvg(texts));
    const [, labelPart, messagePart] = flatten(svg).filter(({ name }) => name === 'rect');
    const [, label, , message] = flatten(svg).filter(({ name }) => name === 'text');
    for (const [part, text, words] of [
      [labelPart, label, texts.label],
      [messagePart, message, texts.message],
    ] as const) {
      const left = Number(part?.attributes['x'] ?? 0);
      const middle = Number(text?.attributes['x']) / 10;
      const half = Number(text?.attributes['textLength']) / 20;
      expect(text?.text).toBe(words);
      expect(middle - half).toBe(left + 5);
      expect(middle + half).toBe(left + Number(part?.attributes['width']) - 5);
    }
  });

  it('gives a Chinese sign the width of its font size', () => {
    const widthOf = (message: string) => Number(parseStrictXml(toBadgeSvg({ ...badge, message })).attributes['width']);
    expect(widthOf('常'.repeat(21)) - widthOf('常')).toBe(20 * 11);
  });

  it.each(hostileNames)('is valid XML whatever it says: %s', (_, name) => {
    const elements = flatten(parseStrictXml(toBadgeSvg({ ...badge, title: name, label: name, message: name })));
    expect(elements.map((element) => element.name)).not.toContain('script');
  });

  it('needs nothing from elsewhere', () => {
    const svg = toBadgeSvg(badge).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/https?:|href|@import|url\((?!#)/);
  });

  it('is the same for the same words, and shares no id with another badge', () => {
    const ids = (svg: string) => flatten(parseStrictXml(svg)).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(toBadgeSvg(badge)).toBe(toBadgeSvg({ ...badge }));
    expect(ids(toBadgeSvg(badge))).toHaveLength(2);
    expect(ids(toBadgeSvg(badge)).filter((id) => ids(toBadgeSvg(chinese)).includes(id))).toEqual([]);
  });
});

describe('toLevelColor', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('is dark enough for white text on level %i', (level) => {
    expect(contrastWithWhite(toLevelColor(level))).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2. */
function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
