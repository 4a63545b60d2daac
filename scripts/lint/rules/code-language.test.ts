import { expect, it } from 'vitest';
import { codeLanguage } from './code-language.ts';
import { lintFixture } from './fixture.ts';

it.each([
  'yaml',
  'YAML',
  'yml',
  'bash',
  'hcl',
  'jsonl',
  'jsonp',
  'dash',
  'test',
  'ottl',
  'bpftrace',
  'none',
  'cs',
  'c++',
])('takes %s for a language', (name) => {
  expect(lintFixture(codeLanguage, { text: `\`\`\`${name}\na\n\`\`\`\n` })).toEqual([]);
});

it.each([
  ['ymal', 'yaml'],
  ['pyton', 'python'],
  ['basg', 'bash'],
  ['Javascrip', 'javascript'],
])('asks whether %s is %s', (name, meant) => {
  const [finding] = lintFixture(codeLanguage, { text: `Text\n\n\`\`\`${name}\na\n\`\`\`\n` });
  expect(finding?.message.en).toContain(`Did you mean "${meant}"?`);
  expect(finding?.range?.start.line).toBe(3);
});

it('wants a language of indented code as well', () => {
  expect(lintFixture(codeLanguage, { text: 'Text\n\n    a\n' })).toHaveLength(1);
});
