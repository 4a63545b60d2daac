import { describe, expect, it } from 'vitest';
import type { PageStatus } from '../../../src/lib/translations/status.ts';
import { day, toChange, toStatus } from '../testStatus.ts';
import { buildOverview, toWork, type OverviewInput } from './buildOverview.ts';
import { toOwnTitles } from './toOwnTitles.ts';

function build(statuses: PageStatus[], more: Partial<OverviewInput> = {}) {
  return buildOverview({
    statuses,
    locales: ['zh-Hans', 'en'],
    pages: new Map(),
    drifts: [],
    head: { sha: 'abcdef1234', asOf: day(100) },
    ...more,
  });
}

const stale = (page: string, ofYear: number, more: Partial<PageStatus> = {}) =>
  toStatus(page, 'en', { state: 'stale', staleSince: { sha: 's', at: day(ofYear) }, ...more });

describe('the totals of a language', () => {
  it('count pages by state, and how many there are at all', () => {
    const { totals } = build([
      ...['a', 'b', 'c'].map((name) => toStatus(`g/${name}.md`, 'zh-Hans')),
      toStatus('g/a.md', 'en', { state: 'fresh' }),
      stale('g/b.md', 10),
      toStatus('g/c.md', 'en', { state: 'missing' }),
    ]);
    expect(totals).toMatchObject([
      { locale: 'zh-Hans', source: 3, fresh: 0, stale: 0, missing: 0, percent: 100 },
      { locale: 'en', source: 0, fresh: 1, stale: 1, missing: 1, percent: 66 },
    ]);
  });

  it('do not count a page of which only some sections are translated as one that there is', () => {
    const { recordedBlob, ...partial } = stale('g/b.md', 10);
    const { totals } = build([toStatus('g/a.md', 'en', { state: 'fresh' }), partial]);
    expect(recordedBlob).toBeDefined();
    expect(totals[1]).toMatchObject({ fresh: 1, stale: 1, partial: 1, percent: 50 });
  });

  it('name the page that has been out of date for longest', () => {
    const pages = new Map([['g/b.md', { title: 'B', permalink: '/g/b/' }]]);
    const { totals } = build([stale('g/a.md', 50), stale('g/b.md', 10), stale('g/c.md', 70)], { pages });
    expect(totals[1]?.oldest).toEqual({ page: 'g/b.md', title: 'B', since: '2026-01-10', days: 90 });
  });

  it('say nothing of ages where there is no history', () => {
    const { totals, guides, head } = buildOverview({
      statuses: [toStatus('g/a.md', 'en', { state: 'stale' })],
      locales: ['en'],
      pages: new Map(),
      drifts: [],
    });
    expect(totals[0]).not.toHaveProperty('oldest');
    expect(guides[0]?.rows[0]?.cells[0]).not.toHaveProperty('since');
    expect(head).toBeUndefined();
  });
});

describe('the guides', () => {
  it('are the first two folders of a page, with the title of their first page', () => {
    const names = [
      'contributing/a.md',
      'guides/ebpf/index.md',
      'guides/ebpf/deep/er/x.md',
      'guides/otlp/a.md',
      'root.md',
    ];
    const pages = new Map([['guides/ebpf/index.md', { title: 'eBPF 可观测性', permalink: '/guides/ebpf/' }]]);
    const { guides } = build(
      names.map((name) => toStatus(name, 'zh-Hans')),
      { pages },
    );
    expect(guides.map(({ folder, title, rows }) => [folder, title, rows.length])).toEqual([
      ['contributing', 'contributing', 1],
      ['guides/ebpf', 'eBPF 可观测性', 2],
      ['guides/otlp', 'guides/otlp', 1],
      ['', '', 1],
    ]);
  });

  it('have a cell for each language, in the order of the site, and only changes that matter', () => {
    const sections = [toChange('steps', { kind: 'code' }), toChange('when', { kind: 'cosmetic' })];
    const { guides } = build([stale('g/a.md', 99, { sections }), toStatus('g/a.md', 'zh-Hans')]);
    const cells = guides[0]?.rows[0]?.cells ?? [];
    expect(cells.map(({ locale, state }) => [locale, state])).toEqual([
      ['zh-Hans', 'source'],
      ['en', 'stale'],
    ]);
    expect(cells[1]).toMatchObject({ sections: [{ id: 'steps', kind: 'code' }], cosmetic: 1, days: 1 });
  });
});

describe('the sections of a page that is out of date', () => {
  const sections = [toChange('steps'), toChange('new', { change: 'added' }), toChange('(intro)', { title: '' })];
  const texts = sections.map((section) => ({ ...section, translated: '## `Run` it {#steps}\n\nText.' }));
  const titlesOf = (status: PageStatus) => {
    const { guides } = build([status], { ownTitles: toOwnTitles([{ status, sections: texts }]) });
    return guides[0]?.rows[0]?.cells[0]?.sections.map(({ ownTitle }) => ownTitle);
  };

  it('have the headings of the translation', () => {
    expect(titlesOf(stale('g/a.md', 9, { sections }))).toEqual(['Run it', 'Run it', undefined]);
  });

  it('have no headings of the translation where that is the text of the source', () => {
    const { recordedBlob: _, ...partial } = stale('g/a.md', 9, { sections });
    expect(titlesOf(partial)).toEqual(['Run it', undefined, undefined]);
  });
});

describe('the work to begin with', () => {
  it('is the oldest first, then what is not translated; nothing that cannot be done', () => {
    const { guides } = build([
      stale('g/new.md', 90),
      stale('g/old.md', 10),
      toStatus('g/unknown-age.md', 'en', { state: 'stale', reason: 'unreadable-blob' }),
      toStatus('g/missing.md', 'en', { state: 'missing' }),
      { ...toStatus('g/nowhere.md', 'en', { state: 'missing' }), sourceFile: undefined as never },
      toStatus('g/fresh.md', 'en', { state: 'fresh' }),
    ]);
    expect(toWork(guides).map(({ row }) => row.page)).toEqual([
      'g/old.md',
      'g/new.md',
      'g/unknown-age.md',
      'g/missing.md',
    ]);
  });
});
