import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatFor } from 'autocorrect-node';
import { diffChars } from 'diff';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { proseOf } from '../../../src/lib/docs/prose.ts';
import { root } from '../../shell.ts';
import { pageProse } from '../pageProse.ts';
import { fixFixture } from './fixture.ts';
import { hanLatinSpace } from './han-latin-space.ts';
import { punctuation } from './punctuation.ts';

// Our two rules about characters beside autocorrect, which looks at the same. Each difference is listed here with its reason.

function fix(file: string, text: string): string {
  return fixFixture([hanLatinSpace, punctuation], { file, text });
}

/** Where the two part: `before⟦ours|theirs⟧after`, on one line, with ten characters around. */
function differencesOf(ours: string, theirs: string): { offset: number; shown: string }[] {
  let offset = 0;
  const parts = ours === theirs ? [] : diffChars(ours, theirs);
  return parts.flatMap(({ added, removed, value }, index) => {
    const start = offset;
    if (!added) offset += value.length;
    if ((!added && !removed) || (added && parts[index - 1]?.removed)) return [];
    const other = removed && parts[index + 1]?.added ? parts[index + 1]?.value : '';
    const [mine, their] = removed ? [value, other] : ['', value];
    const before = ours.slice(0, start).slice(-10).replace(/^.*\n/s, '');
    const after = ours.slice(offset, offset + 10).replace(/\n.*$/s, '');
    return [{ offset: start, shown: `${before}⟦${mine}|${their}⟧${after}` }];
  });
}

/** Reasons, each with the shape of the differences that it explains and a text that shows one. */
const reasons = {
  'inline code, links and emphasis end no sentence: across their marks, too, there is a space or none': [
    /[)\]`*_~>]⟦ \|⟧|⟦ \|⟧[[`*_~<]|[，。、；：！？）]⟦\| ⟧[[`*_~<]|[)\]`*_~>]⟦\| ⟧[，。、；：！？（）]/,
    '变量`PATH`的值',
  ],
  'inline code, links and emphasis end no sentence: behind them, too, marks are full-width': [
    /[)\]`*_~>]⟦[，。；：！？]\|[,.;:!?] ?⟧/,
    '参见[文档](/a).',
  ],
  'between two Chinese characters the border of a link needs no space, also inside of HTML': [
    /⟦\| ⟧\[|\)⟦\| ⟧/,
    '<div>\n\n请参阅[链接](#links)。\n\n</div>',
  ],
  'behind a full-width bracket, too, the text is Chinese': [/）⟦[，。；：！？]\| ?[,.;:!?]⟧/, '全名（完全限定名）:'],
  'among Chinese, the comma between a Latin word and a Chinese one is Chinese': [/\w⟦，\|, ?⟧/, '端口 4317, 协议 gRPC'],
  'brackets around or behind Chinese are full-width': [/⟦ ?[（）] ?\| ?[()] ?⟧/, '日志 (Log) 和接口(见下文)'],
  'full-width marks between Latin words are left as they are': [
    /\w⟦[、：，（]\| ?[,:(] ?⟧|⟦）\|\)⟧/,
    '## JBoss EAP、WildFly {#jboss}',
  ],
  'a bracket that stays half-width has the spaces that its author gave it': [/[()]⟦\| ⟧|⟦\| ⟧[()]/, '方案 (i)中文'],
  'a full stop between two Chinese characters can be that of a name': [/⟦\.\|。⟧/, '类名.方法名'],
  'a number with a full stop before a heading is a number': [/^二⟦\. ?\|。⟧/, '二. 概述'],
  'exclamation and question marks in a row belong together': [/⟦[！？]+\|[!?]+⟧/, '好!!!'],
  'an ellipsis and a dash are two characters wide': [/⟦(?:……|——)\|.+⟧/, '等等...'],
  'a semicolon is full-width, too': [/⟦；\|; ?⟧/, '中文;中文'],
  'full-width letters and digits are for another rule': [/⟦[Ａ-Ｚａ-ｚ０-９]+\|\w+⟧/, '字母Ａ是'],
} as const satisfies Record<string, readonly [RegExp, string]>;

function reasonFor(shown: string): string | undefined {
  return Object.entries(reasons).find(([, [shape]]) => shape.test(shown))?.[0];
}

/** Differences in prose that no reason explains. */
function unexplained(file: string, text: string): string[] {
  const ours = fix(file, text);
  const prose = new Set(proseOf(parsePage(file, ours)).flatMap(({ offsets }) => [...offsets]));
  // In code, HTML and front matter it also mends what readers are shown to the letter.
  return differencesOf(ours, formatFor(text, 'page.md'))
    .filter(({ offset }) => prose.has(offset))
    .map(({ shown }) => shown)
    .filter((shown) => reasonFor(shown) === undefined);
}

function readChinesePages(): [string, string][] {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => `docs/${name}`);
  const packages = readdirSync(path.join(root, 'node_modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[.@]/.test(entry.name))
    .flatMap(({ name }) =>
      readdirSync(path.join(root, 'node_modules', name))
        .filter((file) => /[._-](?:zh|cn)\b.*\.md$/i.test(file))
        .map((file) => `node_modules/${name}/${file}`),
    );
  return [...docs, 'README.zh-Hans.md', ...packages].map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

describe('autocorrect agrees', () => {
  it.each(readChinesePages())('on %s, but for the reasons above', (file, text) => {
    expect(pageProse(parsePage(file, text)).language).toBe('zh-Hans');
    expect(unexplained(file, text)).toEqual([]);
  });

  it.each([
    '使用OTLP导出3条链路',
    '占50%的请求用时100ms',
    '2024年5月的v1.2版本',
    '使用C++开发,再用Node.js的包',
    '你好 ，世界 。 好',
    '（Collector） 和 Span ！',
    '为什么?好!',
    '注意:内容',
    '完成.',
    '完成. 然后',
    '时间 13:56，比例 3:1，1,000 个',
    'Hello, 世界',
    'name: 中文',
    '**采样率**是0.5',
    '已经是 “Span” 的链接',
  ])('on %j', (text) => {
    expect(fix('docs/guides/page.md', text)).toBe(formatFor(text, 'page.md'));
  });
});

describe('autocorrect differs', () => {
  it.each(Object.entries(reasons))('because %s', (_reason, [shape, text]) => {
    const shown = differencesOf(fix('docs/guides/page.md', text), formatFor(text, 'page.md')).map((one) => one.shown);
    expect(shown.some((one) => shape.test(one))).toBe(true);
  });
});
