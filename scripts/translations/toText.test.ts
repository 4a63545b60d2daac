import { describe, expect, it } from 'vitest';
import type { PageStatus, SectionChange } from '../../src/lib/translations/status.ts';
import { displayWidth } from '../contributors/table.ts';
import { selectPages } from './selectPages.ts';
import { toText, type TextOptions } from './toText.ts';

const change = (id: string, more: Partial<SectionChange> = {}): SectionChange => ({
  ...{ id, change: 'changed', kind: 'prose', title: id },
  ...more,
});
const status = (page: string, more: Partial<PageStatus> = {}): PageStatus => ({
  ...{ page, locale: 'en', source: 'zh-Hans', state: 'fresh', sections: [] },
  ...{ file: `i18n/en/docusaurus-plugin-content-docs/current/${page}`, sourceFile: `docs/${page}` },
  ...more,
});
const print = (pages: PageStatus[], options: Partial<TextOptions> = {}) =>
  toText(pages, { all: pages, language: 'en', width: Infinity, ...options });

const at = Date.parse('2026-03-04T23:59:59Z');
const pages = [
  { ...status('a.md', { locale: 'zh-Hans', state: 'source' }) },
  status('a.md', {
    state: 'stale',
    staleSince: { sha: 'a'.repeat(40), at },
    sections: [change('steps'), change('安装', { change: 'added', kind: 'code' })],
  }),
  status('b.md'),
  status('c.md', { state: 'orphaned', movedTo: 'docs/d.md' }),
  status('e.md', { state: 'unknown', reason: 'no-record' }),
];
delete pages[0]?.source;

describe('the table', () => {
  it('has a row for each page and language, a line for each section, and totals', () => {
    expect(print(pages)).toBe(
      [
        'Page  Language  Source   State     Since       Sections',
        'a.md  zh-Hans            source',
        'a.md  en        zh-Hans  stale     2026-03-04  steps changed prose',
        '                                               安装 added code',
        'b.md  en        zh-Hans  fresh',
        'c.md  en        zh-Hans  orphaned              source moved to docs/d.md',
        'e.md  en        zh-Hans  unknown               no page says that it is a translation',
        '',
        'en: 4 pages to translate, fresh 1 (25%), stale 1 (25%), orphaned 1 (25%), unknown 1 (25%)',
        '',
      ].join('\n'),
    );
  });

  it('speaks Chinese, with columns in line', () => {
    expect(print(pages.slice(1, 3), { language: 'zh-Hans' })).toBe(
      [
        '页面  语言  译自     状态    始于        小节',
        'a.md  en    zh-Hans  已过期  2026-03-04  steps 有修改 文字',
        '                                         安装 新增 代码',
        'b.md  en    zh-Hans  最新',
        '',
        'en：应译 2 页，最新 1 (50%)，已过期 1 (50%)',
        '',
      ].join('\n'),
    );
  });

  it('says so when there is nothing to do, and still counts everything', () => {
    expect(print([], { all: pages.slice(2, 3) })).toBe('Nothing to do.\n\nen: 1 page to translate, fresh 1 (100%)\n');
  });

  it.each([80, 100, 120])('is at most %i columns wide in such a terminal', (width) => {
    const long = status(`${'深/'.repeat(40)}page.md`, { state: 'stale', sections: [change('很长的章节'.repeat(20))] });
    const lines = print([long, ...pages], { width }).split('\n');
    const table = lines.slice(0, lines.indexOf(''));
    expect(Math.max(...table.map(displayWidth))).toBeLessThanOrEqual(width);
    expect(table.join('\n')).toContain('…');
  });

  it('lets nothing through that steers a terminal or a build log', () => {
    const hostile = '\u001B[31mred\u001B[0m\n::error::x\u202Egpj ##[group]<b>';
    const text = print([status(hostile, { state: 'stale', sections: [change(hostile)] })]);
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]|##\[|^::/m);
    expect(text.split('\n')).toHaveLength(5);
    expect(print([status('::warning::x.md')])).not.toMatch(/^::/m);
  });
});

describe('what is shown', () => {
  it('can be what needs work, or one language', () => {
    const shown = selectPages(pages, { isStaleOnly: true });
    expect(shown.map(({ state }) => state)).toEqual(['stale', 'orphaned', 'unknown']);
    expect(selectPages(pages, { isStaleOnly: false, locale: 'zh-Hans' })).toHaveLength(1);
  });
});
