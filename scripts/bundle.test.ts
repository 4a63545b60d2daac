import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../', import.meta.url));

/** A small clone with a command named lint, two files long, whose packages are this repository's. */
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  mkdirSync(path.join(root, 'node_modules'));
  put('node_modules/.package-lock.json', '{}');
  symlinkSync(path.join(repository, 'node_modules', 'esbuild'), path.join(root, 'node_modules', 'esbuild'));
  mkdirSync(path.join(root, 'scripts', 'lint'), { recursive: true });
  cpSync(path.join(repository, 'scripts', 'bundle.mjs'), path.join(root, 'scripts', 'bundle.mjs'));
  put('scripts/lint/word.ts', "export const word: string = 'one';");
  put('scripts/lint/cli.ts', "import { word } from './word.ts';\nconsole.log(word, import.meta.url, bundledFrom);");
  put('scripts/lint/pageWorker.ts', "console.log('worker');");
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
}

/** In a process of its own, as `run.mjs` does it. */
function run(command = 'lint') {
  const script = `const { bundleCommand } = await import(${JSON.stringify(pathToFileURL(path.join(root, 'scripts', 'bundle.mjs')).href)});
    const file = await bundleCommand(${JSON.stringify(root)}, '${command}');
    console.log(file);
    if (file) await import(new URL(file, 'file:'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: root,
  });
  const [file = '', said = ''] = stdout.trim().split('\n');
  return { file, said, stderr };
}

it('runs a command from a bundle in which a source still knows where it is', () => {
  const { file, said, stderr } = run();
  expect(stderr).toBe('');
  const [word, address, from] = said.split(' ');
  expect(word).toBe('one');
  expect(address).toBe(pathToFileURL(path.join(root, 'scripts', 'lint', 'cli.ts')).href);
  expect(path.dirname(fileURLToPath(from ?? ''))).toBe(path.dirname(file));
  expect(readdirSync(path.dirname(file))).toContain('pageWorker.mjs');
});

it('bundles anew what a full disk has emptied', () => {
  const { file } = run();
  writeFileSync(file, '');
  expect(run()).toMatchObject({ file, said: expect.stringMatching(/^one /) as string });
});

it('bundles once, and again when a source or a package has changed', () => {
  const first = run().file;
  expect(run().file).toBe(first);
  put('scripts/lint/word.ts', "export const word: string = 'two words';");
  const second = run();
  expect(second.said).toMatch(/^two words /);
  expect(second.file).not.toBe(first);
  put('node_modules/.package-lock.json', '{ "packages": {} }');
  expect(run().file).not.toBe(second.file);
});

it('removes a bundle that is neither young nor the one before the last: somebody may still run those', () => {
  const long = new Date(Date.now() - 60 * 60 * 1000);
  const files = ['a', 'bb', 'ccc'].map((word) => {
    put('scripts/lint/word.ts', `export const word = '${word}';`);
    const { file } = run();
    utimesSync(path.dirname(file), long, long);
    return file;
  });
  const folder = path.dirname(path.dirname(files[0] ?? ''));
  const kept = files.slice(1).map((file) => path.basename(path.dirname(file)));
  expect(readdirSync(folder).sort()).toEqual([...kept, 'record.json'].sort());
});

it('does not believe a record that is cut off, or one whose bundle is gone', () => {
  const { file } = run();
  const record = path.join(path.dirname(path.dirname(file)), 'record.json');
  writeFileSync(record, readFileSync(record, 'utf8').slice(0, 40));
  expect(run().said).toMatch(/^one /);
  rmSync(path.dirname(file), { recursive: true });
  expect(run().said).toMatch(/^one /);
});

it('leaves other commands alone, and says what is wrong with a source', () => {
  expect(run('build').file).toBe('undefined');
  put('scripts/lint/word.ts', 'export const word = ;');
  expect(run().stderr).toContain('word.ts');
});
