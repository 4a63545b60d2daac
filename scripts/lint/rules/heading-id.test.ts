import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { enFile, fixFixture, lintFixture, zhFile, type Fixture } from './fixture.ts';
import { headingId } from './heading-id.ts';

const fix = (text: string, more: Partial<Fixture> = {}): string => fixFixture([headingId], { text, ...more });
const twin = (text: string): Partial<Fixture> => ({ files: { [enFile]: text } });

describe('the fix of heading-id', () => {
  it.each([
    ['a heading with signs', "## What's next?\n", "## What's next? {#whats-next}\n"],
    ['inline code', '### `otelcol` and *more*\n', '### `otelcol` and *more* {#otelcol-and-more}\n'],
    ['a closed heading', '## A ##\n', '## A {#a} ##\n'],
    ['an underlined heading', 'A\nb\n---\n', 'A\nb {#a-b}\n---\n'],
    ['white space at its end', '## A  \n', '## A {#a}  \n'],
    ['in a list and a quotation', '- ## A\n\n> ## B\n', '- ## A {#a}\n\n> ## B {#b}\n'],
    ['CRLF', '## A\r\n\r\n## B\r\n', '## A {#a}\r\n\r\n## B {#b}\r\n'],
    ['no line end', '## A', '## A {#a}'],
    ['one of two that would have the same id', '## A\n\n## A\n', '## A {#a}\n\n## A\n'],
    ['none that is taken', '## A\n\n## B {#a}\n', '## A\n\n## B {#a}\n'],
    ['no Chinese', '## 步骤\n', '## 步骤\n'],
    ['nothing without a letter', '## ???\n\n##\n\n## -a\n', '## ???\n\n##\n\n## -a\n'],
    ['not the title', '# A\n', '# A\n'],
    ['a comment of HTML', '## A <!-- #b -->\n', '## A {#b}\n'],
    ['a comment of MDX', '## 步骤{/* #b */}\n', '## 步骤 {#b}\n'],
    ['no comment that says more', '## A <!-- #b see c -->\n', '## A <!-- #b see c -->\n'],
  ])('%s', (_, text, fixed) => expect(fix(text)).toBe(fixed));

  it.each([
    ['braces', '## 步骤 {#a}\n', '## 步骤 {/* #a */}\n'],
    [
      'several, and a title',
      '# 题 {#t}\r\n\r\n## 步骤{ #a } ##\r\n',
      '# 题 {/* #t */}\r\n\r\n## 步骤 {/* #a */} ##\r\n',
    ],
    [
      'not in code',
      '## `{#a}` {/* #a */}\n\n```md\n## B {#b}\n```\n',
      '## `{#a}` {/* #a */}\n\n```md\n## B {#b}\n```\n',
    ],
    ['a new one', '## A b\n', '## A b {/* #a-b */}\n'],
  ])('in MDX: %s', (_, text, fixed) => expect(fix(text, { file: 'docs/guides/page.mdx' })).toBe(fixed));

  it('takes the ids of the translation in the same places', () => {
    const text = '## 何时\n\n## 步骤 {#steps}\n\n### OTLP\n';
    const fixed = '## 何时 {#when}\n\n## 步骤 {#steps}\n\n### OTLP {#protocol}\n';
    expect(fix(text, twin('## When {#when}\n\n## Steps {#steps}\n\n### OTLP {#protocol}\n'))).toBe(fixed);
  });

  it.each([
    ['another number of headings', '## When {#when}\n'],
    ['other depths', '## When {#when}\n\n### Steps {#steps}\n\n### OTLP {#protocol}\n'],
    ['another id in one place', '## When {#when}\n\n## Steps {#doing}\n\n### OTLP {#protocol}\n'],
    ['no page that can be read', '> '.repeat(500)],
  ])('does not take them from a page with %s', (_, other) => {
    const text = '## 何时\n\n## 步骤 {#steps}\n\n### OTLP\n';
    expect(fix(text, twin(other))).toBe('## 何时\n\n## 步骤 {#steps}\n\n### OTLP {#otlp}\n');
  });
});

describe('heading-id', () => {
  it('says a missing id once, not that the translation has it as well', () => {
    const findings = lintFixture(headingId, {
      text: '## 何时\n\n## 步骤{/* #steps */}\n',
      ...twin('## When {#when}\n\n## Steps {#steps}\n'),
    });
    expect(findings.map(({ range, message }) => [range?.start.line, message.en])).toEqual([
      [1, 'Unexpected heading "何时" without an id, expected {#when} at its end. Use the same id in every language.'],
      [3, 'Unexpected "{/* #steps */}" in Markdown, expected "{#steps}". Write the id of a heading in that form.'],
    ]);
  });

  it('speaks both languages', () => {
    const text = '## 何时\n\n## 步骤 {#步骤}\n\n## A <!-- #a -->\n\n## B {#a}\n\n## C {#a}\n';
    const findings = lintFixture(headingId, { file: zhFile, text });
    expect(findings).toHaveLength(5);
    expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
  });
});
