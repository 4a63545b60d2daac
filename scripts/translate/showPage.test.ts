import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chinese, createSite, en, toEnglish, type FixtureSite } from './fixtureSite.ts';

const twin = `${en}/a.md`;
let site: FixtureSite;
beforeEach(async () => {
  site = createSite();
  const blob = site.git('hash-object', 'docs/a.md').trim();
  const english = toEnglish(chinese).replace(
    'tags: [a]\n',
    `tags: [a]\ntranslation: { source: zh-Hans, blob: ${blob} }\n`,
  );
  site.commit({ files: { [twin]: english } });
});
afterEach(() => site.remove());

const change = (text: string): string => site.commit({ files: { 'docs/a.md': text }, at: '2026-03-01T00:00:00Z' });

describe('npm run translate, of a page with a translation', () => {
  it('shows what has changed, with the texts and their places, and changes nothing', async () => {
    const sha = change(
      chinese
        .replace('先安装采集器，再启动', '先安装并配置采集器，再启动')
        .replace('## 代价', '## 限制 {#limits}\n\n只有 Linux。\n\n## 代价'),
    );
    const { code, text } = await site.run('docs/a.md');
    expect(code).toBe(0);
    expect(text).toBe(
      [
        `${twin} is behind docs/a.md: 2 sections have changed.`,
        `It has been since 2026-03-01 (commit ${sha.slice(0, 12)}).`,
        '',
        '[1/2] steps  步骤: changed (prose)',
        'Source, then and now: docs/a.md:13',
        '    13 | ## 步骤 {#steps}',
        '    14 |',
        '       - 先安装采集器，再启动服务。',
        '    15 + 先安装{+并配置+}采集器，再启动服务。',
        '    16 |',
        '    17 | ```sh',
        '       … 2 equal lines',
        `Translation: ${twin}:14`,
        '    14 | ## Steps {#steps}',
        '    15 |',
        '    16 | Install the Collector, then start the service.',
        '    17 |',
        '    18 | ```sh',
        '    19 | run --port 4317',
        '    20 | ```',
        '',
        '[2/2] limits  限制: added',
        'Source: docs/a.md:21',
        '    21 + ## 限制 {#limits}',
        '    22 +',
        '    23 + 只有 Linux。',
        `Translation: ${twin} has no such section.`,
        `Put it behind "Steps" (${twin}:14), as in the source.`,
        '',
        'Record each section when it is done, or the whole page at the end:',
        `  npm run translate -- ${twin} --accept steps`,
        `  npm run translate -- ${twin} --accept`,
        '',
      ].join('\n'),
    );
    expect(site.git('status', '--porcelain')).toBe('');
    expect(await site.run(twin)).toEqual({ code, text });
  });

  it('shows what has changed in the front matter', async () => {
    change(chinese.replace('采集指南', '采集入门'));
    const { text } = await site.run(twin, '--lang', 'zh');
    expect(text).toContain('[1/1] (front-matter)：有修改（文字）\n原文的前后变化：docs/a.md:1\n');
    expect(text).toContain('       - title: 采集[-指南-] # 给新人\n     2 + title: 采集{+入门+} # 给新人\n');
    expect(text).toContain(`     2 | title: Collecting # for newcomers\n`);
    expect(text).toContain(`完成后请记录：\n  npm run translate -- ${twin} --accept\n`);
  });

  it('says where a section has moved', async () => {
    const [, when = '', rest = ''] = /(## 什么[^]*?\n\n)(?=## 步骤)([^]*)/.exec(chinese) ?? [];
    change(chinese.replace(when + rest, `${rest}\n${when.trimEnd()}\n`));
    const { text } = await site.run(twin);
    expect(text).toMatch(/\[1\/1\] when {2}什么时候用: moved\n/);
    expect(text).toContain('Put it behind "Cost"');
  });

  it('says that a change of the looks needs no translation', async () => {
    change(chinese.replace('先安装采集器', '先**安装**采集器'));
    expect(await site.run(twin)).toEqual({
      code: 0,
      text: `${twin} is up to date with docs/a.md: there is nothing to do.\nOnly the layout of 1 section has changed since it was translated.\n`,
    });
  });

  it('shows in a page that is partly translated both what is left and what has changed', async () => {
    const blob = site.git('hash-object', 'docs/a.md').trim();
    site.write(twin, site.read(twin).replace(`blob: ${blob}`, `sections: { steps: ${blob}, cost: ${blob} }`));
    change(chinese.replace('几乎没有。', '百分之二。'));
    const { text } = await site.run(twin);
    expect(text).toContain(
      `${twin} holds the text of docs/a.md to translate in: 3 of 5 sections are not translated yet.\n`,
    );
    expect(text).toContain('[1/1] cost  代价: changed (prose)\n');
    expect(text).toContain(`  ${twin}:1  (front-matter)\n  ${twin}:8  (intro)\n  ${twin}:10  when  When to use it\n`);
  });

  it('lets no escape sequence of a page through', async () => {
    change(
      chinese
        .replace('几乎没有。', '\u001B]0;x\u0007::error::\u001B[31m没有\u202E')
        .replace('## 代价', '## \u001B[2J代价'),
    );
    const { text } = await site.run(twin);
    // eslint-disable-next-line no-control-regex -- Control characters are what is looked for.
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]|^\s*::/m);
    expect(text).toContain('没有');
  });

  it('explains a source, and a --from that is another one', async () => {
    expect(await site.run('docs/a.md', '--to', 'zh-Hans')).toEqual({
      code: 0,
      text: 'docs/a.md is a source: it is not translated from another page. To translate it, run: npm run translate -- docs/a.md --to en\n',
    });
    site.write(twin, site.read(twin).replace('source: zh-Hans', 'source: en'));
    expect(await site.run(twin)).toMatchObject({ code: 1, text: expect.stringContaining('Remove "translation"') });
    site.write(twin, site.read(twin).replace('source: en', 'source: "fr\\e[31m"'));
    expect(await site.run(twin)).toEqual({
      code: 1,
      text: `Unexpected source language "fr" in the front matter of ${twin}, expected zh-Hans or en. Correct it.\n`,
    });
  });

  it('explains a page whose source is gone, and where it went', async () => {
    site.commit({ moves: { 'docs/a.md': 'docs/guides/b.md' } });
    expect(await site.run(twin)).toEqual({
      code: 1,
      text: `${twin} is a translation of docs/a.md, which has become docs/guides/b.md. Move it likewise, with: git mv ${twin} ${en}/guides/b.md\n`,
    });
    site.commit({ files: { 'docs/guides/b.md': null } });
    expect((await site.run('a.md')).text).toMatch(
      /which does not exist any more\. If it was moved, commit that first|which has become/,
    );
  });

  it('shows nothing of a page that cannot be read, and says why', async () => {
    change(`${chinese}\n`.replace('几乎没有。', '百分之二。'));
    site.write(twin, Buffer.from([0x2d, 0xb2, 0xe2]));
    expect(await site.run(twin)).toEqual({
      code: 1,
      text: `Unexpected encoding of ${twin}, expected UTF-8. Save it as UTF-8, then try again.`,
    });
  });
});
