import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { testCampaign } from '../../src/lib/recognition/rules/testCampaign.ts';
import campaignsPlugin from './index.ts';
import { resolveOptions } from './options.ts';

const { id: _, ...spring } = testCampaign({ from: '2026-03-01', to: '2026-03-31', timeZone: 'Asia/Shanghai' });
const files = { 'data/campaigns/spring.yml': stringify(spring), 'docs/a.md': 'A\n' };

let site: TestRepository;
beforeEach(() => void (site = createTestRepository()));
afterEach(() => {
  vi.unstubAllEnvs();
  site.remove();
});

/** What Docusaurus would get from the plugin in the English site. */
async function load(outDir?: string): Promise<RouteConfig[]> {
  const routes: RouteConfig[] = [];
  const context = {
    siteDir: site.dir,
    baseUrl: '/base/en/',
    siteConfig: { url: 'https://docs.example' },
    i18n: { currentLocale: 'en', defaultLocale: 'zh-Hans' },
  } as LoadContext;
  const plugin = campaignsPlugin(context, resolveOptions({ repository: 'https://forge.example/o/r/' }));
  const content = await plugin.loadContent?.();
  const actions = { addRoute: (route: RouteConfig) => routes.push(route), createData: async () => '' };
  await plugin.contentLoaded?.({ content, actions: { ...actions, setGlobalData: () => {} } });
  if (outDir !== undefined)
    await plugin.postBuild?.({ content, outDir } as Parameters<NonNullable<typeof plugin.postBuild>>[0]);
  return routes;
}

const paths = (routes: readonly RouteConfig[]) => routes.map(({ path, component }) => [path, component]);

describe('the plugin', () => {
  it('makes a page for each campaign, and those that others link to', async () => {
    site.commit({ files });
    expect(paths(await load())).toEqual([
      ['/base/en/community/campaigns/', '@theme/Campaigns'],
      ['/base/en/community/rewards/', '@theme/Rewards'],
      ['/base/en/community/campaigns/spring/', '@theme/Campaign'],
    ]);
  });

  it('reads no clock: "now" is the time of HEAD', async () => {
    site.commit({ at: '2026-03-02T00:00:00Z', files });
    const phaseAt = async (now: string) => {
      vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] });
      const text = JSON.stringify(await load());
      vi.useRealTimers();
      return text;
    };
    const first = await phaseAt('2026-03-02T00:00:00Z');
    expect(first).toContain('"state":{"phase":"during","day":2,"daysLeft":30}');
    expect(await phaseAt('2040-01-01T00:00:00Z')).toBe(first);
  });

  it('never tells an address', async () => {
    site.commit({ at: '2026-03-02T00:00:00Z', files });
    expect(JSON.stringify(await load())).not.toMatch(/@example|ada@/);
  });

  it('writes a calendar file and posters for each language', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'otlp-docs-out-'));
    site.commit({ files });
    await load(outDir);
    const text = readFileSync(join(outDir, 'community/campaigns/spring/spring.ics'), 'utf8');
    expect(text).toContain('URL:https://docs.example/base/en/community/campaigns/spring/');
    const posters = readdirSync(join(outDir, 'posters')).sort();
    expect(posters).toEqual(['-social.png', '-social.svg', '.png', '.svg'].map((end) => `campaign-spring${end}`));
    rmSync(outDir, { recursive: true });
  });

  it('has empty pages where there is nothing, and campaigns without standings where there is no history', async () => {
    site.commit({ files: { 'docs/a.md': 'A\n' } });
    expect(await load()).toHaveLength(2);
    site.commit({ files });
    rmSync(join(site.dir, '.git'), { recursive: true });
    const outDir = mkdtempSync(join(tmpdir(), 'otlp-docs-out-'));
    const [, , campaign] = await load(outDir);
    expect(campaign?.props?.['campaign']).not.toHaveProperty('state');
    expect(existsSync(join(outDir, 'community'))).toBe(false);
    rmSync(outDir, { recursive: true });
  });

  it('stops a production build for a broken file, and shows empty pages at the desk', async () => {
    site.commit({ files: { ...files, 'data/rewards.yml': 'rewards: []\n' } });
    vi.stubEnv('NODE_ENV', 'production');
    await expect(load()).rejects.toThrow('data/rewards.yml:1:1: Missing key "tiers". Add it.');
    vi.stubEnv('NODE_ENV', 'development');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(paths(await load())).toHaveLength(2);
    expect(warn.mock.calls.join()).toContain('data/rewards.yml:1:1');
    warn.mockRestore();
  });
});
