import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import examplesPlugin from './index.ts';
import { validateOptions } from './options.ts';
import type { ExamplesPage } from './views/buildExamples.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'examples-plugin-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const yaml = (id: string) => `id: ${id}
shows: { zh-Hans: 演示一件事, en: Shows one thing }
languages: [bash]
needs: []
command: ./run.sh
expect: { stdout: expected.txt }
pages: [guides/one]
`;
const options = {
  repository: 'https://forge.example/o/r',
  branch: 'main',
  routeBasePath: 'reference/examples',
  howTo: '/contributing/examples/',
};

/** What Docusaurus would get from the plugin in the English site. */
async function load(): Promise<RouteConfig[]> {
  const routes: RouteConfig[] = [];
  const context = { siteDir: root, baseUrl: '/en/', i18n: { currentLocale: 'en' } } as LoadContext;
  const plugin = examplesPlugin(context, options);
  const content = await plugin.loadContent?.();
  const doc = {
    source: '@site/i18n/en/docusaurus-plugin-content-docs/current/guides/one.md',
    title: 'One',
    permalink: '/en/guides/one/',
  };
  await plugin.allContentLoaded?.({
    allContent: {
      examples: { default: content },
      'docusaurus-plugin-content-docs': { default: { loadedVersions: [{ docs: [doc] }] } },
    },
    actions: { addRoute: (route) => routes.push(route), createData: async () => '', setGlobalData: () => {} },
  });
  return routes;
}

const pageOf = async (): Promise<ExamplesPage> => (await load())[0]?.props?.['page'] as ExamplesPage;

describe('the page of the examples', () => {
  it('has its place, and what it links to', async () => {
    put('examples/demo/example.yml', yaml('demo'));
    const [route] = await load();
    expect(route).toMatchObject({ path: '/en/reference/examples/', component: '@theme/Examples' });
    expect(route?.props).toMatchObject({ site: { repository: 'https://forge.example/o/r', branch: 'main' } });
    expect((await pageOf()).examples[0]?.pages).toEqual([{ title: 'One', permalink: '/en/guides/one/' }]);
  });

  it('lists the files that somebody wrote', async () => {
    put('examples/demo/example.yml', yaml('demo'));
    for (const file of ['send/main.go', 'go.sum', '.hidden', 'node_modules/a.js']) put(`examples/demo/${file}`, '');
    expect((await pageOf()).examples[0]?.files).toEqual(['example.yml', 'send/main.go']);
  });

  it('is empty without examples, and leaves out those that are broken', async () => {
    expect(await pageOf()).toEqual({ examples: [] });
    put('examples/half/example.yml', 'id: [');
    put('examples/none/main.go', '');
    put('examples/demo/example.yml', yaml('demo'));
    expect((await pageOf()).examples.map(({ id }) => id)).toEqual(['demo']);
  });

  it('takes a result that was cut off for none', async () => {
    put('.cache/examples/report.json', '{"schema": "otlp-docs/examples@1"');
    expect(await pageOf()).not.toHaveProperty('report');
  });
});

it('validates its options', () => {
  type Validate = Parameters<typeof validateOptions>[0]['validate'];
  const validate = ((schema: { validate: (value: unknown) => { value: unknown; error?: Error } }, value: unknown) => {
    const { value: validated, error } = schema.validate(value);
    if (error) throw error;
    return validated;
  }) as unknown as Validate;
  expect(validateOptions({ validate, options: { repository: 'https://forge.example/o/r/', howTo: '/how/' } })).toEqual({
    repository: 'https://forge.example/o/r',
    branch: 'main',
    routeBasePath: 'reference/examples',
    howTo: '/how/',
  });
  expect(() => validateOptions({ validate, options: { repository: 'forge', howTo: '/how/' } })).toThrow('repository');
});
