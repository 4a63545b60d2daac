import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Finding } from '../../src/lib/finding.ts';
import { createTestSite, toJson, type TestSite } from '../uiStrings/testSite.ts';
import { readChange, readStaged, type Change } from './changedFiles.ts';
import { lintRepository, type LintOptions } from './lintRepository.ts';

const code = 'i18n/en/code.json';
const page = 'src/pages/index.tsx';

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => site.remove());

async function lint(options: Partial<LintOptions> = {}): Promise<string[]> {
  const { findings } = await lintRepository({ root: site.root, rules: ['ui-string'], cache: false, ...options });
  return findings.map(toLine);
}

function toLine({ rule, severity, file, range, existing, message }: Finding): string {
  const id = /"([^"]+)"/.exec(message.en)?.[1];
  return `${existing ? 'old' : severity} ${rule} ${file}:${range?.start.line} ${id}`;
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', [...identity, ...args], { cwd: site.root, stdio: 'pipe' });
}

function commit(): void {
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=x');
}

async function lintChange({ files, contents, readBefore }: Change): Promise<string[]> {
  return lint({ paths: files, contents, readBefore });
}

/** A component with these texts, which are Chinese and have no translation. */
function component(ids: readonly string[]): string {
  const texts = ids.map((id) => `translate({ id: '${id}', message: '文字' })`);
  return `import { translate } from '@docusaurus/Translate';\nexport const texts = [${texts.join(', ')}];\n`;
}

it('finds nothing in a translated site, and a text without translation', async () => {
  expect(await lint()).toEqual([]);
  site.put({ 'src/a.tsx': component(['a']) });
  expect(await lint()).toEqual([`error ui-string ${code}:1 a`]);
});

it('takes its severity from data/lint.yml', async () => {
  site.put({ 'src/a.tsx': component(['a']), 'data/lint.yml': 'rules:\n  ui-string: warning\n' });
  expect(await lint()).toEqual([`warning ui-string ${code}:1 a`]);
  site.put({ 'data/lint.yml': 'rules:\n  ui-string: "off"\n' });
  expect(await lint()).toEqual([]);
});

it('sums up what is missing in a file when it is much, and tells the rest one by one', async () => {
  const ids = Array.from({ length: 21 }, (_, index) => `many.${index}`);
  site.put({ 'src/a.tsx': component(ids), [code]: toJson({ 'home.title': '指南', 'home.heading': '{count} pages' }) });
  const { findings } = await lintRepository({ root: site.root, rules: ['ui-string'], cache: false });
  expect(findings.map(({ message }) => message.en)).toEqual([
    'Unexpected absence of 21 translations, expected one for each text, such as "many.0", "many.1", "many.2". Run "npm run translate -- --ui --locale en" to see them.',
    expect.stringContaining('"home.title"'),
  ]);
});

it('runs for the files that the interface depends on, and for no others', async () => {
  site.put({ 'src/a.tsx': component(['a']), 'README.md': '# Site\n', 'docs/page.md': '# Page\n' });
  const found = [`error ui-string ${code}:1 a`];
  for (const file of ['src/a.tsx', 'src', code, 'docs/tags.yml', 'docusaurus.config.ts', 'data/levels.yml'])
    expect([file, await lint({ paths: [file] })]).toEqual([file, found]);
  for (const file of ['README.md', 'docs/page.md', 'docs/guides/ebpf/index.md'])
    expect([file, await lint({ paths: [file] })]).toEqual([file, []]);
  expect(await lint({ rules: ['data-file'] })).toEqual([]);
  expect((await lint({ rules: [], only: 'blocksBuild' })).join('\n')).not.toContain('ui-string');
});

it('leaves broken JSON to data-file, also that of a plugin', async () => {
  const translations = 'plugins/board/translations/en.json';
  site.put({ [translations]: '{ "board.points": }', [code]: '{' });
  expect(await lint()).toEqual([]);
  const rules = (await lint({ rules: ['data-file', 'ui-string'] })).map((line) =>
    line.split(' ').slice(1, 3).join(' '),
  );
  expect(rules).toEqual([`data-file ${code}:1`, `data-file ${translations}:1`]);
});

it('tells a text that a change has brought in from one that lacked its translation before', async () => {
  site.put({ 'src/a.tsx': component(['old']) });
  commit();
  site.put({ 'src/a.tsx': component(['old', 'new']) });
  const expected = [`error ui-string ${code}:1 new`, `old ui-string ${code}:1 old`];
  expect(await lintChange(await readChange(site.root))).toEqual(expected);
  git('add', '--all');
  site.put({ 'src/a.tsx': '' });
  expect(await lintChange(await readStaged(site.root))).toEqual(expected);
});

it('sees what a change leaves behind in files that it does not touch', async () => {
  commit();
  site.put({ [page]: component(['home.title']) });
  expect(await lintChange(await readChange(site.root))).toEqual([`error ui-string ${code}:3 home.heading`]);
  site.put({ 'docusaurus.config.ts': 'export default { themeConfig: { navbar: { items: [{ label: "关于" }] } } };' });
  const [first] = await lintChange(await readChange(site.root));
  expect(first).toBe(`error ui-string ${code}:3 home.heading`);
  expect(await lintChange(await readChange(site.root))).toContain(
    'error ui-string i18n/en/docusaurus-theme-classic/navbar.json:1 item.label.关于',
  );
});
