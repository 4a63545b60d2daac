import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chinese, createSite, en, toEnglish, type FixtureSite } from './fixtureSite.ts';

const twin = `${en}/a.md`;
let site: FixtureSite;
beforeEach(() => {
  site = createSite();
});
afterEach(() => site.remove());

const blob = (file: string): string => site.git('hash-object', file).trim();

/** A translation of the page as it is, recorded and committed. Answers the blob of the source. */
function translated(style: 'flow' | 'block' = 'block'): string {
  const then = blob('docs/a.md');
  const record =
    style === 'flow'
      ? `translation: {source: zh-Hans, blob: ${then}} # by hand\n`
      : `translation: # by hand\n  source: zh-Hans\n  blob: ${then}\n`;
  site.commit({ files: { [twin]: toEnglish(chinese).replace('tags: [a]\n', `${record}tags: [a]\n`) } });
  return then;
}

const changed = chinese
  .replace('需要数据的时候。', '需要数据，而且有时间的时候。')
  .replace('再启动服务。', '再启动服务，最后检查。')
  .replace('几乎没有。', '百分之二。');

describe('npm run translate -- --accept', () => {
  it('records section by section, and then one text', async () => {
    await site.run('docs/a.md');
    const now = blob('docs/a.md');
    site.write(twin, toEnglish(site.read(twin)));
    expect(await site.run(twin, '--accept', 'steps')).toMatchObject({
      code: 0,
      text: expect.stringContaining(`Recorded in ${twin}: steps.\n4 sections left:\n  ${twin}:1  (front-matter)\n`),
    });
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', draft: now, sections: { steps: now } });
    await site.run('docs/a.md', '--accept', 'intro', 'cost', 'when');
    const { text } = await site.run('docs/a.md', '--accept', 'front-matter');
    expect(text).toBe(`Recorded: ${twin} says what docs/a.md says now.\n`);
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: now, sections: {} });
    expect((await site.run(twin)).text).toBe(`${twin} is up to date with docs/a.md: there is nothing to do.\n`);
  });

  it.each(['flow', 'block'] as const)('changes nothing but the record, in %s style', async (style) => {
    const then = translated(style);
    const before = site.read(twin);
    site.commit({ files: { 'docs/a.md': changed } });
    const now = blob('docs/a.md');
    await site.run(twin, '--accept', 'steps');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: then, sections: { steps: now } });
    expect(site.read(twin)).toBe(
      style === 'flow'
        ? before.replace(`blob: ${then}}`, `blob: ${then}, sections: { steps: ${now} }}`)
        : before.replace(`blob: ${then}\n`, `blob: ${then}\n  sections:\n    steps: ${now}\n`),
    );
    expect((await site.run(twin)).text).toContain('2 sections have changed');
    await site.run(twin, '--accept', 'cost', 'when');
    expect(site.read(twin)).toBe(before.replace(then, now));
  });

  it('keeps CRLF and a byte order mark, and records what git will store', async () => {
    translated();
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const before = crlf(site.read(twin));
    site.write(twin, before);
    site.write('docs/a.md', changed.replaceAll('\n', '\r\n'));
    site.write('.gitattributes', '* text=auto eol=lf\n');
    await site.run(twin, '--accept');
    site.commit();
    const stored = site.git('rev-parse', 'HEAD:docs/a.md').trim();
    expect(site.read(twin)).toBe(before.replace(/blob: \w+/, `blob: ${stored}`));
  });

  it('records a removed, a renamed and a new section', async () => {
    const then = translated();
    const next = chinese
      .replace('## 步骤 {#steps}', '## 步骤 {#how-to}')
      .replace(/## 什么时候用[^]*?\n\n(?=##)/, '')
      .concat('\n## 另见 {#see-also}\n\n规范。\n');
    site.commit({ files: { 'docs/a.md': next } });
    const now = blob('docs/a.md');
    expect(await site.run(twin, '--accept', 'when')).toMatchObject({
      code: 1,
      text: expect.stringContaining(`Unexpected section when at ${twin}:12, which docs/a.md does not have any more.`),
    });
    expect((await site.run(twin, '--accept', 'how-to')).text).toContain(
      `Unexpected ${twin} without section how-to, expected one as at docs/a.md:9.`,
    );
    site.write(
      twin,
      site
        .read(twin)
        .replace('{#steps}', '{#how-to}')
        .replace(/## When[^]*?\n\n(?=##)/, '')
        .concat('\n## See also {#see-also}\n\nThe specification.\n'),
    );
    expect((await site.run(twin, '--accept', 'when', 'steps')).text).toContain(
      `Recorded in ${twin}: when, how-to.\n1 section left:\n`,
    );
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: then, sections: { when: now, 'how-to': now } });
    await site.run(twin, '--accept', 'see-also');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: now, sections: {} });
  });

  it('changes nothing the second time, and nothing for what has not changed', async () => {
    translated();
    const before = site.read(twin);
    expect(await site.run(twin, '--accept')).toEqual({
      code: 0,
      text: `There is nothing to record: ${twin} says so already.\n`,
    });
    expect(await site.run(twin, '--accept', 'steps')).toMatchObject({ code: 0 });
    site.commit({ files: { 'docs/a.md': chinese.replace('几乎没有。', '百分之二。') } });
    expect(await site.run(twin, '--accept', 'steps')).toEqual({
      code: 0,
      text: `There is nothing to record: the source of these sections has not changed since ${twin} was translated.\n`,
    });
    expect(site.read(twin)).toBe(before);
  });

  it('says that the source has to be committed too', async () => {
    translated();
    site.write('docs/a.md', changed);
    const { code, text } = await site.run(twin, '--accept');
    expect(code).toBe(0);
    expect(text).toContain(`docs/a.md as it is now is not committed yet. Commit it together with ${twin};`);
    expect(site.record(twin)).toMatchObject({ blob: blob('docs/a.md') });
  });

  it('does not take a section called --force for the option', async () => {
    site.commit({ files: { 'docs/a.md': chinese.replace('{#steps}', '{#--force}') } });
    await site.run('docs/a.md');
    const created = site.read(twin);
    await expect(site.run(twin, '--accept', '--', '--force')).resolves.toMatchObject({ code: 1 });
    expect(site.read(twin)).toBe(created);
    site.write(twin, toEnglish(created));
    const { text } = await site.run(twin, '--accept', '--', '--force');
    expect(text).toContain(`Recorded in ${twin}: --force.`);
    expect(site.record(twin)).toMatchObject({ sections: { '--force': blob('docs/a.md') } });
  });

  it('refuses what is not translated, unless told to', async () => {
    await site.run('docs/a.md');
    const before = site.read(twin);
    expect(await site.run(twin, '--accept')).toEqual({
      code: 1,
      text: `Unexpected text of docs/a.md at ${twin}:1 (section (front-matter), and 4 more), expected a translation. Translate it, or record it as it is with --force.`,
    });
    expect((await site.run(twin, '--accept', 'cost')).text).toContain(
      `at ${twin}:24 (section cost), expected a translation`,
    );
    expect(site.read(twin)).toBe(before);
    expect(await site.run(twin, '--accept', '--force')).toMatchObject({ code: 0 });
    expect(site.record(twin)).toMatchObject({ blob: blob('docs/a.md') });
  });

  it('does not take a page for up to date whose source has changed since it was begun', async () => {
    await site.run('docs/a.md');
    const begun = blob('docs/a.md');
    const copied = site.read(twin);
    site.commit({ files: { 'docs/a.md': changed } });
    expect((await site.run(twin)).text).toContain('docs/a.md has changed since');
    // What stands there is text of the source, although not that of today.
    expect(await site.run(twin, '--accept', 'steps')).toMatchObject({
      code: 1,
      text: expect.stringContaining('expected a translation'),
    });
    site.write(twin, toEnglish(copied));
    expect((await site.run(twin, '--accept')).text).toContain('The source has changed since');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: begun, sections: {} });
    expect((await site.run(twin)).text).toContain('3 sections have changed');
  });

  it('keeps what each section was translated from, until the last one is done', async () => {
    await site.run('docs/a.md');
    const begun = blob('docs/a.md');
    site.write(twin, toEnglish(site.read(twin)));
    await site.run(twin, '--accept', 'steps', 'when');
    site.commit({ files: { 'docs/a.md': changed } });
    const now = blob('docs/a.md');
    // Translated before, and brought up to date: that is today's text.
    await site.run(twin, '--accept', 'steps');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', draft: begun, sections: { steps: now, when: begun } });
    await site.run(twin, '--accept', 'front-matter', 'intro', 'cost');
    expect(site.record(twin)).toMatchObject({ draft: begun, sections: { cost: begun, steps: now, when: begun } });
    await site.run(twin, '--accept', 'when');
    expect(site.record(twin)).toMatchObject({ sections: { steps: now, when: now } });
    expect((await site.run(twin)).text).toContain('1 section has changed');
    await site.run(twin, '--accept', 'cost');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: now, sections: {} });
  });

  it('refuses a text that is not merged', async () => {
    translated();
    site.write('docs/a.md', `${changed}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n`);
    const before = site.read(twin);
    expect(await site.run(twin, '--accept')).toMatchObject({
      code: 1,
      text: expect.stringContaining('Unexpected conflict marker at docs/a.md:'),
    });
    expect(site.read(twin)).toBe(before);
  });

  it('takes a conflict that a page shows in a code block for what it is', async () => {
    translated();
    const shown = '\n```text\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n```\n';
    site.write('docs/a.md', changed + shown);
    site.write(twin, site.read(twin) + shown);
    expect(await site.run(twin, '--accept', '--force')).toMatchObject({ code: 0 });
  });

  it('proposes a section for one that is misspelt', async () => {
    translated();
    expect(await site.run(twin, '--accept', 'step')).toEqual({
      code: 2,
      text: 'Unexpected section "step", expected one of the source: (front-matter), (intro), when, steps, cost. Did you mean "steps"?',
    });
  });

  it('records two pages that say nothing, in either direction', async () => {
    site.commit({ files: { [twin]: toEnglish(chinese) } });
    const { code, text } = await site.run('docs/a.md');
    expect(code).toBe(1);
    expect(text).toContain(`npm run translate -- ${twin} --from zh-Hans --accept`);
    expect(await site.run('a.md', '--accept')).toEqual({
      code: 2,
      text: 'Unexpected a.md without a language to translate into, expected --to zh-Hans or --to en.',
    });
    await site.run(twin, '--accept');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: blob('docs/a.md'), sections: {} });
  });

  it('makes the translation the source, and says what is left to do', async () => {
    translated();
    const { code, text } = await site.run('docs/a.md', '--from', 'en', '--accept');
    expect(code).toBe(0);
    expect(text).toContain(
      `${twin} still says that it is a translation from zh-Hans. Remove "translation" from its front matter`,
    );
    expect(site.record('docs/a.md')).toEqual({ source: 'en', blob: blob(twin), sections: {} });
  });

  it('mends a record that cannot be used', async () => {
    site.commit({ files: { [twin]: toEnglish(chinese).replace('tags:', 'translation: zh-Hans # ?\ntags:') } });
    expect(await site.run(twin)).toEqual({
      code: 1,
      text: expect.stringContaining(`Unexpected "translation" in the front matter of ${twin}`),
    });
    expect(await site.run(twin, '--accept')).toMatchObject({ code: 0 });
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: blob('docs/a.md'), sections: {} });
  });

  it('records a page whose recorded text git does not have, whole or section by section', async () => {
    translated();
    const unknown = 'd'.repeat(40);
    site.write(twin, site.read(twin).replace(/blob: \w+/, `blob: ${unknown}`));
    const now = blob('docs/a.md');
    expect((await site.run(twin)).text).toContain(
      `git does not have the text that it was translated from (blob ${unknown}).`,
    );
    expect((await site.run(twin, '--accept', 'steps')).text).toContain('4 sections left:');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: unknown, sections: { steps: now } });
    await site.run(twin, '--accept');
    expect(site.record(twin)).toEqual({ source: 'zh-Hans', blob: now, sections: {} });
  });

  it('does not record a source, nor a page whose source is gone or that does not exist', async () => {
    expect(await site.run('docs/a.md', '--accept')).toMatchObject({
      code: 1,
      text: expect.stringContaining(`there is no ${twin} yet. Create it with: npm run translate -- ${twin}`),
    });
    expect(await site.run('docs/a.md', '--to', 'zh-Hans', '--accept')).toMatchObject({
      code: 1,
      text: expect.stringContaining('is a source'),
    });
    translated();
    site.delete('docs/a.md');
    site.commit();
    const before = site.read(twin);
    expect(await site.run(twin, '--accept')).toMatchObject({
      code: 1,
      text: expect.stringContaining('does not exist any more'),
    });
    expect(site.read(twin)).toBe(before);
  });
});
