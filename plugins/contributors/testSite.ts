import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import contributorsPlugin from './index.ts';
import { resolveOptions } from './options.ts';
import { withPageContributors } from './withPageContributors.ts';
import type { PageContributors } from './views/pageContributors.ts';

type SiteDoc = { source: string; title: string; permalink: string };

type Written = { routes: RouteConfig[]; data: [string, unknown][]; pictures: [string, string][] };

export type TestSite = TestRepository & {
  /** Replaces data/people.yml, uncommitted. */
  writePeople: (yaml: string) => void;
  /** What Docusaurus would get from the plugin. */
  routes: (docs?: SiteDoc[]) => Promise<RouteConfig[]>;
  /** What a page's metadata JSON would hold. */
  contributorsOf: (file: string) => Promise<PageContributors | undefined>;
  /** Everything that the build would write, as text. */
  output: () => Promise<string>;
};

const options = { repository: 'https://forge.example/o/r' };
const peopleFile = 'data/people.yml';

/** A repository whose site is loaded the way Docusaurus does it. */
export function createTestSite(): TestSite {
  const repository = createTestRepository();
  const { dir } = repository;

  const load = async (docs: SiteDoc[] = []) => {
    const written: Written = { routes: [], data: [], pictures: [] };
    const i18n = { defaultLocale: 'zh-Hans', currentLocale: 'en' };
    const context = { siteDir: dir, baseUrl: '/en/', i18n } as LoadContext;
    const plugin = contributorsPlugin(context, resolveOptions(options));
    const content = await plugin.loadContent?.();
    const loaded = { loadedVersions: [{ docs }] } as unknown as Docs;
    await plugin.allContentLoaded?.({
      allContent: { contributors: { default: content }, 'docusaurus-plugin-content-docs': { default: loaded } },
      actions: {
        addRoute: (route) => written.routes.push(route),
        createData: async (file, data) => `${written.data.push([file, data])}`,
        setGlobalData: (data) => written.data.push(['globalData', data]),
      },
    });
    const outDir = mkdtempSync(join(tmpdir(), 'otlp-docs-out-'));
    await plugin.postBuild?.({ content, outDir } as Parameters<NonNullable<typeof plugin.postBuild>>[0]);
    for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.svg')) written.pictures.push([file, readFileSync(join(outDir, file), 'utf8')]);
    rmSync(outDir, { recursive: true });
    return written;
  };
  const routes: TestSite['routes'] = async (docs) => (await load(docs)).routes;

  const contributorsOf: TestSite['contributorsOf'] = async (file) => {
    const { frontMatter } = await withPageContributors({ siteDir: dir, defaultLocale: 'zh-Hans', options })({
      filePath: join(dir, file),
      fileContent: '',
      defaultParseFrontMatter: async () => ({ frontMatter: { title: 'T' }, content: '' }),
    });
    return (JSON.parse(JSON.stringify(frontMatter)) as { contributors?: PageContributors }).contributors;
  };

  return {
    ...repository,
    routes,
    contributorsOf,
    writePeople: (yaml) => {
      mkdirSync(dirname(join(dir, peopleFile)), { recursive: true });
      writeFileSync(join(dir, peopleFile), yaml);
    },
    output: async () => {
      const files = repository.git('ls-files', '-z').split('\0').filter(Boolean);
      return JSON.stringify([await load(), await Promise.all(files.map(contributorsOf))]);
    },
  };
}
