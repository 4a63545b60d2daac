import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadContext, Plugin, RouteConfig } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import communityPlugin from './index.ts';
import type { PartContent } from './part.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'community-'));
  cpSync('data', join(folder, 'data'), { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const options = { repository: 'https://forge.example/o/r', branch: 'main', routeBasePath: 'community' };

/** The plugin as Docusaurus runs it for the English site in `siteDir`. */
async function load(
  siteDir: string,
): Promise<{ plugin: Plugin<PartContent[]>; content: PartContent[]; data: Map<string, unknown> }> {
  const context = {
    siteDir,
    baseUrl: '/en/',
    generatedFilesDir: join(folder, 'generated'),
    siteConfig: { url: 'https://docs.example' },
    i18n: { currentLocale: 'en', defaultLocale: 'zh-Hans' },
  } as LoadContext;
  const plugin = communityPlugin(context, options);
  const content = (await plugin.loadContent?.()) ?? [];
  const data = new Map<string, unknown>();
  const createData = async (file: string, text: unknown) => {
    data.set(file, JSON.parse(String(text)));
    return file;
  };
  const addRoute = (_: RouteConfig) => {};
  await plugin.contentLoaded?.({ content, actions: { addRoute, createData, setGlobalData: () => {} } });
  return { plugin, content, data };
}

describe('the community plugin', () => {
  it('writes what its components show', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { data } = await load(process.cwd());
    expect(data.get('channels.json')).toMatchObject([
      { id: 'issues', state: 'open' },
      { id: 'pull-requests' },
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
    expect(data.get('growth.json')).toMatchObject({ levels: expect.any(Array), badges: expect.any(Array) });
    expect(data.get('posters.json')).toMatchObject([{ id: 'recruiting' }]);
  });

  it('writes posters after the build, with the address of the announcement', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { plugin, content } = await load(folder);
    const url = content.flatMap(({ posters = [] }) => posters).map(({ poster }) => poster.url);
    expect(url).toEqual(['https://docs.example/en/community/join/']);
    await plugin.postBuild?.({ content, outDir: folder } as never);
    for (const file of ['recruiting.svg', 'recruiting.png', 'recruiting-social.svg', 'recruiting-social.png'])
      expect(existsSync(join(folder, 'posters', file))).toBe(true);
  });

  it('has posters at the desk, where nothing is built', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const { plugin } = await load(folder);
    const config = plugin.configureWebpack?.({}, false, {} as never, []) as {
      devServer?: { static: { directory: string }[] };
    };
    const [served] = config.devServer?.static ?? [];
    expect(existsSync(join(served?.directory ?? '', 'posters/recruiting.svg'))).toBe(true);
  });

  it('shows an empty list without a file', async () => {
    rmSync(join(folder, 'data/channels.yml'));
    expect((await load(folder)).data.get('channels.json')).toEqual([]);
  });

  it('stops a production build for a broken file, and warns at the desk', async () => {
    writeFileSync(join(folder, 'data/channels.yml'), 'channels: 1\n');
    vi.stubEnv('NODE_ENV', 'production');
    await expect(load(folder)).rejects.toThrow(/^data\/channels\.yml:1: Unexpected 1 for "channels", expected a list/);
    vi.stubEnv('NODE_ENV', 'development');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect((await load(folder)).data.get('channels.json')).toEqual([]);
    expect(warn.mock.calls.join()).toContain('data/channels.yml:1');
    warn.mockRestore();
  });
});
