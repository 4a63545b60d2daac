import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../docs/parsePage.ts';
import { splitNear } from './splitNear.ts';
import { splitSections, type Section } from './sections.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const parse = (source: string, file = 'docs/a.md') => parsePage(file, source);

function splitWhole(source: string): Section[] {
  return splitSections(parse(source));
}

/** The sections by the short way, and how much was parsed; undefined where the whole text has to be. */
function splitShort(then: string, now: string): { sections: Section[]; parsed: number } | undefined {
  const page = parse(now);
  let parsed = 0;
  const sections = splitNear(
    then,
    { page, sections: splitSections(page) },
    { parse: (text) => ((parsed = text.length), parse(text)) },
  );
  return sections && { sections, parsed };
}

const said = (sections: readonly Section[]) =>
  sections.map(({ id, depth, title, source, context, words, code, shape }) => ({
    id,
    depth,
    title,
    source,
    context,
    words,
    code,
    shape,
  }));

function expectSame(then: string, now: string): void {
  const short = splitShort(then, now);
  if (short) expect(said(short.sections)).toEqual(said(splitWhole(then)));
}

const section = (id: string, body: string) => `## 标题 ${id} {#${id}}\n\n${body}\n\n`;
const page = (...bodies: string[]) =>
  `---\ntitle: 页\n---\n\n开头。\n\n${bodies.map((body, at) => section(`s${at}`, body)).join('')}`;
const long = '这一节没有变。'.repeat(50);

describe('a text near to another', () => {
  it('is parsed only where it differs', () => {
    const short = splitShort(page(long, '旧的。', long, long), page(long, '新的。', long, long));
    expect(short?.sections.map(({ source }) => source)[3]).toContain('旧的。');
    expect(short?.parsed).toBeLessThan(200);
  });

  it('is told with sections that have moved, are gone and are new', () => {
    const parts = [section('a', long), section('b', '二'), section('c', long), section('d', '四')];
    const [a = '', b = '', c = '', d = ''] = parts;
    for (const then of [b + a + c + d, a + d, a + b + section('x', '新') + c + d, d + c + b + a]) {
      expect(splitShort(then, a + b + c + d)).toBeDefined();
      expectSame(then, a + b + c + d);
    }
  });

  it('keeps the definitions of what is the same', () => {
    const sources = '[^1]: 出处\n\n[r]: https://example.org "题"';
    const [then, now] = [page('见 [这里][r] 与[^1]。', sources), page('见[那里][r]。', sources)];
    const short = splitShort(then, now);
    expect(short?.sections[2]?.code).toContain('https://example.org');
    expectSame(then, now);
  });

  it.each([
    ['definitions that differ', page('[r]', '[r]: https://a.example'), page('[r]', '[r]: https://b.example')],
    ['a definition that is gone', page('[r]', '一'), page('[r]', '[r]: https://b.example')],
    ['a definition in a list', page('[r]', '- [r]: https://a.example'), page('[r] 新', '- [r]: https://a.example')],
    ['a fence that is not closed', page('```\n旧', '一', '二'), page('新', '一', '二')],
    ['a comment that is not closed', page('<!-- 旧', '一', '二'), page('新', '一', '二')],
    ['a component that is not closed', page(':::note\n\n旧', '一', '二'), page('新', '一', '二')],
    ['HTML up to the next empty line', '## a\n\n<div>\n## b\n\n文\n', '## a\n\n文\n\n## b\n\n文\n'],
    ['a heading that comes again', '## a\n\n旧\n\n## b\n\n一\n\n## a\n\n二\n', '## b\n\n一\n\n## a\n\n二\n'],
    ['an underlined heading', 'b\n===\n\n## a\n\n旧\n', 'b\n---\n\n## a\n\n新\n'],
    ['a heading in a fence', '```md\n## a\n```\n\n## b\n\n旧\n', '```md\n## a\n```\n\n## b\n\n新\n'],
    ['an end that is no longer the end', '## b\n\n```\n## c\n\n文\n', '## a\n\n文\n\n## b\n\n```\n'],
    ['other line ends', page('旧', '一').replaceAll('\n', '\r\n'), page('新', '一')],
  ])('is parsed as a whole, or told alike, with %s', (_, then, now) => {
    expectSame(then, now);
    expectSame(now, then);
  });

  it('leaves front matter that cannot be read to the whole way', () => {
    const now = page('一');
    expect(splitShort(now.replace('title: 页', 'title: [页'), now)).toBeUndefined();
  });
});

const pieces = [
  '段落 `code` **粗**。',
  '- 项\n\n  ```sh\n  ## in code\n  ```',
  '```md\n## 不是标题\n```',
  '```',
  '<!-- 注释',
  '-->',
  ':::note\n\n里面',
  ':::',
  '<div>\n## 在 HTML 里',
  '</div>',
  '> 引用\n> ## 里面的标题',
  '[r]: https://example.org/a',
  '[r]: https://example.org/b',
  '[^n]: 脚注\n\n    ## 缩进',
  '见 [r]、[^n]、[文][r]。',
  '| a |\n| - |\n| b |',
  '标题\n---',
  '    ## 缩进代码',
  ' ## 缩进一格',
  '\\',
  '## 题 {#a}',
  '### 题 {#b}',
  '## 题 {#a}\n\n文字',
  '##',
  '# 一级',
];
/** Mostly what breaks nothing, or hardly a text would be told by the short way. */
const body = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('段落。', '- 项', '```sh\nls\n```') },
  fc.constantFrom(...pieces),
);
const text = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: a\n---\n', '---\ntitle: b\n---\n\n'),
    fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\n\n')), { maxLength: 12 }),
  )
  .map(([front, parts]) => front + parts.map(([piece, end]) => piece + end).join(''));

describe('the short way', () => {
  it('says what the whole way says, of whatever is written', () => {
    fc.assert(
      fc.property(text, text, (one, other) => expectSame(one, other)),
      { numRuns: 3000, seed: 6 },
    );
  });

  it('says so of texts that share most', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 4, maxLength: 9 }),
        fc.nat(),
        fc.constantFrom(...pieces),
        (parts, at, piece) => {
          const changed = parts.with(at % parts.length, piece);
          const join = (all: string[]) => all.map((one, index) => `## 题 {#s${index % 8}}\n\n${one}\n`).join('\n');
          if (splitShort(join(parts), join(changed))) told++;
          expectSame(join(parts), join(changed));
        },
      ),
      { numRuns: 3000, seed: 7 },
    );
    expect(told).toBeGreaterThan(500);
  });

  it('says so of our own pages with lines that are gone', () => {
    const files = ['docs', 'i18n/en'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => path.join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(5);
    let told = 0;
    for (const file of files) {
      const now = readFileSync(path.join(root, file), 'utf8');
      const lines = now.split('\n');
      for (let at = 0; at < lines.length; at += Math.ceil(lines.length / 12)) {
        const then = lines.toSpliced(at, 2).join('\n');
        if (splitShort(then, now)) told++;
        expectSame(then, now);
      }
    }
    expect(told).toBeGreaterThan(files.length);
  });
});
