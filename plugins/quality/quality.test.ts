import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import qualityPlugin from './index.ts';
import type { QualityPage } from './views/buildQualityPage.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const config = readFileSync('data/quality.yml', 'utf8');
const page = (text: string) => `---\ndescription: About it.\n---\n\n${text}\n`;

const options = {
  repository: 'https://forge.example/o/r',
  branch: 'main',
  routeBasePath: 'community/quality',
  config: 'data/quality.yml',
  templates: 'data/page-templates.yml',
  examples: 'examples',
};

let site: TestRepository;
beforeEach(() => void (site = createTestRepository()));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  site.remove();
});

type Doc = { source: string; title: string; permalink: string; unlisted?: boolean; draft?: boolean };

/** What Docusaurus would get from the plugin in the English site. */
async function load(docs: Doc[]): Promise<RouteConfig[]> {
  const routes: RouteConfig[] = [];
  const context = { siteDir: site.dir, baseUrl: '/en/', i18n: { currentLocale: 'en' } } as LoadContext;
  const plugin = qualityPlugin(context, options);
  const content = await plugin.loadContent?.();
  await plugin.allContentLoaded?.({
    allContent: {
      quality: { default: content },
      'docusaurus-plugin-content-docs': { default: { loadedVersions: [{ docs }] } },
    },
    actions: { addRoute: (route) => routes.push(route), createData: async () => '', setGlobalData: () => {} },
  });
  return routes;
}

const toDoc = (name: string, more: Partial<Doc> = {}): Doc => ({
  source: `@site/${en}/${name}.md`,
  title: name,
  permalink: `/en/${name}/`,
  ...more,
});

async function report(docs: Doc[]): Promise<QualityPage | undefined> {
  const [route] = await load(docs);
  return route?.props?.['report'] as QualityPage | undefined;
}

describe('the quality page', () => {
  it('has the pages of the site that are written in its language', async () => {
    site.commit({
      files: {
        'data/quality.yml': config,
        'docs/a.md': page('中文。'),
        [`${en}/a.md`]: page('Words.'),
        [`${en}/hidden.md`]: page('Words.'),
        [`${en}/_partial.md`]: 'Words.',
      },
    });
    const chinese = { source: '@site/docs/b.md', title: 'b', permalink: '/en/b/' };
    const [route] = await load([toDoc('a'), toDoc('hidden', { unlisted: true }), toDoc('_partial'), chinese]);
    expect(route).toMatchObject({ path: '/en/community/quality/', component: '@theme/PageQuality', exact: true });
    const { rows } = route?.props?.['report'] as QualityPage;
    expect(rows.map(({ file, title, permalink }) => [file, title, permalink])).toEqual([[`${en}/a.md`, 'a', '/en/a/']]);
  });

  it('counts days from HEAD to the last change of words, through a move', async () => {
    const files = { 'data/quality.yml': config, [`${en}/old.md`]: page('Words.\n\nMore words.\n') };
    site.commit({ at: '2024-01-01T00:00:00Z', files });
    site.commit({ at: '2025-01-01T00:00:00Z', moves: { [`${en}/old.md`]: `${en}/new.md` } });
    site.commit({ at: '2026-01-01T00:00:00Z' });
    const { rows, head } = (await report([toDoc('new')])) ?? { rows: [] };
    expect(head?.at).toBe('2026-01-01T00:00:00.000Z');
    const freshness = rows[0]?.parts.find(({ part }) => part === 'freshness');
    expect(freshness?.remarks).toMatchObject([{ id: 'changed-long-ago', values: { days: 731 } }]);
  });

  it('knows the examples that run', async () => {
    const code = ['```go title="examples/sink/main.go"', 'package main', '```'].join('\n');
    const files = { 'data/quality.yml': config, [`${en}/a.md`]: page(code) };
    site.commit({ files: { ...files, 'examples/sink/main.go': '' } });
    const scoreOf = async () => (await report([toDoc('a')]))?.rows[0]?.parts.find(({ part }) => part === 'examples');
    expect((await scoreOf())?.score).toBe(30);
    site.commit({ files: { 'examples/sink/example.yml': 'id: sink' } });
    expect((await scoreOf())?.score).toBe(100);
  });

  it('is the same byte for byte when it is built again', async () => {
    const names = ['b', 'a', 'c'];
    const files = Object.fromEntries(names.map((name) => [`${en}/${name}.md`, page('Words.')]));
    site.commit({ files: { 'data/quality.yml': config, ...files } });
    const first = JSON.stringify(await load(names.map((name) => toDoc(name))));
    Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.git.history'));
    vi.useFakeTimers({ now: Date.parse('2040-01-01T00:00:00Z'), toFake: ['Date'] });
    expect(JSON.stringify(await load(names.map((name) => toDoc(name)).reverse()))).toBe(first);
  });
});

describe('what is missing', () => {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(site.dir, file)), { recursive: true });
    writeFileSync(join(site.dir, file), text);
  };

  it('is only the age of pages where there is no history', async () => {
    rmSync(join(site.dir, '.git'), { recursive: true });
    write('data/quality.yml', config);
    write(`${en}/a.md`, page('Words.'));
    const found = await report([toDoc('a')]);
    expect(found).not.toHaveProperty('head');
    const freshness = found?.rows[0]?.parts.find(({ part }) => part === 'freshness');
    expect(freshness).toEqual({ part: 'freshness', remarks: [{ id: 'change-unknown', lost: 0 }] });
  });

  it('is only the age of a page that is not committed', async () => {
    site.commit({ files: { 'data/quality.yml': config } });
    write(`${en}/a.md`, page('Words.'));
    const found = await report([toDoc('a')]);
    expect(found?.head).toBeDefined();
    expect(found?.rows[0]?.parts.find(({ part }) => part === 'freshness')).not.toHaveProperty('score');
  });

  it('stops a production build when it is the rules, and says where', async () => {
    site.commit({ files: { 'data/quality.yml': 'weights: {}\n' } });
    vi.stubEnv('NODE_ENV', 'production');
    await expect(load([])).rejects.toThrow(/^data\/quality\.yml:1: Missing key/);
    rmSync(join(site.dir, 'data'), { recursive: true });
    await expect(load([])).rejects.toThrow('Unexpected data/quality.yml, expected a file that can be read');
  });

  it('leaves an empty page at the desk when it is the rules', async () => {
    site.commit({ files: { 'data/quality.yml': 'weights: {}\n' } });
    vi.stubEnv('NODE_ENV', 'development');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const [route] = await load([]);
    expect(route?.path).toBe('/en/community/quality/');
    expect(route?.props?.['report']).toBeUndefined();
    expect(warn.mock.calls.join()).toContain('data/quality.yml:1');
    warn.mockRestore();
  });
});
