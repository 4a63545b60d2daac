import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { chinese, createSite, en, toEnglish, type FixtureSite } from './fixtureSite.ts';

let site: FixtureSite;
beforeEach(() => {
  site = createSite();
});
afterEach(() => site.remove());

const withSource = (text: string, source: string, file = 'docs/a.md'): string =>
  text.replace('tags: [a]\n', `tags: [a]\ntranslation:\n  source: ${source}\n  draft: ${draftOf(file)}\n`);

/** Object name of the text that a page is begun with. */
const draftOf = (file: string): string => toBlobId(site.read(file));

describe('npm run translate, of a page without translation', () => {
  it.each(['docs/a.md', 'a.md', `${en}/a.md`, './docs/../docs/a.md'])('creates it by the name %s', async (name) => {
    const { code, text } = await site.run(name);
    expect(code).toBe(0);
    expect(text).toBe(
      [
        `Created ${en}/a.md with the text of docs/a.md to translate in. Nothing of it counts as translated yet.`,
        '',
        `  ${en}/a.md:1  (front-matter)`,
        `  ${en}/a.md:10  (intro)`,
        `  ${en}/a.md:12  when  什么时候用`,
        `  ${en}/a.md:16  steps  步骤`,
        `  ${en}/a.md:24  cost  代价`,
        '',
        'Translate the text of each section where it stands; leave {#ids}, code and the targets of links as they are.',
        '',
        'Record each section when it is done, or the whole page at the end:',
        `  npm run translate -- ${en}/a.md --accept when`,
        `  npm run translate -- ${en}/a.md --accept`,
        '',
      ].join('\n'),
    );
    expect(site.read(`${en}/a.md`)).toBe(withSource(chinese, 'zh-Hans'));
  });

  it('creates the Chinese page of an English one', async () => {
    site.write(`${en}/b.md`, toEnglish(chinese));
    expect((await site.run(`${en}/b.md`, '--to', 'zh-Hans')).code).toBe(0);
    expect(site.read('docs/b.md')).toBe(withSource(toEnglish(chinese), 'en', `${en}/b.md`));
    expect(await site.run('b.md')).toMatchObject({
      code: 0,
      text: expect.stringContaining(`docs/b.md holds the text of ${en}/b.md to translate in: 5 of 5 sections`),
    });
  });

  it('changes nothing the second time', async () => {
    await site.run('docs/a.md');
    const before = site.git('status', '--porcelain', '--untracked-files=all') + site.read(`${en}/a.md`);
    const { code, text } = await site.run('docs/a.md');
    expect(code).toBe(0);
    expect(text).toContain(
      `${en}/a.md holds the text of docs/a.md to translate in: 5 of 5 sections are not translated yet.`,
    );
    expect(site.git('status', '--porcelain', '--untracked-files=all') + site.read(`${en}/a.md`)).toBe(before);
  });

  it('keeps CRLF, and takes no byte order mark over', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    site.write('docs/a.md', `\uFEFF${crlf(chinese)}`);
    await site.run('docs/a.md');
    expect(site.read(`${en}/a.md`)).toBe(crlf(withSource(chinese, 'zh-Hans')));
  });

  it('makes the folders of the page, and leads to the pictures of the source', async () => {
    site.write('docs/guides/x/b.md', '![图](./b.png) [图](../c.md)\n');
    site.write('docs/guides/x/b.png', 'x');
    await site.run('guides/x/b.md');
    expect(site.read(`${en}/guides/x/b.md`)).toBe(
      `---\ntranslation:\n  source: zh-Hans\n  draft: ${draftOf('docs/guides/x/b.md')}\n---\n\n![图](@site/docs/guides/x/b.png) [图](../c.md)\n`,
    );
  });

  it('makes no second page of one address', async () => {
    site.write(`${en}/a.mdx`, toEnglish(chinese));
    const { code, text } = await site.run('docs/a.md');
    expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining(`Unexpected ${en}/a.mdx beside`) });
    expect(() => site.read(`${en}/a.md`)).toThrow();
  });

  it('says it in Chinese', async () => {
    const { text } = await site.run('docs/a.md', '--lang', 'zh');
    expect(text).toContain(
      `已创建 ${en}/a.md，内容是 docs/a.md 的原文，请在其中翻译。目前还没有任何小节算作已翻译。\n`,
    );
  });

  it.each([
    ['b.md', 2, 'Unexpected page "b.md", expected one that exists in some language. Did you mean "a.md"?'],
    [
      'docs/aa.md',
      2,
      'Unexpected page "docs/aa.md", expected one that exists in some language. Did you mean "docs/a.md"?',
    ],
    ['docs', 2, 'Unexpected folder "docs", expected one page. Name a file in it.'],
    [
      'docs/a.txt',
      2,
      'Unexpected file "docs/a.txt", expected a page of the site: .md or .mdx in the folder of a language, no name with a leading "_".',
    ],
    ['docs/_a.md', 2, 'Unexpected file "docs/_a.md", expected a page of the site'],
    ['../a.md', 2, 'Unexpected path "../a.md" outside the repository, expected a page of the site.'],
    ['/etc/passwd', 2, 'Unexpected path "/etc/passwd" outside the repository'],
    ['\u001B[31ma\n::error::b.md', 2, 'Unexpected page "a ::error::b.md"'],
  ])('explains in one line what is wrong with %j', async (name, code, message) => {
    const answer = await site.run(name);
    expect(answer).toEqual({ code, text: expect.stringContaining(message) });
    expect(answer.text).not.toContain('\n');
  });

  it('does not follow links out of the site', async () => {
    const outside = path.join(site.dir, 'outside');
    mkdirSync(outside);
    site.write('outside/c.md', 'Text\n');
    symlinkSync(path.join(outside, 'c.md'), path.join(site.dir, 'docs/b.md'));
    expect(await site.run('docs/b.md')).toEqual({
      code: 2,
      text: 'Unexpected symbolic link "docs/b.md", expected a file. Name the file that it leads to.',
    });
    mkdirSync(path.join(site.dir, 'i18n'));
    symlinkSync(outside, path.join(site.dir, 'i18n/en'));
    expect(await site.run('docs/a.md')).toMatchObject({
      code: 2,
      text: expect.stringContaining('symbolic link "i18n/en"'),
    });
    symlinkSync('/nowhere', path.join(site.dir, 'docs/gone.md'));
    expect((await site.run('gone.md')).text).toContain('symbolic link');
  });

  it.each([
    [
      'in another encoding',
      Buffer.from([0x2d, 0xb2, 0xe2]),
      'Unexpected encoding of docs/b.md, expected UTF-8. Save it as UTF-8, then try again.',
    ],
    [
      'with a broken front matter',
      '---\ntitle: "b\n---\nText\n',
      'docs/b.md:2: Unexpected quote " that is never closed',
    ],
    ['with a front matter that does not end', '---\ntitle: b\n', 'docs/b.md:1: Unexpected end of page'],
    [
      'with a front matter in braces',
      '---\n{title: b}\n---\nText\n',
      'Unexpected front matter in docs/b.md, expected lines',
    ],
  ])('creates nothing from a page %s', async (_what, content, message) => {
    site.write('docs/b.md', content);
    const answer = await site.run('b.md', '--to', 'en');
    expect(answer).toEqual({ code: 1, text: expect.stringContaining(message) });
    expect(answer.text).not.toContain('\n');
    expect(site.exists('i18n')).toBe(false);
  });

  it('refuses one language for both, and a source that is not there', async () => {
    expect(await site.run('a.md', '--to', 'en', '--from', 'en')).toEqual({
      code: 2,
      text: 'Unexpected translation from en into en, expected two languages.',
    });
    expect(await site.run('docs/a.md', '--to', 'zh-Hans', '--from', 'en')).toEqual({
      code: 2,
      text: 'Unexpected source language en: there is no a.md in it. Name another one with --from.',
    });
  });

  it('leaves nothing behind when the folder cannot be made', async () => {
    site.write('i18n/en', 'a file');
    await expect(site.run('docs/a.md')).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(site.git('status', '--porcelain', '--untracked-files=all').trim()).toBe('?? i18n/en');
  });
});
