import { expect, it } from 'vitest';
import { buildReports } from './buildReports.ts';
import type { FieldReport } from './fieldReport.ts';

const toReport = (page: string, on: string, more: Partial<FieldReport> = {}): FieldReport => ({
  page,
  on,
  way: 'commands',
  system: 'debian',
  arch: 'amd64',
  environment: 'Debian 13',
  result: 'works',
  note: { 'zh-Hans': '可以', en: 'Fine' },
  ...more,
});
const link = { title: 'A', permalink: '/en/guides/a' };

it('groups reports by page, the latest first, and leads to the pages that are there', () => {
  const reports = [
    toReport('guides/gone.md', '2026-12-02'),
    toReport('guides/a.md', '2026-12-01'),
    toReport('guides/a.md', '2026-12-03', { result: 'fails' }),
  ];
  const { pages } = buildReports({ reports, pages: new Map([['guides/a', link]]), people: new Map(), locale: 'en' });
  expect(pages.map(({ name, link: to, reports: shown }) => [name, to, shown.map(({ on }) => on)])).toEqual([
    ['guides/a', link, ['2026-12-03', '2026-12-01']],
    ['guides/gone', undefined, ['2026-12-02']],
  ]);
});

it('names those who have a profile, and nobody else', () => {
  const reports = ['ada', 'opted-out'].map((by) => toReport('guides/a.md', '2026-12-01', { by }));
  const { pages } = buildReports({ reports, pages: new Map(), people: new Map([['ada', 'Ada']]), locale: 'ja' });
  expect(pages[0]?.reports.map(({ by, note }) => [by, note])).toEqual([
    [{ slug: 'ada', name: 'Ada' }, 'Fine'],
    [undefined, 'Fine'],
  ]);
});
