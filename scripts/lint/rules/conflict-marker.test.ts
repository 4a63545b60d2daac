import { expect, it } from 'vitest';
import { conflictMarker } from './conflict-marker.ts';
import { lintFixture } from './fixture.ts';

it.each([
  ['one that was left over', '# x\n\n<<<<<<< HEAD\n', [3]],
  ['its lower end', 'a\n\n>>>>>>> branch\n', [3]],
  ['a real one behind one that is shown', '```text\n<<<<<<< a\n=======\n>>>>>>> b\n```\n\n<<<<<<< c\n', [7]],
  ['one that is shown', '```text\n<<<<<<< a\n=======\n>>>>>>> b\n```\n', []],
  ['arrows in a text', 'a <<<<<<< b and <<<<<<<<\n\n>>>>>>>>\n', []],
])('finds %s', (_, text, lines) => {
  expect(lintFixture(conflictMarker, { text }).map(({ range }) => range?.start.line)).toEqual(lines);
});
