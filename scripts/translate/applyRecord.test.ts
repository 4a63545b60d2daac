import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { parseRecord } from '../../src/lib/translations/record.ts';
import { applyRecord } from './applyRecord.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const c = 'c'.repeat(40);
const whole = { source: 'zh-Hans', blob: b, sections: {} };
const page = (...lines: string[]): string => ['---', ...lines, '---', '', 'Text.', ''].join('\n');

describe('applyRecord', () => {
  it('adds a record as the last key', () => {
    expect(applyRecord(page('title: A # why', "description: 'B'"), whole)).toBe(
      page('title: A # why', "description: 'B'", 'translation:', '  source: zh-Hans', `  blob: ${b}`),
    );
  });

  it('gives a page without front matter one', () => {
    expect(applyRecord('# A\r\n', { source: 'en', sections: {} })).toBe(
      '---\r\ntranslation:\r\n  source: en\r\n---\r\n\r\n# A\r\n',
    );
  });

  it('fills an empty front matter', () => {
    expect(applyRecord('---\n---\nText\n', { source: 'en', sections: {} })).toBe(
      '---\ntranslation:\n  source: en\n---\nText\n',
    );
  });

  it('changes only the blob of a record on one line', () => {
    const before = page('title: A', `translation: {source: zh-Hans, blob: '${a}'} # by hand`, 'tags: [a]');
    expect(applyRecord(before, whole)).toBe(before.replace(a, b));
  });

  it('changes only the blob of a record in lines, and keeps comments', () => {
    const before = page(
      'translation: # from',
      '  # the source',
      '  source: zh-Hans',
      `  "blob": ${a} # old`,
      '# tags',
      'tags: [a]',
    );
    expect(applyRecord(before, whole)).toBe(before.replace(a, b));
  });

  it('keeps CRLF and a byte order mark', () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const before = page('title: A', 'translation:', '  source: zh-Hans', `  blob: ${a}`);
    const after = page(
      'title: A',
      'translation:',
      '  source: zh-Hans',
      `  blob: ${a}`,
      '  sections:',
      `    steps: ${b}`,
    );
    const partial = { source: 'zh-Hans', blob: a, sections: { steps: b } };
    expect(applyRecord(crlf(before), partial)).toBe(crlf(after));
    expect(applyRecord(crlf(after), whole)).toBe(crlf(before).replace(a, b));
  });

  it('adds sections in the style that is there, and takes them away again', () => {
    const partial = { source: 'zh-Hans', blob: a, sections: { steps: b, '(intro)': c } };
    const flow = page(`translation: { source: zh-Hans, blob: ${a} }`, 'tags: [a]');
    const flowWith = page(
      `translation: { source: zh-Hans, blob: ${a}, sections: { steps: ${b}, (intro): ${c} } }`,
      'tags: [a]',
    );
    expect(applyRecord(flow, partial)).toBe(flowWith);
    expect(applyRecord(flowWith, { source: 'zh-Hans', blob: a, sections: {} })).toBe(flow);

    const block = page('translation:', '    source: zh-Hans', `    blob: ${a}`, 'tags: [a]');
    const blockWith = page(
      'translation:',
      '    source: zh-Hans',
      `    blob: ${a}`,
      '    sections:',
      `        steps: ${b}`,
      `        (intro): ${c}`,
      'tags: [a]',
    );
    expect(applyRecord(block, partial)).toBe(blockWith);
    expect(applyRecord(blockWith, { source: 'zh-Hans', blob: a, sections: {} })).toBe(block);
  });

  it('follows a mapping in braces over several lines', () => {
    const before = page(
      'translation:',
      '  {',
      '    source: zh-Hans, # from',
      `    blob: ${a},`,
      `    sections: { x: ${a} },`,
      '  }',
    );
    expect(applyRecord(before, { source: 'zh-Hans', blob: a, sections: {} })).toBe(
      page('translation:', '  {', '    source: zh-Hans, # from', `    blob: ${a},`, '  }'),
    );
    expect(applyRecord(before, { source: 'zh-Hans', blob: a, sections: { x: a, steps: b } })).toBe(
      before.replace(`{ x: ${a} }`, `{ x: ${a}, steps: ${b} }`),
    );
    expect(applyRecord(before, { source: 'zh-Hans', sections: { x: a } })).toBe(
      before.replace(`    blob: ${a},\n`, ''),
    );
  });

  it('changes one section of several', () => {
    const before = page(
      'translation:',
      '  source: en',
      '  sections:',
      `    one: ${a} # first`,
      `    two: ${a}`,
      'tags: [x]',
    );
    expect(applyRecord(before, { source: 'en', sections: { one: a, two: b, three: c } })).toBe(
      page(
        'translation:',
        '  source: en',
        '  sections:',
        `    one: ${a} # first`,
        `    two: ${b}`,
        `    three: ${c}`,
        'tags: [x]',
      ),
    );
    expect(applyRecord(before, { source: 'en', blob: c, sections: { two: a } })).toBe(
      page('translation:', '  source: en', `  blob: ${c}`, '  sections:', `    two: ${a}`, 'tags: [x]'),
    );
  });

  it.each([
    ['nothing', 'translation:'],
    ['a text', 'translation: zh-Hans'],
    ['an empty mapping', 'translation: {}'],
    ['a list', 'translation: [zh-Hans]'],
    ['a number for a blob', 'translation: {source: zh-Hans, blob: 12}'],
    ['a block for a blob', 'translation:\n  source: zh-Hans\n  blob: |\n    abc'],
    ['an explicit key', '? translation\n: source: zh-Hans'],
  ])('replaces a record that is %s', (_what, line) => {
    const after = applyRecord(page('title: A', line, 'tags: [a]'), whole);
    expect(parseRecord(parsePage('docs/a.md', after ?? '').frontMatter?.data ?? {})).toEqual(whole);
    expect(after).toMatch(/^---\ntitle: A\n[^]*\ntags: \[a\]\n---\n\nText\.\n$/);
  });

  it('writes ids that YAML would take for something else', () => {
    const ids = ['2024', 'true', '~一 二', 'a: b # c', "'", '~', 'no', '{', '*x', '-'];
    const record = { source: 'zh-Hans', blob: a, sections: Object.fromEntries(ids.map((id) => [id, b])) };
    for (const before of [page('title: A'), page(`translation: {source: zh-Hans, blob: ${a}}`)]) {
      const after = applyRecord(before, record) ?? '';
      expect(parseRecord(parsePage('docs/a.md', after).frontMatter?.data ?? {})).toEqual(record);
    }
  });

  it('quotes a blob that reads like a number', () => {
    for (const blob of ['1'.repeat(40), `${'1'.repeat(20)}e${'1'.repeat(19)}`]) {
      const after = applyRecord(page('title: A'), { source: 'zh-Hans', blob, sections: {} });
      expect(after).toContain(`blob: "${blob}"`);
      const later = applyRecord(page(`translation: {source: zh-Hans, blob: ${a}}`), {
        source: 'zh-Hans',
        blob,
        sections: {},
      });
      expect(later).toContain(`blob: "${blob}"`);
    }
  });

  it.each([
    ['is not closed', '---\ntitle: A\n'],
    ['is broken', page('title: "A')],
    ['names a key twice', page('translation: {}', 'translation: {}')],
    ['is one mapping in braces', page('{title: A}')],
    ['is a list', page('- title')],
  ])('leaves a front matter alone that %s', (_what, before) => {
    expect(applyRecord(before, whole)).toBeUndefined();
  });

  it('returns the same text when nothing changes', () => {
    const before = page(`translation: {  "source":   'zh-Hans' , blob: ${b},}`);
    expect(applyRecord(before, whole)).toBe(before);
  });

  it('never changes another key, whatever is there and whatever is recorded', () => {
    const name = fc.constantFrom(a, b, c);
    const id = fc.oneof(
      fc.constantFrom('steps', '(intro)', '~标题', '12', 'no'),
      fc.string({ minLength: 1, maxLength: 6 }),
    );
    const record = fc.record(
      {
        source: fc.constantFrom('en', 'zh-Hans', 'no'),
        blob: name,
        sections: fc.dictionary(id, name, { maxKeys: 4, noNullPrototype: true }),
      },
      { requiredKeys: ['source', 'sections'] },
    );
    fc.assert(
      fc.property(record, record, fc.constantFrom('\n', '\r\n'), (first, second, eol) => {
        const start = ['---', 'title: "A" # t', 'tags: [a]', '# end', '---', 'Text.', ''].join(eol);
        const one = applyRecord(start, first) ?? '';
        const two = applyRecord(one, second) ?? '';
        const { frontMatter } = parsePage('docs/a.md', two);
        expect(parseRecord(frontMatter?.data ?? {})).toEqual(second);
        expect(two.startsWith(['---', 'title: "A" # t', 'tags: [a]', '# end', ''].join(eol))).toBe(true);
        expect(two.endsWith(['', '---', 'Text.', ''].join(eol))).toBe(true);
        expect(applyRecord(two, second)).toBe(two);
      }),
    );
  });
});
