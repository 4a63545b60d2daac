import { expect, it } from 'vitest';
import { hasSection } from './findDiffering.ts';

const section = '## Steps {#steps}\n\nDo it.';

it.each([
  ['at its end', `Text.\n\n${section}\n`, true],
  ['alone', section, true],
  ['before another one', `${section}\n\n### More\n`, true],
  ['with blanks behind it', `${section} \n\n## More\n`, true],
  ['the second time', `${section}\n\nAnd more.\n\n${section}\n\n## End\n`, true],
  ['that goes on', `${section}\n\nAnd more.\n`, false],
  ['that goes on in the same line', `${section} And more.\n`, false],
  ['that goes on with a number sign', `${section}\n\n#1 is a number.\n`, false],
  ['of another level', `#${section}\n`, false],
  ['in other words', section.replace('it', 'that'), false],
])('a section %s', (_, text, expected) => {
  expect(hasSection(text, section)).toBe(expected);
});
