import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePage } from '../docs/parsePage.ts';
import { changesOf, createTestSite, fileOf, loadParser, pageOf, translationOf, type TestSite } from './testSite.ts';
import { readSite } from '../site.ts';

const zh = fileOf('zh-Hans');
const en = fileOf('en');

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => site.remove());

/** A source and its translation, each with a commit; answers the object name of the source. */
function start(sections?: Record<string, string>): string {
  site.commit({ files: { [zh]: pageOf(sections) } });
  const blob = site.blobOf(zh);
  site.commit({ files: { [en]: translationOf(pageOf(sections), { blob }) } });
  return blob;
}

/** The state of the English page. */
const english = async (page = 'a.md') => (await site.read())[`en ${page}`];

describe('a page', () => {
  it('is fresh while its source is the recorded text', async () => {
    const blob = start();
    expect(await site.read()).toEqual({
      'zh-Hans a.md': { page: 'a.md', locale: 'zh-Hans', file: zh, state: 'source', sections: [] },
      'en a.md': {
        ...{ page: 'a.md', locale: 'en', source: 'zh-Hans', file: en, sourceFile: zh, state: 'fresh' },
        ...{ recordedBlob: blob, currentBlob: blob, sections: [] },
      },
    });
  });

  it('is stale with the sections that have changed, since the first commit that changed one', async () => {
    start();
    const first = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done!', more: 'Then rest.' }) } });
    const status = await english();
    expect(status).toMatchObject({ state: 'stale', staleSince: { sha: first }, currentBlob: site.blobOf(zh) });
    expect(changesOf(status)).toEqual(['steps changed prose', 'end changed prose', 'more added prose']);
    expect(status?.staleSince?.at).toBe(Number(site.git('log', '-1', '--format=%ct', first)) * 1000);
  });

  it('is stale since what a section refers to elsewhere in the page has changed', async () => {
    const text = (to: string) =>
      pageOf({ steps: 'See [it][1].' }).replace('Introduction.\n', `Introduction.\n\n[1]: https://example.org/${to}\n`);
    site.commit({ files: { [zh]: text('a') } });
    site.commit({ files: { [en]: translationOf(text('a'), { blob: site.blobOf(zh) }) } });
    // Looks only.
    site.commit({ files: { [zh]: text('a').replace('Introduction', '*Introduction*') } });
    const first = site.commit({ files: { [zh]: text('b') } });
    const status = await english();
    expect(changesOf(status)).toContain('steps changed code');
    expect(status?.staleSince?.sha).toBe(first);
  });

  it('does not lose a section that was followed under a new id, however it changes later', async () => {
    const before = pageOf({ one: 'Do this first.', end: 'Done.' });
    site.commit({ files: { [zh]: before } });
    const blob = site.blobOf(zh);
    site.commit({ files: { [zh]: before.replace('{#one}', '{#uno}') } });
    const sections = { uno: site.blobOf(zh) };
    site.commit({ files: { [en]: translationOf(before.replace('{#one}', '{#uno}'), { blob, sections }) } });
    site.commit({ files: { [zh]: pageOf({ uno: 'Now wholly other words stand here instead.', end: 'Done.' }) } });
    expect(changesOf(await english())).toEqual(['uno changed prose']);
  });

  it('that is not there is missing, and would come from the source', async () => {
    site.commit({ files: { [en]: pageOf(), [fileOf('zh-Hans', 'deep/b.mdx')]: pageOf() } });
    expect(await site.read()).toMatchObject({
      'zh-Hans a.md': { state: 'missing', source: 'en', sourceFile: en, file: zh, sections: [] },
      'en a.md': { state: 'source' },
      'zh-Hans deep/b.mdx': { state: 'source' },
      'en deep/b.mdx': { state: 'missing', source: 'zh-Hans', file: fileOf('en', 'deep/b.mdx') },
    });
  });

  it('is looked for where Docusaurus looks, drafts included', async () => {
    const draft = pageOf().replace('title: Page', 'title: Page\ndraft: true');
    const names = ['build/b.md', '_part.md', '_parts/c.md', '.hidden/d.md', 'x.txt', 'e.MD'];
    site.commit({
      files: { [zh]: draft, ...Object.fromEntries(names.map((name) => [fileOf('zh-Hans', name), 'x\n'])) },
    });
    expect(Object.keys(await site.read({ history: false }))).toEqual([
      'zh-Hans a.md',
      'en a.md',
      'zh-Hans build/b.md',
      'en build/b.md',
    ]);
  });
});

