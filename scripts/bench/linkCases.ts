import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import { Problem } from '../../src/lib/problem.ts';
import { writeCorpus } from '../links/corpus.ts';
import { findLychee } from '../links/external/lychee/findLychee.ts';
import type { BenchCase, Subject } from './benchCase.ts';
import { command } from './buildCases.ts';
import { measure, type Measurement } from './measure.ts';
import { createRandom } from './random.ts';

/** The link gate, and checkers that others use. */
export const linkCases: readonly BenchCase[] = [
  {
    id: 'links-corpus',
    title: '20,000 internal links of 500 pages',
    slow: true,
    prepare: async (root) => {
      const dir = await makeCorpus(root, 500);
      const peers = [linkinator(root, dir), await lycheeOffline(root, dir)];
      return [{ ...ours(root, dir), peers: peers.map(({ label }) => label) }, ...peers];
    },
  },
  {
    id: 'links-large',
    title: '400,000 internal links of 10,000 pages',
    slow: true,
    prepare: async (root) => [ours(root, await makeCorpus(root, 10_000))],
  },
  {
    id: 'links-external',
    title: '2,000 addresses of 200 hosts, which all answer in 300 ms',
    slow: true,
    prepare: async (root) => {
      const program = await findLychee({ root, env: process.env });
      const port = await serveSlowly(300);
      const folder = path.join(root, '.cache', 'bench-links', 'external');
      const pages = shuffle(Array.from({ length: 2000 }, (_, index) => ({ host: 1 + (index % 200), page: index })));
      const toList = (toHost: (host: number) => string): string =>
        pages.map(({ host, page }) => `[a](http://${toHost(host)}:${port}/${page})\n\n`).join('');
      await rm(folder, { recursive: true, force: true });
      await mkdir(path.join(folder, 'docs'), { recursive: true });
      await writeFile(
        path.join(folder, 'docs', 'a.md'),
        toList((host) => `h${host}.otlp.dev`),
      );
      // lychee cannot be told where a name leads, so that it gets addresses.
      const list = path.join(folder, 'list', 'plain.md');
      await mkdir(path.dirname(list));
      await writeFile(
        list,
        toList((host) => `127.0.1.${host}`),
      );
      const args = [await bundleAsk(root), folder, String(port)];
      return [
        {
          label: 'ours',
          peers: ['lychee'],
          run: async () => {
            const measured = await measure(process.execPath, args, root, { LYCHEE_BIN: program });
            return { ...measured, insideSeconds: Number(measured.stdout) };
          },
        },
        {
          label: 'lychee',
          run: () => measure(program, ['--format', 'json', '--no-progress', list], path.dirname(list)),
        },
      ];
    },
  },
];

/** As the command itself is started: from a bundle. */
async function bundleAsk(root: string): Promise<string> {
  const outfile = path.join(root, '.cache', 'bench-links', 'askExternal.mjs');
  const entryPoints = [path.join(root, 'scripts', 'bench', 'askExternal.ts')];
  await build({ entryPoints, outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node' });
  return outfile;
}

function ours(root: string, dir: string): Subject {
  return { label: 'ours', run: () => command(root, ['links', '--build', dir]) };
}

async function makeCorpus(root: string, pages: number): Promise<string> {
  const dir = path.join(root, '.cache', 'bench-links', String(pages));
  if (!existsSync(dir)) await writeCorpus({ dir, pages, links: pages * 40, baseUrl: '/', proseBytes: 20_000 });
  return path.join(dir, 'build');
}

async function lycheeOffline(root: string, dir: string): Promise<Subject> {
  const program = await findLychee({ root, env: process.env });
  const args = ['--offline', '--root-dir', dir, '--index-files', 'index.html', '--include-fragments=full'];
  const all = [...args, '--format', 'json', '--no-progress', `${dir}/**/*.html`];
  return { label: 'lychee --offline', run: () => tolerant(program, all, dir) };
}

/** Serves the folder and walks through it, as its users do; anchors too, as ours does. */
function linkinator(root: string, dir: string): Subject {
  const folder = path.join(root, 'node_modules', 'linkinator');
  const file = path.join(folder, 'package.json');
  if (!existsSync(file))
    throw new Problem('linkinator is not installed. Run "npm ci", or add it as a development dependency.');
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: { linkinator: string } };
  const program = path.join(folder, bin.linkinator);
  return {
    label: 'linkinator',
    run: () =>
      tolerant(process.execPath, [program, '.', '--recurse', '--check-fragments', '--verbosity', 'error'], dir),
  };
}

/** Broken links are a result: 1 says linkinator, 2 lychee. */
function tolerant(program: string, args: readonly string[], cwd: string): Promise<Measurement> {
  return measure('sh', ['-c', '"$@" > /dev/null 2>&1; test $? -le 2', 'sh', program, ...args], cwd);
}

/** A server on this machine, under all of its addresses, that takes its time. Answers the port; it does not keep Node running. */
async function serveSlowly(milliseconds: number): Promise<number> {
  const server = createServer((_request, response) => void setTimeout(() => response.end('ok'), milliseconds));
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}

function shuffle<Item>(items: readonly Item[]): Item[] {
  const random = createRandom(1);
  return items
    .map((item) => ({ item, place: random(2 ** 30) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
