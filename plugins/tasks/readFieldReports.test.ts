import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFieldReports, reportFile } from './readFieldReports.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'field-reports-'));
  mkdirSync(join(site, 'data'));
});
afterEach(() => rmSync(site, { recursive: true }));

const whole = `page: guides/a.md, on: 2026-12-01, way: commands, system: fedora, arch: arm64, environment: Fedora 43, result: works,
    note: { zh-Hans: 可以, en: Fine }`;

it('reads what is whole, and leaves the rest to the gate', async () => {
  writeFileSync(
    join(site, reportFile),
    `reports:\n  - { ${whole} }\n  - { ${whole}, by: ada }\n  - { ${whole.replace('works', 'maybe')} }\n  - { page: x }\n  - text\n`,
  );
  const reports = await readFieldReports(site);
  expect(reports.map(({ page, on, result, by }) => [page, on, result, by])).toEqual([
    ['guides/a.md', '2026-12-01', 'works', undefined],
    ['guides/a.md', '2026-12-01', 'works', 'ada'],
  ]);
});

it('has none where there is no file, or it is broken', async () => {
  expect(await readFieldReports(site)).toEqual([]);
  writeFileSync(join(site, reportFile), 'reports: [');
  expect(await readFieldReports(site)).toEqual([]);
});
