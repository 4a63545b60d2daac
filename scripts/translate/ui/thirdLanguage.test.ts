import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyWorkTree, linkPackages } from '../../test/cloneWorkTree.ts';

/** This repository with one line more in the list of languages. */
let site = '';
beforeAll(async () => {
  site = mkdtempSync(path.join(tmpdir(), 'ui-japanese-'));
  await copyWorkTree(site);
  await linkPackages(site);
  edit('src/lib/locales.ts', (text) =>
    text.replace(
      /^\} as const satisfies/m,
      "  ja: { label: '日本語', docsDir: 'i18n/ja/docusaurus-plugin-content-docs/current', urlSegment: 'ja/', partial: true },\n$&",
    ),
  );
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(site, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}

function run(...args: string[]) {
  const tsx = path.join(site, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, ...args], { cwd: site, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('lists everything that a new language lacks, and leaves the others alone', () => {
  const { status, stdout } = run('scripts/translate/cli.ts', '--ui', '--locale', 'ja', '--lang', 'en');
  expect(status).toBe(1);
  const titles = stdout.split('\n').filter((line) => line.startsWith('日本語 (ja), '));
  expect(titles.map((line) => line.replace('日本語 (ja), ', ''))).toEqual([
    'components',
    'Docusaurus',
    'navbar',
    'footer',
    'sidebars',
    'tags',
    'data',
  ]);
  // Texts of the site and of plugins, which all go into one file as long as a plugin has none of its own.
  for (const id of ['home.title', 'contributors.count.points', 'theme.IconExternalLink.ariaLabel'])
    expect(stdout).toMatch(new RegExp(`missing: add +${id.replaceAll('.', '\\.')} +i18n/ja/code\\.json`));
  // Docusaurus has Japanese of its own for this one.
  expect(stdout).not.toContain('theme.NotFound.title');
  expect(run('scripts/translate/cli.ts', '--ui', '--locale', 'en', '--lang', 'en')).toMatchObject({ status: 0 });
});

it('proposes one thing a file in the gate, which stays green', () => {
  const { status, stdout } = run('scripts/lint/cli.ts', '--rule', 'ui-string', '--format', 'json');
  expect(status).toBe(0);
  const { findings, summary } = JSON.parse(stdout) as {
    findings: { file: string; severity: string }[];
    summary: object;
  };
  expect(summary).toMatchObject({ errors: 0, warnings: 0 });
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['info']));
  expect(findings.filter(({ file }) => file === 'i18n/ja/code.json')).toHaveLength(1);
});
