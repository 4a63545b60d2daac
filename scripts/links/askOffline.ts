import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Site } from '../../src/lib/site.ts';

/** A link that lychee has found in a page of a build, in its order. */
export type OfflineAnswer = {
  /** Path inside the build, POSIX separators. */
  file: string;
  line: number;
  /** As lychee has read it. */
  url: string;
  state: 'ok' | 'broken' | 'left out';
};

/**
 * What lychee says of the internal links of the pages of a build: what ours is held against. The build has to lie in a folder
 * as it is served, at `<root><baseUrl>`. Throws a Problem when lychee gives no report.
 */
export async function askOffline(program: string, root: string, { url, baseUrl }: Site): Promise<OfflineAnswer[]> {
  const build = path.join(root, baseUrl);
  // A folder of its own, in which there are no settings.
  const cwd = await mkdtemp(path.join(tmpdir(), 'lychee-'));
  try {
    const folder = pathToFileURL(root).href;
    const { stdout } = await execa(
      program,
      [
        ...['--offline', '--root-dir', root, '--index-files', 'index.html', '--fallback-extensions', 'html'],
        ...['--include-fragments=full', '--include-verbatim', '--format', 'json', '--no-progress', '--verbose'],
        ...['--remap', `^${url.replace(/[.+?()[\]]/g, '\\$&')}/(.*)$ ${folder}/$1`, `${build}/**/*.html`],
      ],
      { cwd, reject: false, maxBuffer: 2 ** 30, stdin: 'ignore' },
    );
    return parseAnswers(stdout, build);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

function parseAnswers(stdout: string, build: string): OfflineAnswer[] {
  let report: unknown;
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Problem('lychee gave no report. See whether it runs.');
  }
  const maps = { success_map: 'ok', error_map: 'broken', excluded_map: 'left out' } as const;
  return Object.entries(maps).flatMap(([name, state]) =>
    Object.entries(memberOf(report, name)).flatMap(([input, entries]) =>
      (Array.isArray(entries) ? (entries as unknown[]) : []).map((entry) => ({
        file: path.relative(build, input).split(path.sep).join('/'),
        line: Number(memberOf(entry, 'span')['line']),
        url: isRecord(entry) ? String(entry['url']) : '',
        state,
      })),
    ),
  );
}

function memberOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const member = isRecord(value) ? value[name] : undefined;
  return isRecord(member) ? member : {};
}
