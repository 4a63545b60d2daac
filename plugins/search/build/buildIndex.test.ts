import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultOptions } from '../options.ts';
import { buildIndex } from './buildIndex.ts';
import { runPagefind } from './runPagefind.ts';

let siteDir: string;
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'search-test-'));
});
afterEach(() => rm(siteDir, { recursive: true, force: true }));

type Page = { file: string; lang: string; html: string };

async function writePage({ file, lang, html }: Page): Promise<void> {
  await mkdir(path.dirname(path.join(siteDir, file)), { recursive: true });
  await writeFile(
    path.join(siteDir, file),
    `<!doctype html><html lang=${lang}><title>${file}</title><nav>navigation</nav><article><div class="theme-doc-markdown markdown">${html}</div></article>`,
  );
}

async function readFragments(): Promise<
  { url: string; content: string; meta: Record<string, string>; anchors: { text: string }[] }[]
> {
  const folder = path.join(siteDir, 'pagefind/fragment');
  const files = await readdir(folder);
  const buffers = await Promise.all(files.map((file) => readFile(path.join(folder, file))));
  // Pagefind signs its files: "pagefind_dcd", 12 bytes.
  return buffers.map((buffer) => JSON.parse(gunzipSync(buffer).subarray(12).toString()));
}

const heading = '<h2 id=sampling>采样<a href="#sampling" class=hash-link title="直接链接">LINKMARK</a></h2>';

test.each(['zh-Hans', 'en'])('indexes the given pages of %s and no others', async (lang) => {
  await writePage({
    file: 'guides/ebpf/index.html',
    lang,
    html: `<h1>收集器 collector</h1><p>可观测性 observability</p>`,
  });
  await writePage({ file: 'guides/ci/index.html', lang, html: '<h1>CI</h1><p>流水线 pipeline</p>' });
  await writePage({ file: 'en/guides/ebpf/index.html', lang: 'en', html: '<h1>Another locale</h1>' });
  await writePage({ file: 'tags/index.html', lang, html: '<h1>A list</h1>' });
  const pages = [
    { file: 'guides/ebpf/index.html', breadcrumbs: [] },
    { file: 'guides/ci/index.html', breadcrumbs: [] },
  ];

  expect(await buildIndex(pages, { siteDir, ...defaultOptions })).toBe(2);

  const fragments = await readFragments();
  expect(fragments.map(({ url }) => url).sort()).toEqual(['/guides/ci/', '/guides/ebpf/']);
  const files = await readdir(path.join(siteDir, 'pagefind'));
  expect(files).toEqual(expect.arrayContaining(['fragment', 'index', 'pagefind-entry.json', 'pagefind.js']));
  expect(files.filter((file) => /ui|highlight|worker/.test(file))).toEqual([]);
});

test('keeps link marks and line numbers out and breadcrumbs in', async () => {
  const html = `<h1>eBPF</h1>${heading}<pre><span class="token-line codeLine_x"><span class="codeLineNumber_Tfdd">4711</span>sampler: always_on</span></pre>`;
  await writePage({ file: 'a/index.html', lang: 'zh-Hans', html });
  await buildIndex([{ file: 'a/index.html', breadcrumbs: ['指南', 'eBPF: "内核", 其一 & 二'] }], {
    siteDir,
    ...defaultOptions,
  });

  const [page] = await readFragments();
  expect(page?.meta).toEqual({ title: 'eBPF', breadcrumbs: '指南 › eBPF: "内核", 其一 & 二' });
  expect(page?.content).toContain('sampler');
  expect(page?.content).not.toMatch(/LINKMARK|4711|navigation/);
  expect(page?.anchors.map(({ text }) => text)).toEqual(['采样']);
});

test('replaces the index of an earlier build', async () => {
  await writePage({ file: 'a/index.html', lang: 'en', html: '<h1>One</h1>' });
  const build = () => buildIndex([{ file: 'a/index.html', breadcrumbs: [] }], { siteDir, ...defaultOptions });
  await build();
  await writePage({ file: 'a/index.html', lang: 'en', html: '<h1>Two</h1>' });
  expect(await build()).toBe(1);
  expect((await readFragments()).map(({ meta }) => meta['title'])).toEqual(['Two']);
});

test('counts 0 pages where nothing can be indexed', async () => {
  expect(await buildIndex([], { siteDir, ...defaultOptions })).toBe(0);
});

test('says in one line why Pagefind failed', async () => {
  const failure: unknown = await runPagefind(['--no-such-option']).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'Problem' });
  expect((failure as Error).message).toMatch(/^Pagefind could not index the site: .*--no-such-option.*$/);
});
