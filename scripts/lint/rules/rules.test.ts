import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { languages } from '../../../src/lib/docs/language.ts';
import { fixFixture, lintFixture, pageOf, reference } from './fixture.ts';
import { dataRules, engineRules, ruleNames, rules } from './index.ts';
import { remarkRuleNames } from './remark-lint.ts';
import type { RuleDocument } from '../../../src/lib/ruleDocument.ts';

const folder = new URL('./', import.meta.url);
const schema = JSON.parse(
  readFileSync(new URL('../../../data/schemas/lint-rule.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const check = createSchemaCheck(schema);

const named = ruleNames.filter((name) => !engineRules.some((one) => one === name));
/** Of these, the ones that look at pages, and have examples. */
const ofPages = named.filter((name) => !dataRules.some((one) => one === name));
const documents = new Map(
  ruleNames.flatMap((name) => {
    const file = new URL(`${name}.yml`, folder);
    if (!existsSync(file)) return [];
    return [[name, parseYamlFile(readFileSync(file, 'utf8'))] as const];
  }),
);

function ruleOf(name: string) {
  const rule = rules.find(({ id }) => id === (remarkRuleNames.includes(name) ? 'remark-lint' : name));
  if (!rule) throw new Error(`There is no rule ${name}.`);
  return rule;
}

/** Only what the rule itself says: a lane speaks for many. */
function linesOf(name: string, fixture: Parameters<typeof lintFixture>[1]): (number | undefined)[] {
  return lintFixture(ruleOf(name), fixture)
    .filter(({ rule }) => rule === name || rule === 'broken-rule')
    .map(({ range }) => range?.start.line);
}

it('has a document for every rule, and none for anything else', () => {
  expect([...documents.keys()].sort()).toEqual([...ruleNames].sort());
  const files = ['', 'md/', 'remark/'].flatMap((sub) =>
    readdirSync(new URL(sub || '.', folder))
      .filter((file) => file.endsWith('.yml'))
      .map((file) => sub + file.replace(/\.yml$/, '')),
  );
  expect(files.filter((file) => !ruleNames.includes(file))).toEqual([]);
});

it('has a severity for every rule in data/lint.yml, and its schema knows no others', () => {
  const lintSchema = JSON.parse(
    readFileSync(new URL('../../../data/schemas/lint.schema.json', import.meta.url), 'utf8'),
  ) as { properties: { rules: { properties: object; additionalProperties: boolean } } };
  expect(Object.keys(lintSchema.properties.rules.properties).sort()).toEqual([...named].sort());
  expect(lintSchema.properties.rules.additionalProperties).toBe(false);
  const [unknown] = createSchemaCheck(lintSchema)({ rules: { speling: 'warning' } });
  expect(unknown?.message.en).toContain('Did you mean "spelling"?');
  const text = readFileSync(new URL('../../../data/lint.yml', import.meta.url), 'utf8');
  expect(Object.keys(parseYamlFile(text).data['rules'] as object).sort()).toEqual([...named].sort());
  for (const name of named) expect(reference.config.severityOf(name)).toMatch(/^(?:error|warning|info|off)$/);
});

describe.each([...documents])('%s', (name, { data, problems }) => {
  const { examples, onlyFor } = data as unknown as RuleDocument;

  it('has a document that follows its schema', () => {
    expect(problems).toEqual([]);
    expect(check(data)).toEqual([]);
    if (ofPages.includes(name)) expect(examples).toBeDefined();
  });

  it('says no word twice in a row', () => {
    const { title, what, why, note } = data as unknown as RuleDocument;
    expect([title, what, why, note].filter((text) => text && /\b([a-z]+) \1\b/i.test(text.en))).toEqual([]);
  });

  // What the engine itself reports has no examples, nor has what is about data files.
  if (!ofPages.includes(name) || !examples) return;

  it('says whether --fix mends what it finds', () => {
    const canFix = languages.some((language) => {
      const { wrong, ...example } = examples[language];
      if (wrong === undefined) return false;
      const findings = lintFixture(ruleOf(name), { file: pageOf(language), ...example, text: wrong });
      return findings.some(({ rule, fix }) => rule === name && fix);
    });
    expect((data as unknown as RuleDocument).fixable === true).toBe(canFix);
  });

  describe.each(languages)('%s', (language) => {
    const example = examples[language];
    const fixture = (text: string) => ({ file: pageOf(language), ...example, text });

    it('finds nothing in the right page', () => {
      expect(linesOf(name, fixture(example.right))).toEqual([]);
    });

    if (example.wrong === undefined) {
      it('has a wrong page, unless the rule is for the other language', () => {
        expect(onlyFor).not.toBe(undefined);
        expect(onlyFor).not.toBe(language);
      });
      return;
    }
    const { wrong, lines = [] } = example;

    it('finds the marked lines of the wrong page', () => {
      expect(linesOf(name, fixture(wrong))).toEqual([...lines]);
    });

    it('mends the wrong page for good, when it can', () => {
      const canFix = lintFixture(ruleOf(name), fixture(wrong)).some(({ rule, fix }) => rule === name && fix);
      const fixed = fixFixture([ruleOf(name)], fixture(wrong));
      expect(fixed).toBe(canFix ? (example.fixed ?? example.right) : wrong);
      expect(fixFixture([ruleOf(name)], fixture(fixed))).toBe(fixed);
      if (canFix && example.fixed === undefined) expect(linesOf(name, fixture(fixed))).toEqual([]);
    });
  });
});
