import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import rulesPlugin from './index.ts';
import type { GroupData } from './routes.ts';

const options = {
  repository: 'https://forge.example/o/r',
  branch: 'main',
  routeBasePath: 'reference/lint',
  documents: 'rules',
  config: 'lint.yml',
};

const good = `title: { en: Title, zh-Hans: 标题 }
what: { en: What, zh-Hans: 内容 }
why: { en: Why, zh-Hans: 原因 }
`;

let siteDir: string;
beforeEach(() => {
  siteDir = mkdtempSync(join(tmpdir(), 'otlp-docs-rules-'));
  mkdirSync(join(siteDir, 'rules/md'), { recursive: true });
  writeFileSync(join(siteDir, 'lint.yml'), 'rules: { md/MD009: warning, anchor: error, file-link: off }\n');
  for (const id of ['md/MD009', 'anchor', 'file-link']) writeFileSync(join(siteDir, 'rules', `${id}.yml`), good);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(siteDir, { recursive: true });
});

/** What Docusaurus would get from the plugin. */
async function load(currentLocale: string) {
  const routes: RouteConfig[] = [];
  const data = new Map<string, GroupData>();
  const baseUrl = currentLocale === 'en' ? '/en/' : '/';
  const plugin = rulesPlugin(
    { siteDir, baseUrl, generatedFilesDir: '/generated', i18n: { currentLocale } } as LoadContext,
    options,
  );
  const content = await plugin.loadContent?.();
  if (content) {
    const createData = async (file: string, text: unknown) => {
      data.set(`@generated/rules/${file}`, JSON.parse(String(text)) as GroupData);
      return `/generated/rules/${file}`;
    };
    const addRoute = (route: RouteConfig) => void routes.push(route);
    await plugin.contentLoaded?.({ content, actions: { addRoute, createData, setGlobalData: () => {} } });
  }
  /** What the page of a rule shows. */
  const propsOf = (id: string) => {
    const route = routes.find(({ path }) => path.endsWith(`/reference/lint/${id}/`));
    return data.get(String(route?.modules?.['group']))?.pages[id];
  };
  return { paths: routes.map(({ path }) => path), propsOf };
}

describe('the pages of the rules', () => {
  it('are a list and one for each, in each language', async () => {
    const paths = ['', 'file-link/', 'anchor/', 'md/MD009/'].map((path) => `reference/lint/${path}`);
    expect((await load('zh-Hans')).paths).toEqual(paths.map((path) => `/${path}`));
    const english = await load('en');
    expect(english.paths).toEqual(paths.map((path) => `/en/${path}`));
    expect(english.propsOf('file-link')).toMatchObject({
      rule: { title: 'Title', severity: 'off', file: 'rules/file-link.yml' },
    });
  });

  it('lead to their neighbours in the list', async () => {
    const { propsOf } = await load('zh-Hans');
    const [fileLink, anchor, spaces] = ['file-link', 'anchor', 'md/MD009'].map((id) => ({ id, title: '标题' }));
    expect(propsOf('file-link')).toMatchObject({ next: anchor });
    expect(propsOf('file-link')).not.toHaveProperty('previous');
    expect(propsOf('anchor')).toMatchObject({ previous: fileLink, next: spaces });
    expect(propsOf('md/MD009')).not.toHaveProperty('next');
  });
});

describe('a document with a mistake', () => {
  beforeEach(() => writeFileSync(join(siteDir, 'rules/anchor.yml'), `${good}lines: [1]\n`));
  const mistake = 'rules/anchor.yml:4: Unexpected key "lines"';

  it('stops a production build with one line', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const failure = await load('en').catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'Problem', message: expect.stringContaining(mistake) });
    expect((failure as Error).stack).not.toContain('\n');
  });

  it('is shown at the desk, where the other rules have their pages', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect((await load('en')).paths).not.toContain('/en/reference/lint/anchor/');
    expect(warn.mock.calls.join()).toContain(mistake);
    warn.mockRestore();
  });
});
