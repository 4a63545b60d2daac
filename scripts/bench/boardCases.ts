import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import { createForeignSite } from '../../plugins/contributors/foreignSite.ts';
import type { BenchCase, Subject } from './benchCase.ts';
import { measure } from './measure.ts';
import { createRandom } from './random.ts';

/** What many contributors cost a site: its build, and the pages that its readers load. */
export const boardCases: readonly BenchCase[] = [
  {
    id: 'board-2500',
    title: 'a site of one page with 2,500 contributors, built without caches',
    slow: true,
    prepare: async () => {
      const few = await prepareSite(250);
      const many = await prepareSite(2500);
      return [{ ...many, peers: [few.label] }, few];
    },
  },
];

async function prepareSite(people: number): Promise<Subject> {
  const site = createForeignSite();
  process.once('exit', site.remove);
  const input = historyOf(people);
  await execa('git', ['fast-import', '--quiet', '--force'], { cwd: site.dir, input });
  await execa('git', ['reset', '--hard', '--quiet'], { cwd: site.dir });
  return {
    label: `${people} people`,
    run: async () => {
      for (const output of ['.docusaurus', 'build', '.git/otlp-docs'])
        await rm(path.join(site.dir, output), { recursive: true, force: true });
      const { program, args, env } = site.command;
      const measurement = await measure(program, args, site.dir, env);
      return { ...measurement, note: await weigh(path.join(site.dir, 'build')) };
    },
  };
}

/** Three commits each, some in one day, all to one page, as `git fast-import` reads it. */
function historyOf(people: number): string {
  const random = createRandom(people);
  const first = Date.UTC(2024, 0, 1) / 1000;
  const lines = Array.from({ length: people * 3 }, (_, index) => {
    const who = index < people ? index : random(people);
    const author = `Person ${who.toString(36)} Number${who} <p${who}@people.example> ${first + index * 9000} +0000`;
    const page = `---\nslug: /\n---\n\n# Page\n\n${`Line ${index}\n\n`.repeat(1 + random(40))}`;
    const message = `Change number ${index}`;
    return [
      'commit refs/heads/main',
      `author ${author}`,
      `committer ${author}`,
      `data ${message.length}\n${message}`,
      `M 100644 inline documentation/index.md\ndata ${page.length}\n${page}`,
    ].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

/** Compressed sizes of what a reader of the board loads. */
async function weigh(build: string): Promise<string> {
  const board = path.join(build, 'people', 'index.html');
  const scripts = path.join(build, 'assets', 'js');
  const names = await readdir(scripts);
  const sizes = await Promise.all(
    names.map(async (name) => [name, await compressed(path.join(scripts, name))] as const),
  );
  const main = sizes.find(([name]) => name.startsWith('main.'))?.[1] ?? NaN;
  const rows = await Promise.all(
    names.map(async (name) => (await readFile(path.join(scripts, name), 'utf8')).includes('"coAuthored":[')),
  );
  const data = Math.max(...sizes.filter((_, index) => rows[index]).map(([, size]) => size));
  return `board page ${kilobytes(await compressed(board))}, main.js ${kilobytes(main)}, all rows on searching ${kilobytes(data)} (gzip)`;
}

async function compressed(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
