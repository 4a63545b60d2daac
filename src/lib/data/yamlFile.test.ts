import { describe, expect, it } from 'vitest';
import { faultsOf } from '../testMessage.ts';
import { decodeText } from './decodeText.ts';
import { createSchemaCheck } from './schema.ts';
import { findProblems, parseYamlFile } from './yamlFile.ts';

const check = createSchemaCheck({
  type: 'object',
  additionalProperties: false,
  properties: { a: { type: 'integer' } },
});
const problemsOf = (source: string | undefined) =>
  findProblems(parseYamlFile(source), check).map(({ message, range: { start } }) => {
    expect(faultsOf(message)).toEqual([]);
    return [`${start.line}:${start.column}`, message.en];
  });

describe('a YAML file', () => {
  it.each(['', '# nothing yet\n', 'a: 1', '\uFEFFa: 1\r\n'])('may be %j', (text) =>
    expect(problemsOf(text)).toEqual([]),
  );

  it.each([
    ['a:\n\tb: 1\n', '2:1', /^Unexpected YAML: tabs are not allowed as indentation\. Mend the file\.$/],
    ['a: [1\n', '2:1', /^Unexpected YAML: flow sequence in block collection/],
    ['a: 1\na: 2\n', '2:1', /^Unexpected YAML: map keys must be unique/],
    ['a: *x\n', '1:1', /^Unexpected YAML: unresolved alias/],
    ['- a\n', '1:1', /^Unexpected list, expected lines of the form "key: value"\.$/],
    ['a: x\n', '1:1', /^Unexpected "x" for "a", expected a whole number\./],
  ])('may not be %j', (text, place, message) => {
    expect(problemsOf(text)[0]).toEqual([place, expect.stringMatching(message)]);
  });

  it.each([
    ['b: &b [1, *b]\n', '1:11'],
    ['b: &b\n  c: { d: [*b] }\n', '2:12'],
    ['b: &b { ? *b : 1 }\n', '1:11'],
  ])('may not hold itself: %j', (text, place) => {
    const name = '*b';
    const message = `Unexpected alias "${name}" that contains itself, expected a value that ends. Write out what is meant.`;
    expect(problemsOf(text)).toEqual([[place, message]]);
  });

  it('may name a value twice, and the same name for another value', () => {
    const { data, problems } = parseYamlFile('a: &x [1]\nb: [*x, &y { z: &y 2, w: *y }]\n');
    expect([data, problems]).toEqual([{ a: [1], b: [[1], { z: 2, w: 2 }] }, []]);
  });

  it('does not unfold aliases without end', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `k${n + 1}: &k${n + 1} [${`*k${n},`.repeat(9)}]`);
    const [problem] = problemsOf(['k0: &k0 [x]', ...lines].join('\n'));
    expect(problem).toEqual(['1:1', expect.stringMatching(/^Unexpected YAML: excessive alias count/)]);
  });

  it.each([
    ['a: [1, [2, ', '[', '1:110'],
    ['a:\n  ', '- ', '2:3'],
    ['a:\n  ', '{b: ', '2:403'],
  ])('is not nested without end: %j and then %j', (start, more, place) => {
    const message = 'Unexpected nesting of more than 100 levels, expected few. Simplify the file.';
    expect(problemsOf(start + more.repeat(50_000))).toEqual([[place, message]]);
    expect(problemsOf(start + more.repeat(20))[0]?.[1]).not.toBe(message);
  });

  it('is UTF-8', () => {
    expect(problemsOf(decodeText(Buffer.from('a: 1 # 中文')))).toEqual([]);
    expect(problemsOf(decodeText(Buffer.from([0x61, 0x3a, 0x20, 0xff])))).toEqual([
      ['1:1', 'Unexpected bytes, expected UTF-8. Save the file as UTF-8.'],
    ]);
  });
});
