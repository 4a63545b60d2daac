import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoadContext } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findLost } from './findLost.ts';
import conventionsPlugin from './index.ts';
import { readContent } from './readContent.ts';
import type { Conventions } from './views/conventions.ts';

const options = {
  repository: 'https://forge.example/o/r',
  branch: 'main',
  registry: '@opentelemetry/semantic-conventions',
  before: 'semantic-conventions-before',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'conventions-'));
  mkdirSync(path.join(folder, 'data'));
  for (const name of ['facts', 'texts', 'emitters'])
    cpSync(`data/convention-${name}.yml`, path.join(folder, 'data', `convention-${name}.yml`));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What Docusaurus would get from the plugin. */
async function load(locale: string, docs: { source: string; permalink: string }[] = []): Promise<Conventions | null> {
  const plugin = conventionsPlugin({ siteDir: folder, i18n: { currentLocale: locale } } as LoadContext, options);
  const content = await plugin.loadContent?.();
  let written = '';
  await plugin.allContentLoaded?.({
    allContent: {
      conventions: { default: content },
      'docusaurus-plugin-content-docs': { default: { loadedVersions: [{ docs }] } },
    },
    actions: {
      addRoute: () => {},
      setGlobalData: () => {},
      createData: async (file, data) => {
        written = String(data);
        return file;
      },
    },
  });
  return JSON.parse(written) as Conventions | null;
}

function edit(name: string, change: (text: string) => string): void {
  const file = path.join(folder, 'data', `convention-${name}.yml`);
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

describe('the conventions of this repository', () => {
  it('agree with the installed registry, and every name is explained', async () => {
    const content = await readContent(process.cwd(), options);
    expect(content && findLost(content)).toEqual([]);
    expect(content?.before?.version).not.toBe(content?.now.version);
  });

  it('say of our own gate what its code names', () => {
    const code = ['describeRun', 'measureRun'].map((name) => readFileSync(`scripts/telemetry/${name}.ts`, 'utf8'));
    const constants = new Set(code.join('\n').match(/\bATTR_(?:CICD|VCS|TEST|DEPLOYMENT|ARTIFACT)_[A-Z_]+/g));
    return readContent(process.cwd(), options).then((content) => {
      const listed = content?.emitters.find(({ id }) => id === 'our-gate')?.emits.map(({ name }) => name) ?? [];
      const expected = listed.map((name) => `ATTR_${name.toUpperCase().replaceAll('.', '_')}`);
      expect([...constants].toSorted()).toEqual(expected.toSorted());
    });
  });
});

describe('the conventions plugin', () => {
  it('writes the tables of a language, with addresses of the pages that there are', async () => {
    const docs = [
      { source: '@site/docs/guides/cicd/platforms/jenkins.md', permalink: '/guides/cicd/platforms/jenkins/' },
    ];
    const written = await load('zh-Hans', docs);
    const name = written?.attributes.find((one) => one.name === 'cicd.pipeline.name');
    expect(name).toMatchObject({ stability: 'release_candidate', since: '1.43.0', type: 'string' });
    expect(name?.text).toMatch(/^流水线/);
    const pages = written?.emitters.flatMap(({ id, page }) => (page === undefined ? [] : [[id, page]]));
    expect(pages).toEqual([['jenkins', '/guides/cicd/platforms/jenkins/']]);
    expect((await load('fr'))?.attributes.find((one) => one.name === 'cicd.pipeline.name')?.text).toMatch(
      /^The pipeline/,
    );
  });

  it('stops a production build where the registry has a name that the facts lack', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    edit('facts', (text) => text.replace(/^ {2}cicd\.worker\.id: .*\n/m, ''));
    await expect(load('en')).rejects.toThrow(
      /convention-facts\.yml: cicd\.worker\.id: the package has it, the data file does not/,
    );
  });

  it('stops a production build at an emission of a name that the registry does not have', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    edit('emitters', (text) => text.replace('name: cicd.pipeline.name', 'name: cicd.pipeline.title'));
    await expect(load('en')).rejects.toThrow(/Unexpected attribute cicd\.pipeline\.title of github-receiver-traces/);
  });

  it('goes on at the desk, without tables', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    edit('texts', (text) => text.replace('cicd.pipeline.name:', 'cicd.pipeline.title:'));
    expect(await load('en')).toBeNull();
    vi.restoreAllMocks();
  });

  it('has nothing to show in a site without facts', async () => {
    rmSync(path.join(folder, 'data'), { recursive: true });
    expect(await load('en')).toBeNull();
  });

  it('shows no difference where no earlier release is installed', async () => {
    const content = await readContent(folder, { ...options, before: 'not-installed-here' });
    expect(content).toBeDefined();
    expect(content).not.toHaveProperty('before');
  });
});
