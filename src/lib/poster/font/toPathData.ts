import type { Command } from 'opentype.js';

/**
 * Outlines, moved and scaled, as the data of an SVG path in tenths of a pixel, which is finer than anybody sees. Relative to the
 * point before, which takes half of the characters; the steps are between rounded points, so that no error adds up.
 */
export function toPathData(
  commands: readonly Command[],
  { x, y, scale }: { x: number; y: number; scale: number },
): string {
  const toTenths = (px: number, py: number): [number, number] => [
    Math.round((x + px * scale) * 10),
    Math.round((y + py * scale) * 10),
  ];
  let at: [number, number] = [0, 0];
  let start = at;
  const step = (letter: string, ...points: [number, number][]) => {
    const data = letter + points.map(([px, py]) => join(px - at[0], py - at[1])).join(' ');
    at = points.at(-1) ?? at;
    return data.replace(/ -/g, '-');
  };
  return commands
    .map((command) => {
      switch (command.type) {
        case 'M':
          start = at = toTenths(command.x, command.y);
          return `M${join(...at)}`.replace(/ -/g, '-');
        case 'L':
          return step('l', toTenths(command.x, command.y));
        case 'Q':
          return step('q', toTenths(command.x1, command.y1), toTenths(command.x, command.y));
        case 'C':
          return step(
            'c',
            toTenths(command.x1, command.y1),
            toTenths(command.x2, command.y2),
            toTenths(command.x, command.y),
          );
        case 'Z':
          at = start;
          return 'z';
      }
    })
    .join('');
}

function join(x: number, y: number): string {
  return `${x} ${y}`;
}
