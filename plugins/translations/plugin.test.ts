import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import translationsPlugin from './index.ts';
import { resolveOptions } from './options.ts';
import type { DifferencePage } from './views/buildDifferences.ts';
import type { Overview } from './views/buildOverview.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const original = '---\ntitle: 批处理\n---\n\n## 步骤 {#steps}\n\n第一版。\n';
const translation = `---\ntitle: Batching\ntranslation: { source: zh-Hans, blob: ${toBlobId(original)} }\n---\n\n## Steps {#steps}\n\nFirst.\n`;
const files = { 'docs/g/a.md': original, [`${en}/g/a.md`]: translation, 'docs/g/b.md': original };

let site: TestRepository;
beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'production');
  site = createTestRepository();
});
afterEach(() => {
  vi.unstubAllEnvs();
  Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.translations.read'));
  site.remove();
});

/** What Docusaurus would get from the plugin in the English site. */
async function load(): Promise<RouteConfig[]> {
  const routes: RouteConfig[] = [];
  const context = { siteDir: site.dir, baseUrl: '/en/', i18n: { currentLocale: 'en' } } as LoadContext;
  const plugin = translationsPlugin(context, resolveOptions({ repository: 'https://forge.example/o/r' }));
  const docs = [
    { source: `@site/${en}/g/a.md`, title: 'Batching', permalink: '/en/g/a/' },
    { source: '@site/docs/g/b.md', title: '批处理', permalink: '/en/g/b/' },
  ];
  await plugin.allContentLoaded?.({
    allContent: {
      'docusaurus-plugin-content-docs': { default: { loadedVersions: [{ docs }] } },
    },
    actions: { addRoute: (route) => routes.push(route), createData: async () => '', setGlobalData: () => {} },
  });
  return routes;
}

it('has a page with the state of all pages, named as in the language of the site', async () => {
  site.commit({ files });
  const routes = await load();
  expect(routes.map(({ path }) => path)).toEqual(['/en/community/translations/']);
  const { guides } = routes[0]?.props?.['overview'] as Overview;
  expect(
    guides.flatMap(({ rows }) => rows.map(({ title, permalink, cells }) => [title, permalink, cells[1]?.state])),
  ).toEqual([
    ['Batching', '/en/g/a/', 'fresh'],
    ['批处理', '/en/g/b/', 'missing'],
  ]);
});

it('has a page with the differences of each page that is out of date', async () => {
  site.commit({ files });
  const sha = site.commit({ at: '2026-03-03T00:00:00Z', files: { 'docs/g/a.md': original.replace('一', '二') } });
  const [overview, difference, ...others] = await load();
  expect(others).toEqual([]);
  expect(difference).toMatchObject({
    path: '/en/community/translations/g/a/',
    component: '@theme/TranslationDifference',
  });
  const { guides } = overview?.props?.['overview'] as Overview;
  expect(guides[0]?.rows[0]?.cells[1]?.sections).toMatchObject([{ id: 'steps', title: '步骤', ownTitle: 'Steps' }]);
  const { title, languages } = difference?.props?.['page'] as DifferencePage;
  expect(title).toBe('Batching');
  expect(languages[0]).toMatchObject({
    locale: 'en',
    source: 'zh-Hans',
    since: '2026-03-03',
    sections: [{ id: 'steps' }],
  });
  expect(languages[0]?.sections[0]?.translated).toContain('First.');
  expect((overview?.props?.['overview'] as Overview).head).toEqual({ sha7: sha.slice(0, 7), day: '2026-03-03' });
});

it('has a page of its own for each of two that would have the same address', async () => {
  const both = ['g/a.md', 'g/a/index.md'];
  site.commit({
    files: Object.fromEntries(
      both.flatMap((p) => [
        [`docs/${p}`, original],
        [`${en}/${p}`, translation],
      ]),
    ),
  });
  site.commit({ files: Object.fromEntries(both.map((page) => [`docs/${page}`, original.replace('一', '二')])) });
  const [, ...differences] = await load();
  expect(differences.map(({ path }) => path)).toEqual([
    '/en/community/translations/g/a.md/',
    '/en/community/translations/g/a/index.md/',
  ]);
});

it('is the same byte for byte when it is built again', async () => {
  site.commit({ files });
  site.commit({ files: { 'docs/g/a.md': original.replace('一', '二') } });
  const first = JSON.stringify(await load());
  Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.translations.read'));
  Reflect.deleteProperty(globalThis, Symbol.for('otlp-docs.git.history'));
  expect(JSON.stringify(await load())).toBe(first);
});

it('stands without git, and then knows neither ages nor what has changed', async () => {
  // Texts that nobody has compared before: what was found out about others is kept.
  const own = `${original}\n${site.dir}\n`;
  const record = `blob: ${toBlobId(own)}`;
  const translated = translation.replace(/blob: \w+/, record);
  site.commit({ files: { 'docs/g/a.md': own.replace('一', '二'), [`${en}/g/a.md`]: translated } });
  rmSync(join(site.dir, '.git'), { recursive: true });
  const [overview, difference] = await load();
  const { guides, drifts, head } = overview?.props?.['overview'] as Overview;
  expect(guides[0]?.rows[0]?.cells[1]).toMatchObject({ state: 'stale', reason: 'unreadable-blob' });
  expect([drifts, head]).toEqual([[], undefined]);
  expect((difference?.props?.['page'] as DifferencePage).languages[0]?.sections).toEqual([]);
});

it('goes on where a page cannot be read', async () => {
  site.commit({ files: { ...files, [`${en}/g/a.md`]: '---\ntitle: [\n---\n' } });
  const [overview] = await load();
  const { guides } = overview?.props?.['overview'] as Overview;
  expect(guides[0]?.rows.map(({ cells }) => cells[1]?.state)).toEqual(['unknown', 'missing']);
});