describe('what counts as a change', () => {
  it('is not what only changes the looks', async () => {
    start({ steps: 'Do *it*.', end: 'Done.' });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do _it_.', end: 'Done.' }) } });
    const status = await english();
    expect(status).toMatchObject({ state: 'fresh' });
    expect(status).not.toHaveProperty('staleSince');
    expect(changesOf(status)).toEqual(['steps changed cosmetic']);
  });

  it("is not the site's own address in front of a link", async () => {
    start({ steps: 'Read [b](/b/).', end: 'Done.' });
    const { url } = readSite(process.env);
    site.commit({ files: { [zh]: pageOf({ steps: `Read [b](${url}/b/).`, end: 'Done.' }) } });
    expect(changesOf(await english())).toEqual(['steps changed cosmetic']);
  });

  it('is code, told apart from prose', async () => {
    start({ steps: 'Do it.\n\n```sh\nmake\n```' });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do it.\n\n```sh\nmake all\n```' }) } });
    expect(changesOf(await english())).toEqual(['steps changed code']);
  });

  it('does not begin with a cosmetic commit', async () => {
    start({ steps: 'Do *it*.', end: 'Done.' });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do _it_.', end: 'Done.' }) } });
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do _that_.', end: 'Done.' }) } });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do **that**.', end: 'Done.' }) } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('is nothing after a revert, and begins anew', async () => {
    start();
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    site.commit({ files: { [zh]: `${pageOf()}\n` } });
    expect(await english()).toMatchObject({ state: 'fresh' });
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do this.', end: 'Done.' }) } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('is nothing after a revert that looks otherwise, whatever else has changed meanwhile', async () => {
    start({ steps: 'Do *it*.', end: 'Done.', more: 'More.' });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.', more: 'More.' }) } });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do _it_.', end: 'Done.', more: 'More.' }) } });
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do _it_.', end: 'Done!!', more: 'More.' }) } });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do _it_.', end: 'Done!!', more: 'Much more.' }) } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('begins with the first of several commits, each in another section', async () => {
    start();
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Finished.' }) } });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do this.', end: 'Finished.' }) } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('begins with a title that stayed while other things changed', async () => {
    start();
    const titled = pageOf().replace('title: Page', 'title: Other');
    const sha = site.commit({ files: { [zh]: titled } });
    site.commit({ files: { [zh]: titled.replace('Do it', 'Do that') } });
    site.commit({ files: { [zh]: `${titled}\nMore.\n` } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('is not hidden by an edit of the translation', async () => {
    const blob = start();
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    site.commit({ files: { [en]: translationOf(pageOf(), { blob }).replace('Done.', 'Finished.') } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('may not be committed yet', async () => {
    start();
    writeFileSync(join(site.dir, zh), pageOf({ steps: 'Do that.', end: 'Done.' }));
    const status = await english();
    expect(changesOf(status)).toEqual(['steps changed prose']);
    expect(status).not.toHaveProperty('staleSince');
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('is not %s on the disk', async (_, change) => {
    start();
    writeFileSync(join(site.dir, zh), change(pageOf()));
    writeFileSync(join(site.dir, en), change(translationOf(pageOf(), { blob: site.blobOf(zh) })));
    expect(await english()).toMatchObject({ state: 'fresh', sections: [] });
  });

  it('is not the record of a file that was checked in with CRLF', async () => {
    const text = pageOf().replaceAll('\n', '\r\n');
    site.commit({ files: { [zh]: text } });
    site.commit({ files: { [en]: translationOf(pageOf(), { blob: site.blobOf(zh) }) } });
    expect(await english()).toMatchObject({ state: 'fresh' });
    site.commit({ files: { [zh]: text.replace('Do it', 'Do that') } });
    expect(changesOf(await english())).toEqual(['steps changed prose']);
  });
});

describe('history', () => {
  it('that was squashed keeps what was recorded', async () => {
    site.commit({ files: { 'x.md': 'x' } });
    site.git('checkout', '--quiet', '-b', 'side');
    start();
    site.git('checkout', '--quiet', 'main');
    site.git('merge', '--quiet', '--squash', 'side');
    site.commit({ message: 'Squashed' });
    expect(await english()).toMatchObject({ state: 'fresh' });
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('that was squashed without the recorded text begins with the squash', async () => {
    site.commit({ files: { 'x.md': 'x' } });
    site.git('checkout', '--quiet', '-b', 'side');
    start();
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    site.git('checkout', '--quiet', 'main');
    site.git('merge', '--quiet', '--squash', 'side');
    const sha = site.commit({ message: 'Squashed' });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do this.', end: 'Done.' }) } });
    const status = await english();
    expect(changesOf(status)).toEqual(['steps changed prose']);
    expect(status).toMatchObject({ staleSince: { sha } });
  });

  it('that was rebased keeps what was recorded', async () => {
    site.commit({ files: { 'x.md': 'x' } });
    site.git('checkout', '--quiet', '-b', 'side');
    start();
    const text = pageOf({ steps: 'Do that.', end: 'Done.' });
    site.commit({ files: { [zh]: text }, message: 'Edit' });
    site.git('checkout', '--quiet', 'main');
    site.commit({ files: { 'x.md': 'y' } });
    site.git('checkout', '--quiet', 'side');
    site.git('rebase', '--quiet', 'main');
    const sha = site.git('rev-parse', 'HEAD').trim();
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('follows a rename of both files, of a directory, and an edit at the same time', async () => {
    start();
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    const moved = ['zh-Hans', 'en'].map((locale) => fileOf(locale as 'en', 'old/a.md'));
    site.commit({ moves: { [zh]: moved[0] ?? '', [en]: moved[1] ?? '' } });
    site.commit({ moves: { 'docs/old': 'docs/new/deep', [`${en.slice(0, -4)}old`]: `${en.slice(0, -4)}new/deep` } });
    site.commit({ files: { [fileOf('zh-Hans', 'new/deep/a.md')]: pageOf({ steps: 'Do that!', end: 'Done.' }) } });
    const status = await english('new/deep/a.md');
    expect(changesOf(status)).toEqual(['steps changed prose']);
    expect(status).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('knows where the source went when only that was moved', async () => {
    start();
    site.commit({ moves: { [zh]: 'docs/b.md' } });
    site.commit({ moves: { 'docs/b.md': 'docs/deep/c.md' } });
    expect(await site.read()).toMatchObject({
      'zh-Hans a.md': { state: 'missing' },
      'en a.md': { state: 'orphaned', source: 'zh-Hans', movedTo: 'docs/deep/c.md' },
      'zh-Hans deep/c.md': { state: 'source' },
      'en deep/c.md': { state: 'missing' },
    });
  });

  it('knows nothing of a source that was deleted', async () => {
    start();
    site.commit({ files: { [zh]: null } });
    const status = await english();
    expect(status).toMatchObject({ state: 'orphaned', source: 'zh-Hans' });
    expect(status).not.toHaveProperty('sourceFile');
    expect(status).not.toHaveProperty('movedTo');
  });

  it('does not matter for a translation that was deleted', async () => {
    start();
    site.commit({ files: { [en]: null } });
    expect(await english()).toMatchObject({ state: 'missing', source: 'zh-Hans' });
  });

  it('follows what moved into another page', async () => {
    const long = 'These are the steps, one after the other, and each of them matters.';
    start({ steps: long, end: 'Done.' });
    const sha = site.commit({
      files: { [zh]: pageOf({ steps: long }), [fileOf('zh-Hans', 'b.md')]: pageOf({ end: 'Done.' }) },
    });
    const split = await site.read();
    expect(split['en a.md']).toMatchObject({ state: 'stale', staleSince: { sha } });
    expect(changesOf(split['en a.md'])).toEqual(['end removed prose']);
    expect(split['en b.md']).toMatchObject({ state: 'missing' });
    site.commit({ files: { [zh]: pageOf({ steps: long, end: 'Done.' }), [fileOf('zh-Hans', 'b.md')]: null } });
    expect(Object.keys(await site.read())).toEqual(['zh-Hans a.md', 'en a.md']);
    expect(await english()).toMatchObject({ state: 'fresh' });
  });

  it('counts the change of a branch from its merge on, with the text on which a conflict was settled', async () => {
    start();
    site.git('checkout', '--quiet', '-b', 'side');
    site.commit({ files: { [zh]: pageOf({ steps: 'Do this.', end: 'Done.' }) } });
    site.git('checkout', '--quiet', 'main');
    const first = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    expect(() => site.git('merge', '--quiet', 'side')).toThrow();
    site.commit({ files: { [zh]: pageOf({ steps: 'Do this and that.', end: 'Done.' }) }, message: 'Merge' });
    expect(site.git('log', '-1', '--format=%P').trim().split(' ')).toHaveLength(2);
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha: first } });
    const blob = site.blobOf(zh);
    site.commit({ files: { [en]: translationOf(pageOf(), { blob }) } });
    expect(await english()).toMatchObject({ state: 'fresh' });
  });

  it('begins at the merge that brought a change', async () => {
    start();
    site.git('checkout', '--quiet', '-b', 'side');
    site.commit({ files: { [zh]: pageOf({ steps: 'Do this.', end: 'Done.' }) } });
    site.git('checkout', '--quiet', 'main');
    site.commit({ files: { 'x.md': 'x' } });
    site.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    const sha = site.git('rev-parse', 'HEAD').trim();
    site.commit({ files: { 'x.md': 'y' } });
    expect(await english()).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('of both sides is looked at by the record alone', async () => {
    start();
    site.commit({
      files: {
        [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }),
        [en]: translationOf(pageOf({ steps: 'Do that.', end: 'Done.' }), { blob: site.blobOf(zh) }),
      },
    });
    expect(changesOf(await english())).toEqual(['steps changed prose']);
  });

  it('reads a folder of a repository', async () => {
    const inner = join(site.dir, 'website');
    site.commit({ files: { [`website/${zh}`]: pageOf() } });
    site.commit({ files: { [`website/${en}`]: translationOf(pageOf(), { blob: site.blobOf(`website/${zh}`) }) } });
    const sha = site.commit({ files: { [`website/${zh}`]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    expect((await site.read({ root: inner }))['en a.md']).toMatchObject({ state: 'stale', staleSince: { sha } });
  });
});

describe('a record', () => {
  it('of one section counts for that section only', async () => {
    const blob = start();
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done!' }) } });
    const newer = site.blobOf(zh);
    site.commit({ files: { [en]: translationOf(pageOf(), { blob, sections: { end: newer } }) } });
    expect(changesOf(await english())).toEqual(['steps changed prose']);
    site.commit({ files: { [en]: translationOf(pageOf(), { blob, sections: { end: newer, steps: newer } }) } });
    expect(await english()).toMatchObject({ state: 'fresh', sections: [], recordedBlob: blob });
    const sha = site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done at last.' }) } });
    expect(changesOf(await english())).toEqual(['end changed prose']);
    expect(await english()).toMatchObject({ staleSince: { sha } });
  });

  it('leaves out the removal of a section that was followed', async () => {
    const blob = start();
    site.commit({ files: { [zh]: pageOf({ steps: 'Do it.' }) } });
    expect(changesOf(await english())).toEqual(['end removed prose']);
    const sections = { end: site.blobOf(zh) };
    site.commit({ files: { [en]: translationOf(pageOf({ steps: 'Do it.' }), { blob, sections }) } });
    expect(await english()).toMatchObject({ state: 'fresh', sections: [] });
  });

  it('without a text marks a place to translate in', async () => {
    site.commit({ files: { [zh]: pageOf() } });
    const blob = site.blobOf(zh);
    site.commit({ files: { [en]: translationOf(pageOf(), {}) } });
    expect(await english()).toMatchObject({ state: 'missing', sections: [], source: 'zh-Hans', sourceFile: zh });
    site.commit({ files: { [en]: translationOf(pageOf(), { sections: { end: blob } }) } });
    const status = await english();
    expect(status).toMatchObject({ state: 'stale' });
    expect(changesOf(status)).toEqual(['(front-matter) added prose', '(intro) added prose', 'steps added prose']);
    const all = ['(front-matter)', '(intro)', 'steps', 'end'].map((id) => [`"${id}"`, blob]);
    site.commit({ files: { [en]: translationOf(pageOf(), { sections: Object.fromEntries(all) }) } });
    expect(await english()).toMatchObject({ state: 'fresh' });
  });

  it('can change its direction', async () => {
    start();
    site.commit({ files: { [en]: pageOf({ steps: 'Do it!', end: 'Done.' }) } });
    expect(await english()).toMatchObject({ state: 'unknown', reason: 'no-record' });
    const blob = site.blobOf(en);
    site.commit({ files: { [zh]: translationOf(pageOf(), { source: 'en', blob }) } });
    expect(await site.read()).toMatchObject({
      'zh-Hans a.md': { state: 'fresh', source: 'en', sourceFile: en },
      'en a.md': { state: 'source' },
    });
    const sha = site.commit({ files: { [en]: pageOf({ steps: 'Do it now!', end: 'Done.' }) } });
    expect((await site.read())['zh-Hans a.md']).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it.each([
    ['a word', 'translation: yes'],
    ['a list', 'translation: [zh-Hans]'],
    ['a short object name', 'translation: {source: zh-Hans, blob: abc}'],
    ['a number', `translation: {source: zh-Hans, blob: ${'1'.repeat(40)}}`],
    ['a source that is no text', 'translation: {source: [zh-Hans]}'],
    ['sections that are a list', 'translation: {source: zh-Hans, sections: [a]}'],
    ['broken YAML', 'title: "x\ntags: [a'],
  ])('that is %s makes one page unknown, and no other', async (_, yaml) => {
    start();
    const other = fileOf('en', 'b.md');
    site.commit({ files: { [fileOf('zh-Hans', 'b.md')]: pageOf(), [other]: `---\n${yaml}\n---\n\nText.\n` } });
    expect(await site.read()).toMatchObject({
      'en a.md': { state: 'fresh' },
      'zh-Hans b.md': { state: 'source' },
      'en b.md': { state: 'unknown', reason: 'broken-page', sections: [] },
    });
  });

  it('of an unknown language, or of a language that is a translation itself, is unknown', async () => {
    const blob = 'a'.repeat(40);
    site.commit({ files: { [zh]: pageOf(), [en]: translationOf(pageOf(), { source: 'xx', blob }) } });
    expect(await english()).toMatchObject({ state: 'unknown', reason: 'unknown-language', recordedBlob: blob });
    site.commit({
      files: { [zh]: translationOf(pageOf(), { source: 'en', blob }), [en]: translationOf(pageOf(), { blob }) },
    });
    expect(await site.read()).toMatchObject({
      'zh-Hans a.md': { state: 'unknown', reason: 'no-source' },
      'en a.md': { state: 'unknown', reason: 'no-source' },
    });
  });

  it.each([
    ['a text that git never had', () => 'a'.repeat(40)],
    ['a folder', () => site.git('rev-parse', 'HEAD:docs').trim()],
    ['a commit', () => site.git('rev-parse', 'HEAD').trim()],
  ])('of %s tells no sections', async (_, nameOf) => {
    site.commit({ files: { [zh]: pageOf() } });
    site.commit({ files: { [en]: translationOf(pageOf(), { blob: nameOf() }) } });
    expect(await english()).toMatchObject({ state: 'stale', reason: 'unreadable-blob', sections: [] });
  });

  it('of a text in another encoding tells no sections', async () => {
    mkdirSync(join(site.dir, 'docs'), { recursive: true });
    writeFileSync(join(site.dir, zh), Buffer.from('Caf\u00E9\n', 'latin1'));
    site.commit();
    const blob = site.blobOf(zh);
    site.commit({ files: { [zh]: pageOf(), [en]: translationOf(pageOf(), { blob }) } });
    expect(await english()).toMatchObject({ state: 'stale', reason: 'broken-blob' });
  });
});

describe('a page that is a link', () => {
  it.each([
    ['a device', '/dev/zero'],
    ['a file outside of the repository', join(import.meta.dirname, 'compare/SCENARIOS.md')],
    ['another page', 'a.md'],
  ])('to %s is not read', async (_, target) => {
    start();
    symlinkSync(target, join(site.dir, fileOf('zh-Hans', 'z.md')));
    expect(await site.read()).toMatchObject({
      'en a.md': { state: 'fresh' },
      'zh-Hans z.md': { state: 'unknown', reason: 'broken-page' },
    });
  });
});

describe('a front matter of more than 64 KiB', () => {
  const long = (text: string) => text.replace('title: Page\n', `title: Page\nnote: [a\n${'k: v\n'.repeat(13_200)}`);
  const refuse = async () => (file: string, source: string) => {
    if (source.length > 64 * 1024) throw new Error(`${file} is parsed`);
    return parsePage(file, source);
  };

  it('is not parsed', async () => {
    start();
    const b = fileOf('zh-Hans', 'b.md');
    site.commit({ files: { [b]: long(pageOf()) } });
    const blob = site.blobOf(b);
    site.commit({ files: { [b]: long(pageOf({ end: 'Over.' })) } });
    site.commit({ files: { [fileOf('en', 'b.md')]: translationOf(pageOf(), { blob }) } });
    expect(await site.read({ loadParser: refuse })).toMatchObject({
      'en a.md': { state: 'fresh' },
      'zh-Hans b.md': { state: 'unknown', reason: 'broken-page' },
      'en b.md': { state: 'stale', reason: 'broken-page' },
    });
    site.commit({ files: { [b]: pageOf() } });
    const pages = await site.read({ loadParser: refuse });
    expect(pages['en b.md']).toMatchObject({ state: 'stale', reason: 'broken-blob' });
  });
});

describe('a page in another encoding', () => {
  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${pageOf()}`, 'utf16le')],
    ['Latin-1', Buffer.from(`${pageOf()}Caf\u00E9\n`, 'latin1')],
  ])('such as %s is unknown, and the rest is told', async (_, content) => {
    start();
    writeFileSync(join(site.dir, fileOf('zh-Hans', 'b.md')), content);
    site.commit({ files: { [fileOf('en', 'b.md')]: translationOf(pageOf(), { blob: 'a'.repeat(40) }) } });
    expect(await site.read()).toMatchObject({
      'en a.md': { state: 'fresh' },
      'zh-Hans b.md': { state: 'unknown', reason: 'broken-page' },
      'en b.md': { state: 'stale', reason: 'broken-page', sections: [] },
    });
  });

  it('is fresh still for a translation of that very file', async () => {
    mkdirSync(join(site.dir, 'docs'), { recursive: true });
    writeFileSync(join(site.dir, zh), Buffer.from('Caf\u00E9\n', 'latin1'));
    site.commit();
    site.commit({ files: { [en]: translationOf(pageOf(), { blob: site.blobOf(zh) }) } });
    expect(await english()).toMatchObject({ state: 'fresh' });
  });
});

describe('names of files', () => {
  it.each([
    ['quotes and Chinese', `引'用"号.md`],
    ['a leading dash', '-rf.md'],
    ['spaces and HTML', 'a <b> & c .md'],
    ['a backslash', 'a\\b.md'],
  ])('can have %s', async (_, page) => {
    site.commit({ files: { [fileOf('zh-Hans', page)]: pageOf() } });
    const blob = site.blobOf(fileOf('zh-Hans', page));
    site.commit({ files: { [fileOf('en', page)]: translationOf(pageOf(), { blob }) } });
    expect(await english(page)).toMatchObject({ state: 'fresh' });
    const sha = site.commit({ files: { [fileOf('zh-Hans', page)]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    expect(await english(page)).toMatchObject({ state: 'stale', staleSince: { sha } });
  });

  it('can have a line end, without a date', async () => {
    const page = 'a\nb.md';
    site.commit({ files: { [fileOf('zh-Hans', page)]: pageOf() } });
    const blob = site.git('rev-parse', `HEAD:${fileOf('zh-Hans', page)}`).trim();
    site.commit({ files: { [fileOf('en', page)]: translationOf(pageOf(), { blob }) } });
    site.commit({ files: { [fileOf('zh-Hans', page)]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    expect(changesOf(await english(page))).toEqual(['steps changed prose']);
  });
});

describe('content that counts instead', () => {
  it('takes the place of a file, or makes one', async () => {
    start();
    const changed = Buffer.from(pageOf({ steps: 'Do that.', end: 'Done.' }));
    const contents = new Map([
      [zh, changed],
      [fileOf('en', 'b.md'), changed],
      ['README.md', changed],
    ]);
    const pages = await site.read({ contents });
    expect(changesOf(pages['en a.md'])).toEqual(['steps changed prose']);
    expect(pages['en b.md']).toMatchObject({ state: 'source' });
    expect(Object.keys(pages)).toHaveLength(4);
  });

  it('can be none', async () => {
    start();
    expect((await site.read({ absent: new Set([zh]) }))['en a.md']).toMatchObject({ state: 'orphaned' });
    expect((await site.read({ absent: new Set([en]) }))['en a.md']).toMatchObject({ state: 'missing' });
  });
});

describe('the parser', () => {
  it('is not loaded while all pages are fresh, nor for what was compared before', async () => {
    start();
    const never = () => Promise.reject(new Error('loaded'));
    expect((await site.read({ loadParser: never }))['en a.md']).toMatchObject({ state: 'fresh' });
    site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
    await expect(site.read({ loadParser: never })).rejects.toThrow('loaded');
    await site.read();
    expect(changesOf((await site.read({ loadParser: never }))['en a.md'])).toEqual(['steps changed prose']);
  });
});

it('cannot write, and works all the same', async () => {
  start();
  site.commit({ files: { [zh]: pageOf({ steps: 'Do that.', end: 'Done.' }) } });
  chmodSync(join(site.dir, '.git'), 0o555);
  writeFileSync(join(site.dir, 'node_modules'), 'in the way');
  expect(changesOf((await site.read({ loadParser }))['en a.md'])).toEqual(['steps changed prose']);
  chmodSync(join(site.dir, '.git'), 0o755);
});
