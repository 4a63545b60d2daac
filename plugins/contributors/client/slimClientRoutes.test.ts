import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RouteConfig } from '@docusaurus/types';
import { slimClientRoutes } from './slimClientRoutes.ts';

// Docusaurus' own writer, so that a new version which writes something else is noticed here.
const { generateRouteFiles } = createRequire(import.meta.url)(
  '@docusaurus/core/lib/server/codegen/codegenRoutes.js',
) as { generateRouteFiles: (site: { generatedFilesDir: string; routes: RouteConfig[] }) => Promise<void> };

const component = '@theme/ContributorProfile';
const plugin = { name: 'contributors', id: 'default' };
const context = { plugin: '@generated/contributors/default/__plugin.json' };
const leaf = (path: string, kind: string, more = {}) =>
  ({ path, component: kind, exact: true, plugin, context, props: { path }, ...more }) as RouteConfig;
const profile = (path: string, more = {}) => leaf(path, component, more);
const page = (path: string) => leaf(path, '@theme/Page');
const parent = (path: string, ...routes: RouteConfig[]) =>
  ({ path, component: '@theme/Root', plugin, routes }) as RouteConfig;

let generatedFilesDir: string;
beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'production'); // names of chunks are then hashes
  generatedFilesDir = mkdtempSync(join(tmpdir(), 'otlp-docs-routes-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(generatedFilesDir, { recursive: true });
});

async function slim(routes: RouteConfig[], config = {}) {
  await generateRouteFiles({ generatedFilesDir, routes });
  const result = slimClientRoutes({ config, generatedFilesDir, folder: 'slim', component });
  if (!result.resolve) return undefined;
  const text = (name: string) => {
    const file = (result.resolve?.alias as Record<string, string>)[`@generated/${name}$`];
    return readFileSync(file ?? '', 'utf8');
  };
  const code = text('routes');
  return {
    result,
    code,
    paths: Array.from(code.matchAll(/^ *path: '(.*)',$/gm), ([, path]) => path),
    chunks: JSON.parse(text('routesChunkNames')) as Record<string, Record<string, unknown>>,
    registry: text('registry'),
  };
}

it('merges the profiles into one route behind the other pages beside them, before any parent', async () => {
  const slimmed = await slim([
    page('/en/people/'),
    profile('/en/people/ada/'),
    page('/en/people/badges/'),
    profile('/en/people/bob/'),
    page('/en/people/levels/'),
    profile('/en/people/zoe/'),
    page('/en/tasks/'),
    parent('/en/', page('/en/guides/'), page('/en/people/page/how/')),
  ]);
  expect(slimmed?.paths).toEqual([
    '/en/people/',
    '/en/people/badges/',
    '/en/people/levels/',
    '/en/people/:slug/',
    '/en/tasks/',
    '/en/',
    '/en/guides/',
    '/en/people/page/how/',
    '*',
  ]);
});

it('keeps what the merged route and the other pages load, and nothing of what single profiles load', async () => {
  const slimmed = await slim([page('/people/'), profile('/people/ada/'), profile('/people/bob/')]);
  const [board, merged, ...others] = Object.entries(slimmed?.chunks ?? {});
  expect(others).toEqual([]);
  expect(Object.keys(board?.[1] ?? {})).toEqual(['__comp', '__context', '__props']);
  expect(Object.keys(merged?.[1] ?? {})).toEqual(['__comp', '__context']);
  const [, path, hash] = /withPageProps\(ComponentCreator\('(.*)', '(.*)'\), '\1'\)/.exec(slimmed?.code ?? '') ?? [];
  expect(merged?.[0]).toBe(`${path}-${hash}`);

  const listed = Array.from((slimmed?.registry ?? '').matchAll(/"\), "(.*?)", require/g), ([, module]) => module);
  expect(listed.filter((module) => module?.includes('/p/'))).toEqual([
    expect.stringContaining('/contributors/default/p/people-'),
  ]);
  expect(listed).toHaveLength(4);
  expect(slimmed?.registry).not.toMatch(/ada|bob/);
});

it.each([
  ['one profile', [profile('/people/ada/')], '/people/:slug/'],
  ['no slash at the end', [profile('/people/ada'), profile('/people/bob')], '/people/:slug'],
  ['a quote in the base URL', [profile("/o'r/ada/"), profile("/o'r/bob/")], "/o\\'r/:slug/"],
])('knows a site with %s', async (_, routes, path) => {
  expect((await slim(routes))?.paths).toEqual([path, '*']);
});

it.each([
  ['there is no profile', [page('/people/')]],
  ['profiles lie in several places', [profile('/people/ada/'), profile('/crew/bob/')]],
  ['a page inside a parent would be hidden', [profile('/people/ada/'), parent('/', page('/people/how/'))]],
  ['a profile has more to it than we know', [profile('/people/ada/'), profile('/people/bob/', { sidebar: 'a' })]],
  ['a profile lies inside a parent', [profile('/people/ada/'), parent('/people/', profile('/people/bob/'))]],
])('leaves the bundle as it is where %s', async (_, routes) => {
  expect(await slim(routes)).toBeUndefined();
});

it('does not grow with the number of people', async () => {
  const size = async (people: number) => {
    const slimmed = await slim([
      page('/people/'),
      ...Array.from({ length: people }, (_, i) => profile(`/people/p${i}/`)),
    ]);
    return JSON.stringify([slimmed?.code, slimmed?.chunks, slimmed?.registry]).length;
  };
  expect(await size(2500)).toBe(await size(1));
});

it('goes before the alias of Docusaurus and into a cache of its own', async () => {
  const routes = [profile('/people/ada/')];
  const rspack = (await slim(routes, { cache: true, experiments: { cache: { type: 'persistent', version: 'v' } } }))
    ?.result;
  expect(rspack).toMatchObject({
    mergeStrategy: { 'resolve.alias': 'prepend' },
    experiments: { cache: { version: 'v-slim-routes' } },
  });
  expect(rspack?.cache).toBeUndefined();
  const webpack = (await slim(routes, { cache: { type: 'filesystem', version: 'v' } }))?.result;
  expect(webpack?.cache).toEqual({ type: 'filesystem', version: 'v-slim-routes' });
});
