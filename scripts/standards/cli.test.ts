import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const require = createRequire(import.meta.url);
const tsx = pathToFileURL(require.resolve('tsx')).href;
const installed = path.dirname(path.dirname(require.resolve('@opentelemetry/semantic-conventions')));
const seconds = 60_000;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'standards-'));
  mkdirSync(path.join(root, 'docs'));
  writeFileSync(
    path.join(root, 'docs', 'a.md'),
    '用 `http.route` 分组。\n\n```yaml\n- key: http.route\n- key: service.name\n```\n\nhttp.route `http.method` `not.known`\n',
  );
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The installed package with one attribute deprecated and another one taken out. */
function putRegistry(): string {
  const folder = path.join(root, 'registry');
  mkdirSync(folder);
  cpSync(path.join(installed, 'dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (file) => !/\.(?:map|cjs|cts)$/.test(file),
  });
  writeFileSync(path.join(folder, 'package.json'), '{"version": "99.0.0"}');
  const file = path.join(folder, 'dist', 'stable_attributes.mjs');
  const text = readFileSync(file, 'utf8');
  const changed = text
    .replace(/(\*\/\s*const ATTR_HTTP_ROUTE = )/, '*\n* @deprecated Replaced by `url.template`.\n$1')
    .replace(/const ATTR_SERVICE_NAME = "service\.name"/, 'const ATTR_SERVICE_NAME = "service.title"');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  return folder;
}

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run standards', () => {
  it(
    'exits 1 and names each place of what a newer registry changes',
    () => {
      const folder = putRegistry();
      const { status, stdout, stderr } = run(['--registry', folder]);
      expect([status, stderr]).toEqual([1, '']);
      expect(stdout).toContain('newly deprecated: 1, vanished: 1.');
      expect(stdout).toContain('attribute http.route: url.template\n  docs/a.md:1\n  docs/a.md:4\n');
      expect(stdout).toContain('attribute service.name: vanished\n  docs/a.md:5\n');
      expect(run(['--registry', folder, '--lang=zh']).stdout).toContain('属性 http.route：url.template\n');
      expect(run(['--registry', folder, '--format=issue']).stdout).toContain('- `http.route`: use `url.template`\n');
      expect(JSON.parse(run(['--registry', folder, '--format=json']).stdout)).toMatchObject({
        schema: 'otlp-docs/standards@1',
        to: '99.0.0',
        deprecated: [
          { name: 'http.route', kind: 'attribute', replacement: 'url.template', places: [{ line: 1 }, { line: 4 }] },
        ],
        vanished: [{ name: 'service.name', places: [{ file: 'docs/a.md', line: 5 }] }],
      });
    },
    seconds,
  );

  it(
    'exits 0 when there is nothing new',
    () => {
      const { status, stdout } = run(['--registry', installed]);
      expect([status, stdout.split('\n').length]).toEqual([0, 2]);
    },
    seconds,
  );

  it.each([
    [['--registry', 'nowhere'], /expected a folder with the package/],
    [['--registry', '.', '--latest'], /expected one of them/],
    [['--format', 'xml'], /expected text, json, issue/],
    [['--lang', 'fr'], /expected zh or en/],
    [['--nope'], /--nope/],
    [['--latest'], /npm cannot get the newest .*ECONNREFUSED/],
  ])(
    'exits 2 with one line for %j',
    (args, message) => {
      const { status, stdout, stderr } = run(args, { npm_config_registry: 'http://127.0.0.1:9/' });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    seconds,
  );

  it(
    'explains itself',
    () => {
      expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit code:') });
    },
    seconds,
  );
});
