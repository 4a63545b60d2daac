import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/lib/docs/parseMarkdown.ts';
import { toPage } from '../../../src/lib/docs/toPage.ts';
import { inLanguage } from '../../../src/lib/finding.ts';
import { makePage } from '../../bench/lintCorpus.ts';
import { checkPage } from '../engine.ts';
import { reference } from './fixture.ts';
import { remarkLint } from './remark-lint.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const remark = path.join(root, 'node_modules', 'remark-cli', 'cli.js');
const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'];
/** Those that we leave out: see remark-lint.ts. */
const left = ['no-literal-urls', 'no-undefined-references'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lint-remark-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Pages of the site and of every tenth package, as they are. */
function readPages(): string[] {
  const tracked = execFileSync('git', ['ls-files', '-z', '*.md'], { cwd: root, encoding: 'utf8' });
  const packages = readdirSync(path.join(root, 'node_modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.startsWith('@'))
    .map(({ name }) => `node_modules/${name}/README.md`)
    .sort()
    .filter((_, index) => index % 10 === 0);
  return [...tracked.split('\0').filter(Boolean), ...packages].flatMap((file) => {
    try {
      return [readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '')];
    } catch {
      return [];
    }
  });
}

/** `line:column rule message` of what the real remark-cli says of each file. */
function askRemark(texts: readonly string[]): string[][] {
  texts.forEach((text, index) => writeFileSync(path.join(folder, `${index}.md`), text));
  const args = ['--no-stdout', '--no-color', ...plugins.flatMap((plugin) => ['--use', plugin]), folder];
  const { stderr, error } = spawnSync(process.execPath, [remark, ...args], { cwd: root, encoding: 'utf8' });
  if (error) throw error;
  const answers: string[][] = texts.map(() => []);
  let current: string[] | undefined;
  for (const line of stderr.split('\n')) {
    const file = /(\d+)\.md(?:: no issues found)?$/.exec(line.trim());
    if (file) current = answers[Number(file[1])];
    const [, place, message = '', rule = ''] =
      /^ *(\d+:\d+)\S* +warning +(.*?) +([a-z-]+) +remark-lint$/.exec(line) ?? [];
    if (place && !left.includes(rule)) current?.push(`${place} ${rule} ${message}`);
  }
  return answers;
}

function askOurs(text: string): string[] {
  const [checked] = checkPage(toPage('a.md', text, parseMarkdown), reference, [remarkLint]);
  return (checked?.findings ?? []).map(({ rule, range, message }) => {
    const { line, column } = range?.start ?? { line: 1, column: 1 };
    return `${line}:${column} ${rule.replace('remark/', '')} ${inLanguage(message, 'en').replace(/\.$/, '')}`;
  });
}

// Every fault of the made-up pages is one that the rules look for; CRLF and tabs move columns.
const made = Array.from({ length: 40 }, (_, index) => `${makePage(index)}\n1) a\n2. b\n\n[x]: y\n[x]: z\n*  c *d*`);
const moved = made.map((text) => text.replaceAll('    ', '\t').replaceAll('\n', '\r\n'));

it('says what remark-cli says, file by file', () => {
  const texts = [...readPages(), ...made, ...moved];
  const theirs = askRemark(texts);
  texts.forEach((text, index) => {
    expect([...askOurs(text)].sort(), `file ${index}`).toEqual([...(theirs[index] ?? [])].sort());
  });
  expect(texts.length).toBeGreaterThan(150);
  expect(theirs.flat().length).toBeGreaterThan(300);
});
