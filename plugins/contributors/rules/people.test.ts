import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parsePeople } from './people.ts';

const schema: object = JSON.parse(readFileSync('data/schemas/people.schema.json', 'utf8')) as object;
const accepts = new Ajv().compile(schema);

describe('data/people.yml', () => {
  it.each([
    'people: []',
    'people: [{aliases: [a@e.org]}]',
    'people: [{aliases: ["1+a@users.noreply.github.com"], name: 林, optOut: true, bot: false}]',
  ])('may be %s', (text) => {
    expect(parsePeople(text)).toEqual((parse(text) as { people: unknown }).people);
    expect(accepts(parse(text))).toBe(true);
  });

  it.each([
    'people: {}',
    'person: []',
    'people: [{name: A}]',
    'people: [{aliases: []}]',
    'people: [{aliases: [ada]}]',
    'people: [{aliases: ["A <a@e.org>"]}]',
    'people: [{aliases: [a@e.org], optOut: "yes"}]',
    'people: [{aliases: [a@e.org], optout: true}]',
    'people: [{aliases: [a@e.org], name: ""}]',
  ])('may not be %s, for the plugin and for the schema', (text) => {
    expect(() => parsePeople(text)).toThrow(/^Unexpected data\/people\.yml: .*people\.schema\.json\.$/);
    expect(accepts(parse(text))).toBe(false);
  });

  it('says where it is not YAML, and which address stands twice', () => {
    expect(() => parsePeople('people: [')).toThrow(/^Unexpected data\/people\.yml, expected YAML: .*line 1/);
    expect(() => parsePeople('people: [{aliases: [a@e.org]}, {aliases: [A@e.org]}]')).toThrow(/a@e\.org stands twice/);
  });

  it('may be empty', () => expect(parsePeople('# nobody yet\n')).toEqual([]));
});
