import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import type { PageTranslation } from './views/pageTranslation.ts';
import { withTranslationStatus } from './withTranslationStatus.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const options = { repository: 'https://forge.example/o/r' };

/** A page with this record; `body` is its introduction. */
const page = (title: string, body: string, record = '') => `---\ntitle: ${title}\n${record}---\n\n${body}\n`;
const record = (source: string, blob: string) => `translation: { source: ${source}, blob: ${blob} }\n`;
const original = page('批处理', '第一版。');
const translation = page('Batching', 'First version.', record('zh-Hans', toBlobId(original)));

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

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site.dir, file)), { recursive: true });
  writeFileSync(join(site.dir, file), text);
}

/** What Docusaurus would know of a file in the site of a language. */
async function parse(file: string, text: string, locale: string | undefined, next?: ParseFrontMatter) {
  return withTranslationStatus({ siteDir: site.dir, locale, options })(next)({
    filePath: join(site.dir, file),
    fileContent: text,
    defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
  });
}

async function statusOf(file: string, text: string, locale: string): Promise<PageTranslation | undefined> {
  const { frontMatter } = await parse(file, text, locale);
  return (JSON.parse(JSON.stringify(frontMatter)) as { translationStatus?: PageTranslation }).translationStatus;
}

describe('a page with a translation', () => {
  beforeEach(() => void site.commit({ files: { 'docs/a.md': original, [`${en}/a.md`]: translation } }));

  it('has nothing to say while it is up to date', async () => {
    expect(await statusOf('docs/a.md', original, 'zh-Hans')).toBeUndefined();
    expect(await statusOf(`${en}/a.md`, translation, 'en')).toBeUndefined();
  });

  it('says which sections are behind, and since which day, once the source has moved on', async () => {
    site.commit({ at: '2026-05-05T00:00:00Z', files: { 'docs/a.md': page('批处理', '第二版。') } });
    expect(await statusOf(`${en}/a.md`, translation, 'en')).toMatchObject({
      state: 'stale',
      shown: 'en',
      since: '2026-05-05',
      sections: [{ id: '(intro)', change: 'changed', kind: 'prose' }],
    });
  });

  it('keeps what it says out of the module that the bundler caches', async () => {
    write('docs/a.md', page('批处理', '第二版。'));
    const { frontMatter } = await parse(`${en}/a.md`, translation, 'en');
    expect(Object.entries(frontMatter['translationStatus'] as object)).toEqual([]); // what the MDX loader prints
  });

  it('is asked for once in a build, and again and again at the desk', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    expect(await statusOf(`${en}/a.md`, translation, 'en')).toBeUndefined();
    write('docs/a.md', page('批处理', '第二版。'));
    await vi.waitFor(async () => expect(await statusOf(`${en}/a.md`, translation, 'en')).toBeDefined(), 5000);
  });
});

describe('a page without a translation', () => {
  it('says so, and can be edited where it is written', async () => {
    site.commit({ files: { 'docs/a.md': original } });
    const { frontMatter, content } = await parse('docs/a.md', original, 'en');
    expect(content).toBe('第一版。');
    expect(frontMatter).toMatchObject({
      title: '批处理',
      custom_edit_url: 'https://forge.example/o/r/edit/main/docs/a.md',
    });
    expect(await statusOf('docs/a.md', original, 'en')).toEqual({
      page: 'a.md',
      locale: 'en',
      shown: 'zh-Hans',
      source: 'zh-Hans',
      sourceFile: 'docs/a.md',
      state: 'missing',
    });
    expect(await statusOf('docs/a.md', original, 'zh-Hans')).toBeUndefined();
  });

  it('shows the source as it is now where there is only a place to translate in, for all hooks behind', async () => {
    const source = page('Sampling', 'Second version.');
    const place = page('Sampling', 'First version.', 'translation: { source: en }\n');
    site.commit({ files: { 'docs/a.md': place, [`${en}/a.md`]: source } });
    const next = vi.fn<ParseFrontMatter>(({ defaultParseFrontMatter, ...file }) => defaultParseFrontMatter(file));
    const { frontMatter, content } = await parse('docs/a.md', place, 'zh-Hans', next);
    expect(content).toBe('Second version.');
    expect(next.mock.lastCall?.[0].filePath).toBe(join(site.dir, `${en}/a.md`));
    expect(frontMatter).not.toHaveProperty('translation');
    expect(frontMatter['custom_edit_url']).toBe(`https://forge.example/o/r/edit/main/${en}/a.md`);
    expect(await statusOf('docs/a.md', place, 'zh-Hans')).toMatchObject({ shown: 'en', place: 'docs/a.md' });
  });
});

describe('what is no page of a language, or cannot be told', () => {
  it('is left as it is', async () => {
    site.commit({ files: { 'docs/a.md': original } });
    expect(await parse('src/pages/a.md', original, 'en')).toEqual({
      frontMatter: { title: '批处理' },
      content: '第一版。',
    });
  });

  it.each([undefined, 'undefined', 'xx'])('takes the language %j for the default one', async (locale) => {
    site.commit({ files: { 'docs/a.md': original } });
    expect((await parse('docs/a.md', original, locale)).frontMatter).toEqual({ title: '批处理' });
  });

  it('has no day where the change is not committed', async () => {
    site.commit({ files: { 'docs/a.md': original, [`${en}/a.md`]: translation } });
    write('docs/a.md', page('批处理', '第二版。'));
    const status = await statusOf(`${en}/a.md`, translation, 'en');
    expect(status).toMatchObject({ state: 'stale' });
    expect(status).not.toHaveProperty('since');
  });
});
