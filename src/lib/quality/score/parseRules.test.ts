import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assertSchema } from '../../data/schema.ts';
import qualitySchema from '../../../../data/schemas/quality.schema.json';
import { parseRules, parseTemplates } from './parseRules.ts';
import { partIds } from './quality.ts';

const file = 'data/quality.yml';
const text = readFileSync(file, 'utf8');

it('reads the rules of this repository, which weigh a hundred together', () => {
  const { weights } = parseRules({ file, text });
  expect(Object.keys(weights)).toEqual([...partIds]);
  expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  expect(() => assertSchema(qualitySchema)).not.toThrow();
});

it.each([
  [text.replace('structure: 15', 'structure: heavy'), /^data\/quality\.yml:6: Unexpected "heavy"/],
  [text.replace('weights:', 'weigths:'), /^data\/quality\.yml:\d+: .*weig/],
  [text.replace('bad: 0.25', 'bad: 25'), /^data\/quality\.yml:\d+: Unexpected "readability\.sentence\.bad: 25"/],
  ['weights: [\n', /^data\/quality\.yml:2: Unexpected YAML/],
  [undefined, /^data\/quality\.yml:1: Unexpected bytes/],
])('throws a Problem with file and line for mistake %#', (broken, message) => {
  expect(() => parseRules({ file, text: broken })).toThrow(message);
  expect(() => parseRules({ file, text: broken })).toThrow(expect.objectContaining({ name: 'Problem' }));
});

it('reads the templates of this repository, and says where one is broken', () => {
  const templates = 'data/page-templates.yml';
  const source = readFileSync(templates, 'utf8');
  const [guide] = parseTemplates({ file: templates, text: source });
  expect(guide?.pages.key).toBe('verified');
  expect(guide?.sections.map(({ id }) => id)).toContain('sources');
  const broken = source.replace('sections:', 'section:');
  expect(() => parseTemplates({ file: templates, text: broken })).toThrow(/^data\/page-templates\.yml:\d+: /);
});
