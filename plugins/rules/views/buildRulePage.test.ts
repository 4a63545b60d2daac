import { describe, expect, it } from 'vitest';
import type { RuleDocument } from '../../../src/lib/ruleDocument.ts';
import type { DocumentedRule } from '../documents/documentedRule.ts';
import { buildRulePage } from './buildRulePage.ts';

const both = (text: string) => ({ en: text, 'zh-Hans': `${text}（中文）` });

function toRule(document: Partial<RuleDocument>, rule: Partial<DocumentedRule> = {}): DocumentedRule {
  return {
    id: 'a-rule',
    file: 'rules/a-rule.yml',
    document: { title: both('Title'), what: both('What'), why: both('Why'), ...document },
    setting: { severity: 'warning', options: {} },
    ...rule,
  };
}

const example = { right: 'right\n', wrong: 'wrong\n', lines: [1] };
const build = (rule: DocumentedRule, language: 'en' | 'zh-Hans' = 'en', known: string[] = []) =>
  buildRulePage(rule, language, new Set(known));

describe('the page of a rule', () => {
  it('speaks the reader’s language', () => {
    const rule = toRule({ note: both('Note'), examples: { en: example, 'zh-Hans': { ...example, right: '对\n' } } });
    expect(build(rule, 'zh-Hans')).toMatchObject({
      title: 'Title（中文）',
      note: 'Note（中文）',
      example: { right: '对\n', language: 'zh-Hans' },
    });
  });

  it('shows the example of the only language that the rule looks at', () => {
    const rule = toRule({ onlyFor: 'zh-Hans', examples: { en: { right: 'fine\n' }, 'zh-Hans': example } });
    expect(build(rule).example).toEqual({ ...example, language: 'zh-Hans' });
  });

  it('leads to the other rules that its words name, and to nothing else', () => {
    const rule = toRule({
      what: both('Unlike `md/MD009`, `a-rule` and `code`.'),
      note: both('See `md/MD009`, `x/y`.'),
    });
    expect(build(rule, 'en', ['md/MD009', 'a-rule']).mentions).toEqual(['md/MD009']);
  });

  it('shows how a rule with options is configured', () => {
    const setting = { severity: 'info', options: { en: 40 } } as const;
    expect(build(toRule({}, { setting })).configured).toBe('rules:\n  a-rule:\n    severity: info\n    en: 40');
    expect(build(toRule({})).configured).toBeUndefined();
  });
});

describe('turning a rule off', () => {
  const inFrontMatter = { right: 'x', wrong: '---\ntitle: T\ntgas: []\n---\nText\n', lines: [3] };
  const pages = (one: typeof inFrontMatter) => ({ examples: { en: one, 'zh-Hans': one } });

  it('is done by a comment', () => expect(build(toRule({})).disable).toBe('comment'));

  it('has no comment where only front matter is reported', () => {
    expect(build(toRule(pages(inFrontMatter))).disable).toBe('front-matter');
    expect(build(toRule(pages({ ...inFrontMatter, lines: [3, 5] }))).disable).toBe('comment');
  });

  it('is not for what the engine itself reports', () => {
    const { setting: _, ...rule } = toRule({}, { id: 'encoding' });
    expect(build(rule)).toMatchObject({ disable: 'engine', severity: 'error', group: 'engine' });
  });
});

describe('whether a rule mends', () => {
  it.each([
    ['says so', { fixable: true }, true],
    ['says not', { fixable: false, examples: { en: { ...example, fixed: 'f' }, 'zh-Hans': example } }, false],
    ['shows the result', { examples: { en: { ...example, fixed: 'f' }, 'zh-Hans': example } }, true],
    ['is silent', {}, false],
  ])('is known from a document that %s', (_, document, fixable) =>
    expect(build(toRule(document)).fixable).toBe(fixable),
  );
});
