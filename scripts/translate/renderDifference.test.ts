import { describe, expect, it } from 'vitest';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { renderDifference, type PlacedDifference } from './renderDifference.ts';
import { translateWords } from './words.ts';

const base: PlacedDifference = {
  id: 'steps',
  change: 'changed',
  kind: 'prose',
  title: '步骤',
  range: startOfLine(4),
  sourceFile: 'docs/a.md',
  file: 'i18n/en/a.md',
};
const options = { words: translateWords.en, color: false, number: 1, count: 2 };
const render = (more: Partial<PlacedDifference>, color = false) =>
  renderDifference({ ...base, ...more }, { ...options, color });

describe('renderDifference', () => {
  it('shows both texts of the source and the translation, with their lines', () => {
    const text = render({
      before: '## 步骤 {#steps}\n\n先装一。',
      after: '## 步骤 {#steps}\n\n先装二。',
      translated: '## Steps {#steps}\n\nFirst install one.',
      line: 9,
    });
    expect(text).toBe(
      [
        '[1/2] steps  步骤: changed (prose)',
        'Source, then and now: docs/a.md:4',
        '     4 | ## 步骤 {#steps}',
        '     5 |',
        '       - 先装[-一-]。',
        '     6 + 先装{+二+}。',
        'Translation: i18n/en/a.md:9',
        '     9 | ## Steps {#steps}',
        '    10 |',
        '    11 | First install one.',
        '',
      ].join('\n'),
    );
  });

  it('shows a new section, and where it belongs', () => {
    const text = render({ change: 'added', after: '## 步骤', behind: { title: 'When', line: 3 } });
    expect(text.split('\n').slice(1)).toEqual([
      'Source: docs/a.md:4',
      '     4 + ## 步骤',
      'Translation: i18n/en/a.md has no such section.',
      'Put it behind "When" (i18n/en/a.md:3), as in the source.',
      '',
    ]);
  });

  it('shows a removed section, and what is left of it', () => {
    const { range: _, ...gone } = base;
    const text = renderDifference(
      { ...gone, change: 'removed', before: '## 步骤', translated: '## Steps', line: 9 },
      options,
    );
    expect(text.split('\n').slice(1)).toEqual([
      'Source, then: docs/a.md',
      '       - ## 步骤',
      'Translation: i18n/en/a.md:9',
      '     9 | ## Steps',
      'The source does not have it any more: delete it.',
      '',
    ]);
  });

  it('shows of a section that has only moved where it belongs', () => {
    const text = render({
      change: 'moved',
      before: '## 步骤',
      after: '## 步骤',
      translated: '## Steps',
      line: 9,
      behind: 'first',
    });
    expect(text.split('\n').slice(1)).toEqual([
      'Source: docs/a.md:4',
      'Translation: i18n/en/a.md:9',
      '     9 | ## Steps',
      'Put it first, as in the source.',
      '',
    ]);
  });

  it('colours on a terminal', () => {
    const text = render({ before: '先装一。', after: '先装二。' }, true);
    expect(text).toContain(
      '\u001B[32m+\u001B[0m \u001B[32m先装\u001B[0m\u001B[7;32m二\u001B[0m\u001B[32m。\u001B[0m\n',
    );
    expect(text).not.toMatch(/\[-|\{\+/);
  });

  it('keeps the indentation of code and admonitions', () => {
    const text = render({ change: 'added', after: '\tif x {\n:::note' });
    expect(text).toContain('     4 +     if x {\n     5 + :::note\n');
  });

  it('lets nothing from a page steer a terminal or a log', () => {
    const hostile = '::error::x\n##[error]y\n\u001B[31mred\u001B]8;;http://x\u0007link\u202E\u009Bm\r::set-env';
    for (const color of [false, true]) {
      const text = render(
        {
          id: hostile,
          title: hostile,
          before: `${hostile}a`,
          after: hostile,
          translated: hostile,
          behind: { title: hostile, line: 1 },
          sourceFile: hostile,
          file: hostile,
        },
        color,
      );
      // eslint-disable-next-line no-control-regex -- Control characters are what is looked for.
      const plain = text.replace(/\u001B\[[0-9;]+m/g, '');
      if (!color) expect(plain).toBe(text);
      // eslint-disable-next-line no-control-regex -- The same.
      expect(plain).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]|^\s*::|##\[/m);
    }
  });

  it('makes no command for a log of two stretches of a line', () => {
    expect(render({ before: 'a b c d ##', after: 'a b c d ##[error]' })).not.toContain('##[');
  });

  it('takes sections with more lines than a call can have arguments', () => {
    const text = Array.from({ length: 200_000 }, (_, index) => String(index)).join('\n');
    expect(render({ change: 'removed', before: text }).split('\n').length).toBeGreaterThan(200_000);
  });
});
