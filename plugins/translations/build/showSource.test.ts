import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
/** The bundler that Docusaurus builds with. */
const bundler = createRequire(require.resolve('@docusaurus/faster')).resolve('@rspack/core');

/** Builds `docs/a.md`, which shows `en/a.md` where there is one, with the cache of the build before. */
const program = `
const { existsSync, readdirSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { rspack } = require(${JSON.stringify(bundler)});
const other = __dirname + '/en/a.md';
const use = (loader, options) => [{ loader, options }];
const compiler = rspack({
  context: __dirname,
  mode: 'development',
  devtool: false,
  entry: './docs/a.md',
  output: { path: __dirname + '/out', filename: 'out.js' },
  cache: true,
  experiments: { cache: { type: 'persistent', storage: { type: 'filesystem', directory: __dirname + '/cache' } } },
  module: {
    rules: [
      { test: /[.]md$/, use: use(__dirname + '/toModule.cjs') },
      {
        test: /[.]md$/,
        enforce: 'pre',
        use: use(${JSON.stringify(join(__dirname, 'showSource.cjs'))}, {
          otherFiles: () => [other],
          readText: () => readFile(other, 'utf8').catch(() => undefined),
        }),
      },
    ],
  },
});
// It is written to a folder of its own and then moved, after the build is said to be over.
const list = (folder) => (existsSync(folder) ? readdirSync(folder) : []);
function waitForCache(turns) {
  const isOver = list(__dirname + '/cache').some((name) => name !== '.temp') && list(__dirname + '/cache/.temp').length === 0;
  if (!isOver && turns > 0) setTimeout(() => waitForCache(turns - 1), 50);
}
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) throw error || new Error(String(stats));
  compiler.close(() => waitForCache(100));
});
`;
const toModule = `
require('node:fs').appendFileSync(__dirname + '/compiled', '.');
module.exports = (text) => 'globalThis.text = ' + JSON.stringify(text);
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'otlp-docs-loader-'));
  for (const folder of ['docs', 'en']) mkdirSync(join(dir, folder));
  const files = { 'docs/a.md': 'place', 'build.cjs': program, 'toModule.cjs': toModule };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
});
afterEach(() => rmSync(dir, { recursive: true }));

function build(): string {
  // In a process of its own: the bundler goes on writing its cache while another build begins.
  execFileSync(process.execPath, [join(dir, 'build.cjs')], { stdio: 'pipe' });
  return readFileSync(join(dir, 'out/out.js'), 'utf8');
}

/** How often the page was compiled rather than taken from the cache. */
const compiled = (): number => readFileSync(join(dir, 'compiled'), 'utf8').length;

it('shows a source that comes into being, changes and goes, through the cache of the bundler', () => {
  expect(build()).toContain('"place"');
  expect(build()).toContain('"place"');
  expect(compiled()).toBe(1);
  writeFileSync(join(dir, 'en/a.md'), 'first source');
  expect(build()).toContain('"first source"');
  writeFileSync(join(dir, 'en/a.md'), 'second source');
  expect(build()).toContain('"second source"');
  rmSync(join(dir, 'en/a.md'));
  expect(build()).toContain('"place"');
});
