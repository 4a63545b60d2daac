import type { Command, Font, Glyph } from 'opentype.js';
import { findSlice, type Slice } from './slices.ts';
import { toPathData } from './toPathData.ts';

/** From 100 (thin) to 900 (black). */
export type Weight = number;

export type Style = { size: number; weight: Weight };

/** Measures and draws lines of text. Texts hold no line feeds. */
export type Typeface = {
  /** Width of a line in pixels. */
  measure(text: string, style: Style): number;
  /** The line as the data of an SVG path, in tenths of a pixel; `x` is its left edge, `y` its base line, in pixels. */
  outline(text: string, style: Style & { x: number; y: number }): string;
};

/** A character at one weight, in units of an em. */
type Shape = { glyph: Glyph; font: Font; advance: number; commands: Command[] };

/** A typeface made of slices that are read already, which have to hold every character that is asked for. */
export function createTypeface(slices: readonly Slice[], fonts: ReadonlyMap<string, Font>): Typeface {
  const fontOf = (character: string): Font => {
    const font = fonts.get(findSlice(slices, character.codePointAt(0) ?? 0)?.file ?? '');
    if (!font) throw new Error(`No slice with ${character} was read.`);
    return font;
  };
  const shapeOf = remember((character: string, weight: Weight) => toShape(fontOf(character), character, weight));
  const kerningOf = remember((pair: string, weight: Weight) => {
    const [left, right] = [...pair].map((character) => shapeOf(character, weight));
    if (!left || !right || left.font !== right.font) return 0;
    return left.font.getKerningValue(left.glyph, right.glyph) / left.font.unitsPerEm;
  });
  const layOut = (text: string, { size, weight }: Style) => {
    let width = 0;
    let before = '';
    const placed = Array.from(text, (character) => {
      if (before !== '') width += kerningOf(before + character, weight) * size;
      const shape = shapeOf(character, weight);
      const left = width;
      width += shape.advance * size;
      before = character;
      return { shape, left };
    });
    return { placed, width };
  };
  return {
    measure: (text, style) => layOut(text, style).width,
    outline: (text, { x, y, ...style }) =>
      layOut(text, style)
        .placed.map(({ shape, left }) => toPathData(shape.commands, { x: x + left, y, scale: style.size }))
        .join(''),
  };
}

function toShape(font: Font, character: string, weight: Weight): Shape {
  font.variation.set({ wght: weight });
  const glyph = font.charToGlyph(character);
  const { commands } = glyph.getPath(0, 0, 1, {}, font);
  // A variable font knows the width of a glyph at a weight once the glyph has been drawn at it.
  return { glyph, font, commands, advance: glyph.advanceWidth / font.unitsPerEm };
}

/** Drawing at a weight is slow, and breaking lines asks for the same characters again and again. */
function remember<Value>(make: (text: string, weight: Weight) => Value): (text: string, weight: Weight) => Value {
  const known = new Map<string, Value>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const value = known.get(key) ?? make(text, weight);
    known.set(key, value);
    return value;
  };
}
