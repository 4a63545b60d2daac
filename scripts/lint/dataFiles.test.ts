import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { checkDataFiles, parseDataFile } from './dataFiles.ts';
import { isDataFile } from './files.ts';

const schema = JSON.stringify({
  type: 'object',
  additionalProperties: false,
  required: ['people'],
  properties: {
    people: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['aliases'],
        properties: { aliases: { type: 'array', minItems: 1, items: { type: 'string' } }, name: { type: 'string' } },
      },
    },
  },
});

const check = (files: Record<string, string>) =>
  checkDataFiles(Object.entries(files).map(([file, text]) => parseDataFile(file, text))).map(
    ({ file, range, message }) => {
      expect(faultsOf(message)).toEqual([]);
      return [`${file}:${range?.start.line}:${range?.start.column}`, message.en];
    },
  );

describe('data-file', () => {
  it.each([
    ['docs/a/_category_.json', true],
    ['docs/_category_.yml', true],
    ['i18n/en/docusaurus-plugin-content-docs/current/a/_category_.yaml', true],
    ['i18n/en/code.json', true],
    ['docs/tags.yml', true],
    ['data/people.yml', true],
    ['data/people.yaml', true],
    ['data/a/people.yml', false],
    ['data/campaigns/spring-2027.yml', true],
    ['data/campaigns/spring-2027.results.yml', true],
    ['data/campaigns/spring/notes.yml', false],
    ['data/schemas/people.schema.json', true],
    ['plugins/contributors/package.json', false],
    ['docs/a/data.json', false],
    ['examples/a/example.yml', true],
    ['examples/a/collector.yml', false],
    ['data/words.txt', true],
    ['data/notes.txt', false],
    ['package.json', false],
  ])('%s: %s', (file, expected) => expect(isDataFile(file)).toBe(expected));

  it.each([
    ['# comment\nActix\naggregability # why\n\nBMP\n', []],
    [
      'b\na\nc\n',
      ['2 Unexpected "a" behind "b", expected alphabetical order, whatever the case. Move one of the two.'],
    ],
    [
      'a\nC\nb\n',
      ['3 Unexpected "b" behind "C", expected alphabetical order, whatever the case. Move one of the two.'],
    ],
    [
      'esbuild\r\nEsbuild\r\n',
      ['2 Unexpected "Esbuild", expected each word once: line 1 has it. Take one of them out.'],
    ],
    ['a\nb\na\n', ['3 Unexpected "a", expected each word once: line 1 has it. Take one of them out.']],
    [
      'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> work\n',
      ['2 Unexpected conflict marker, expected merged text. Resolve the conflict and remove the markers.'],
    ],
    ['a\nb\n>>>>>>> work\n', [expect.stringMatching(/^3 Unexpected conflict marker/) as string]],
  ])('data/words.txt: %j', (text, expected) => {
    const found = check({ 'data/words.txt': text }).map(
      ([place, message]) => `${String(place).replace(/^.*?:|:1$/g, '')} ${message}`,
    );
    expect(found).toEqual(expected);
  });

  it('accepts what parses, also empty YAML and a byte order mark', () => {
    expect(
      check({
        'i18n/en/code.json': '\uFEFF{"a": [1, -2.5e3, true, null, "\\u4e2d\\n\u007f"], "b": {}, "c": []}\r\n',
        'docs/tags.yml': '',
        'data/people.yml': 'people:\n  - aliases: [a@b.c]\n',
        'data/schemas/people.schema.json': schema,
      }),
    ).toEqual([]);
  });

  it.each([
    ['{\n  "a": 1,\n}\n', '3:1', /Unexpected "}", expected a key in double quotes\. Remove the comma before it\.$/],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3', /expected "," or "}"\. Add it\.$/],
    ['[1, 2,]', '1:7', /expected a value\. Remove the comma before it\.$/],
    ["{'a': 1}", '1:2', /Unexpected "'"/],
    ['{"a": 1 // b\n}', '1:9', /Unexpected "\/", expected "," or "}"\. JSON has no comments: remove it\.$/],
    ['{"a" 1}', '1:6', /expected ":"/],
    ['{"a": 01}', '1:7', /expected a value/],
    ['{"a": 1} x', '1:10', /expected the end of the file/],
    ['{"a": 1', '1:8', /Unexpected end of the file/],
    ['', '1:1', /Unexpected end of the file/],
    ['{"a": "b\nc"}', '1:7', /a string in one line/],
    ['[]', '1:1', /Unexpected list, expected an object/],
  ])('points into the JSON %j', (text, place, message) => {
    const findings = check({ 'i18n/en/code.json': text });
    expect(findings).toEqual([[`i18n/en/code.json:${place}`, expect.stringMatching(message)]]);
  });

  it.each([
    ['a: b: c\nd: [', '1:4', /Unexpected YAML: nested mappings.*Mend the file\.$/],
    ['a: 1\na: 2\n', '2:1', /unique/],
    ['a: "x\nb: y\n', '1:4', /^Unexpected quote " that is never closed/],
    ['- a\n', '1:1', /Unexpected list, expected lines of the form "key: value"/],
  ])('says one thing about the YAML %j', (text, place, message) => {
    expect(check({ 'docs/tags.yml': text })).toEqual([[`docs/tags.yml:${place}`, expect.stringMatching(message)]]);
  });

  it('holds data to the schema of its name', () => {
    const people = 'people:\n  - aliases: [a@b.c]\n    nmae: A\n  - name: B\n  - aliases: []\n';
    expect(check({ 'data/people.yml': people, 'data/schemas/people.schema.json': schema })).toEqual([
      ['data/people.yml:3:5', expect.stringMatching(/Unexpected key "nmae".*Did you mean "name"\?/)],
      ['data/people.yml:4:5', expect.stringContaining('Missing key "people.1.aliases"')],
      ['data/people.yml:5:5', expect.stringContaining('expected at least 1 item')],
    ]);
    expect(check({ 'data/other.yml': 'x: 1\n', 'data/schemas/people.schema.json': schema })).toEqual([]);
    expect(check({ 'data/people.yml': people, 'data/schemas/people.schema.json': '{"type": 1}' })).toEqual([
      [
        'data/schemas/people.schema.json:1:1',
        expect.stringMatching(/^Unexpected JSON Schema: .*\. Mend the schema\.$/),
      ],
    ]);
  });

  it('holds data to the schema that its first line names for editors', () => {
    const modeline = '# yaml-language-server: $schema=schemas/people.schema.json';
    const files = { 'data/schemas/people.schema.json': schema, 'data/schemas/who.schema.json': '{}' };
    expect(check({ ...files, 'data/who.yml': `${modeline}\nperson: []\n` })).toEqual([
      ['data/who.yml:1:1', 'Missing key "people". Add it.'],
      ['data/who.yml:2:1', expect.stringContaining('Unexpected key "person", expected one of people.')],
    ]);
    expect(check({ ...files, 'data/who.yml': `\uFEFF${modeline}\r\npeople: []\r\n` })).toEqual([]);
    expect(check({ ...files, 'data/who.yml': `# Who\n${modeline}\nperson: []\n` })).toEqual([]);
  });

  it.each(['schemas/nowhere.schema.json', '../../people.schema.json', 'https://example.org/people.json', 'who.yml'])(
    'says when there is no schema at %s',
    (path) => {
      expect(check({ 'data/who.yml': `# yaml-language-server: $schema=${path}\nx: 1\n` })).toEqual([
        [
          'data/who.yml:1:33',
          `Unexpected schema "${path}", expected the path of a file in data/schemas/. Correct it: it is relative to this file.`,
        ],
      ]);
    },
  );

  it.each(['people', 'points', 'levels', 'badges', 'rewards', 'redemptions'])(
    'holds data/%s.yml to the schema that the build takes, whether or not its first line says so',
    (name) => {
      const file = `data/schemas/${name}.schema.json`;
      const files = { [file]: readFileSync(file, 'utf8'), [`data/${name}.yml`]: 'nonsense: 1\n' };
      const [found] = check(files).filter(([, message]) => message?.startsWith('Unexpected key "nonsense"'));
      expect(found?.[0]).toBe(`data/${name}.yml:1:1`);
      expect(check({ ...files, [`data/schemas/${name}.schema.json`]: '{}' })).toEqual([]);
    },
  );

  it('holds campaigns and their results to their schemas, and to names that are addresses', () => {
    const schemas = Object.fromEntries(
      ['campaign', 'campaign-results'].map((name) => [
        `data/schemas/${name}.schema.json`,
        readFileSync(`data/schemas/${name}.schema.json`, 'utf8'),
      ]),
    );
    const keys = (file: string) => check({ ...schemas, [file]: 'x: 1\n' }).map(([, message]) => message);
    expect(keys('data/campaigns/spring.yml')).toContain('Missing key "timeZone". Add it.');
    expect(keys('data/campaigns/spring.results.yml')).toContain('Missing key "commit". Add it.');
    expect(keys('data/campaigns/Spring_1.yml')).toEqual([
      'Unexpected name Spring_1, expected lower-case letters and digits with single hyphens between them: the site does not read this file. Rename it.',
    ]);
  });

  it('asks for the ending that the site reads', () => {
    const message =
      'Unexpected ending of people.yaml, expected people.yml: the site does not read this file. Rename it.';
    expect(check({ 'data/people.yaml': 'a: [' })).toEqual([['data/people.yaml:1:1', message]]);
  });

  it('says of YAML that holds itself where, and blames no schema', () => {
    const file = 'data/schemas/people.schema.json';
    const message = expect.stringContaining('Unexpected alias "*a" that contains itself') as string;
    expect(check({ 'data/people.yml': 'people: &a [*a]\n', [file]: schema })).toEqual([
      ['data/people.yml:1:13', message],
    ]);
  });

  it.each([true, false])('says what no schema can say of the contributors’ rules (first line: %s)', (isNamed) => {
    const people = 'people:\n  - aliases: [a@e.org]\n  - aliases: [b@e.org, A@e.org]\n';
    const modeline = '# yaml-language-server: $schema=schemas/people.schema.json\n';
    const findings = check({
      'data/people.yml': (isNamed ? modeline : '#\n') + people,
      'data/schemas/people.schema.json': schema,
    });
    expect(findings).toEqual([
      ['data/people.yml:4:24', expect.stringContaining('"a@e.org", expected each address once: it stands in line 3')],
    ]);
  });
});

describe('the schemas of this repository', () => {
  const names = [
    ...['people', 'points', 'levels', 'badges', 'campaign', 'campaign-results', 'rewards', 'redemptions'],
  ].map((name) => `data/schemas/${name}`);

  it.each([...names, 'data/schemas/page', 'data/schemas/example'])('%s says in words what a pattern wants', (name) => {
    const silent: string[] = [];
    JSON.parse(readFileSync(`${name}.schema.json`, 'utf8'), (key: string, value: unknown) => {
      const { pattern, patternProperties, propertyNames = {}, title } = Object(value) as Record<string, object>;
      if (typeof pattern === 'string' && title === undefined) silent.push(key);
      if (patternProperties && !('title' in propertyNames)) silent.push(key);
      return value;
    });
    expect(silent).toEqual([]);
  });

  // Of an example's file no finding is made.
  it.each([...names, 'data/schemas/page'])('%s says it in Chinese too', (name) => {
    const titles: unknown[] = [];
    JSON.parse(readFileSync(`${name}.schema.json`, 'utf8'), (_key: string, value: unknown) => {
      const { pattern, patternProperties, propertyNames, ...rest } = Object(value) as Record<string, object>;
      if (typeof pattern === 'string') titles.push(rest['x-title']);
      if (patternProperties) titles.push(Object(propertyNames)['x-title']);
      return value;
    });
    for (const title of titles) expect(title).toEqual({ 'zh-Hans': expect.stringMatching(/\p{Script=Han}/u) });
    if (!name.endsWith('points')) expect(titles).not.toEqual([]);
  });
});
