import type { BadgeKind } from '../../../src/lib/recognition/rules/rules.ts';

/** A path on a field of 48 by 48: an outline, an area in the same colour as outlines, or the medal's own area. */
export type Mark = { as: 'line' | 'solid' | 'rim'; d: string };

/** A drawn medal; `number` stands in the middle of it. */
export type Medal = { marks: Mark[]; number?: string };

// The rim tells what a badge is for: coming and staying, pages, languages, craft, people.
const rims = {
  coin: 'M24 3a21 21 0 1 1 0 42a21 21 0 1 1 0-42z',
  hexagon: 'M24 2.5L43 13.2V34.8L24 45.5L5 34.8V13.2z',
  shield: 'M24 2.5L42.5 8.5V23C42.5 34 35 41.5 24 45.5C13 41.5 5.5 34 5.5 23V8.5z',
  plate: 'M11 4h26a7 7 0 0 1 7 7v26a7 7 0 0 1-7 7H11a7 7 0 0 1-7-7V11a7 7 0 0 1 7-7z',
  octagon: 'M15.5 3.5h17L44.5 15.5v17L32.5 44.5h-17L3.5 32.5v-17z',
} as const;

type Glyph = { rim: keyof typeof rims; line?: string; solid?: string };

const glyphs: Record<BadgeKind, Glyph> = {
  // Two branches become one.
  'first-merge': {
    rim: 'coin',
    line: 'M17 16v17M31 18c0 8-6 9-14 12',
    solid: `${ring(17, 14, 3.6)}${ring(31, 15, 3.6)}${ring(17, 34, 3.6)}`,
  },
  // A way that turns back.
  return: { rim: 'coin', line: 'M34.5 25a10.5 10.5 0 1 1-3.4-8.5M32 9.5v7.5h-7.5' },
  // Two branches around the years.
  anniversary: { rim: 'coin', line: 'M13 14c-5 8-2.5 18 5 22M35 14c5 8 2.5 18-5 22M18 36l3 1.5M30 36l-3 1.5' },
  // A pencil above a line.
  author: { rim: 'hexagon', line: 'M16 31.5l1.5-6.5L29 13.5l5 5L22.5 30zM25.5 17l5 5M15 37h18' },
  // A sprout.
  gardener: {
    rim: 'hexagon',
    line: 'M24 36V22M15 36h18M24 21c0-6 3.5-9.5 11-9.5c0 6.5-3.5 9.5-11 9.5z',
    solid: 'M24 28c0-6-3.5-9.5-11-9.5c0 6.5 3.5 9.5 11 9.5z',
  },
  // A pulse.
  reviver: { rim: 'hexagon', line: 'M10.5 25h6l4-10l6.5 18l4-10.5l1.5 2.5h5' },
  // The character for script.
  translator: {
    rim: 'shield',
    line: 'M14 17.5h20M24 12v5.5M18.5 17.5c1.5 8 6.5 14 14 17M29.5 17.5c-1.5 8-6.5 14-14 17',
  },
  // The globe.
  polyglot: {
    rim: 'shield',
    line: `${ring(24, 23, 11)}M13 23h22M24 12c-6.5 6.5-6.5 15.5 0 22c6.5-6.5 6.5-15.5 0-22z`,
  },
  // Code between brackets.
  'example-maker': { rim: 'plate', line: 'M17.5 16l-7.5 8l7.5 8M30.5 16l7.5 8l-7.5 8M26.5 14l-5 20' },
  // A wrench.
  fixer: {
    rim: 'plate',
    line: 'M29.5 11.5a8 8 0 0 0-7 11L12.5 32.5a3.4 3.4 0 0 0 4.8 4.8L27.3 27.3a8 8 0 0 0 10-9.3l-4.8 4.3l-4.8-4.8z',
  },
  // A gear.
  toolsmith: { rim: 'plate', line: `${ring(24, 24, 8.8)}${ring(24, 24, 3.4)}${teeth()}` },
  // Two people.
  collaborator: {
    rim: 'octagon',
    line: `${ring(18.5, 18, 4.5)}M10.5 34.5c0-6 3.5-9 8-9s8 3 8 9M28.5 13.8a4.5 4.5 0 0 1 0 8.4M30 25.8c4.5.7 7.5 3.5 7.5 8.7`,
  },
  // A magnifier that finds it right.
  reviewer: { rim: 'octagon', line: `${ring(22, 22, 9.5)}M29 29l7.5 7.5M17.8 22l3.2 3.2l5.3-6` },
  // A flag.
  'campaign-finisher': { rim: 'octagon', line: 'M16.5 11.5v26M12.5 37.5h8', solid: 'M16.5 12h18.5l-5 6.5l5 6.5H16.5z' },
  // Four things that are not alike.
  'all-rounder': {
    rim: 'octagon',
    line: `${ring(17, 17, 4.7)}M26.5 12.5h9v9h-9z`,
    solid: 'M17 26l5.5 9.5h-11zM31 25l5.5 5.8l-5.5 5.8l-5.5-5.8z',
  },
};

/** The medal of a badge. `at` is the number of its rule; an anniversary shows it. */
export function toMedal({ kind, at }: { kind: BadgeKind; at: number }): Medal {
  const { rim, line, solid } = glyphs[kind];
  return {
    marks: [
      { as: 'rim', d: rims[rim] },
      ...(line === undefined ? [] : [{ as: 'line', d: line } as const]),
      ...(solid === undefined ? [] : [{ as: 'solid', d: solid } as const]),
    ],
    ...(kind === 'anniversary' && { number: String(at) }),
  };
}

function ring(x: number, y: number, radius: number): string {
  return `M${x} ${y - radius}a${radius} ${radius} 0 1 1 0 ${2 * radius}a${radius} ${radius} 0 1 1 0-${2 * radius}z`;
}

function teeth(): string {
  const directions = [
    [0, 1],
    [0.707, 0.707],
    [1, 0],
    [0.707, -0.707],
    [0, -1],
    [-0.707, -0.707],
    [-1, 0],
    [-0.707, 0.707],
  ] as const;
  const at = (direction: number, distance: number) => Math.round((24 + direction * distance) * 10) / 10;
  return directions.map(([x, y]) => `M${at(x, 9.5)} ${at(y, 9.5)}L${at(x, 13)} ${at(y, 13)}`).join('');
}
