import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseSettings } from '../documents/parseDocument.ts';
import type { DocumentedRule } from '../documents/documentedRule.ts';
import { buildIndex } from './buildIndex.ts';
import { groupIds, groupOf, isPlaced } from './groups.ts';

const words = { en: 'T', 'zh-Hans': '题' };
const toRule = (id: string, isSettable = true): DocumentedRule => ({
  id,
  file: `${id}.yml`,
  document: { title: words, what: words, why: words },
  ...(isSettable && { setting: { severity: 'error', options: {} } }),
});

it('puts rules into groups, in the order of the groups and not of their names', () => {
  const rules = ['remark/b', 'anchor', 'md/MD009', 'md/MD001', 'heading-id', 'mdx-parse', 'file-link'].map((id) =>
    toRule(id),
  );
  const { groups } = buildIndex([...rules, toRule('encoding', false)], 'en');
  expect(groups.map(({ id, rules: members }) => [id, ...members.map((rule) => rule.id)])).toEqual([
    ['pages', 'mdx-parse', 'heading-id'],
    ['links', 'file-link', 'anchor'],
    ['markdownlint', 'md/MD001', 'md/MD009'],
    ['remark', 'remark/b'],
    ['engine', 'encoding'],
  ]);
});

it('still lists a rule that it has never heard of', () => {
  expect(buildIndex([toRule('brand-new')], 'zh-Hans').groups).toEqual([
    { id: 'pages', rules: [{ id: 'brand-new', title: '题', severity: 'error', fixable: false }] },
  ]);
});

it('has a place for every rule of this repository', () => {
  const file = 'data/lint.yml';
  const settings = parseSettings({ file, text: readFileSync(file, 'utf8') });
  expect([...settings.keys()].filter((id) => !isPlaced(id))).toEqual([]);
  for (const id of settings.keys()) expect(groupIds).toContain(groupOf(id, true));
});
