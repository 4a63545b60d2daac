import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDifferences, type SectionDifference } from './readDifferences.ts';
import { createTestSite, fileOf, loadParser, pageOf, translationOf, type TestSite } from './testSite.ts';

const zh = fileOf('zh-Hans');
const en = fileOf('en');

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => site.remove());

async function read(options: { contents?: Map<string, Uint8Array> } = {}) {
  const pages = Object.values(await site.read(options));
  const all = await readDifferences(pages, { root: site.dir, loadParser, ...options });
  expect(all.map(({ status }) => status)).toEqual(pages);
  return all.find(({ status }) => status.file === en)?.sections.map(toTexts);
}

const toTexts = ({ id, change, before, after, translated }: SectionDifference) => ({
  ...{ id, change },
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  ...(translated !== undefined && { translated }),
});

const translated = { steps: 'Tu es.', end: 'Fertig.' };
const heading = (id: string) => `## ${id} heading {#${id}}`;

it('gives the texts of sections before, now and in translation', async () => {
  site.commit({ files: { [zh]: pageOf({ ...translated, ...{ steps: 'Do it.', end: 'Done.' } }) } });
  site.commit({ files: { [en]: translationOf(pageOf(translated), { blob: site.blobOf(zh) }) } });
  const now = pageOf({ start: 'A new beginning of everything.', steps: 'Do that.' }).replaceAll('\n', '\r\n');
  writeFileSync(join(site.dir, zh), now);
  expect(await read()).toEqual([
    { id: 'start', change: 'added', after: `${heading('start')}\n\nA new beginning of everything.` },
    {
      ...{ id: 'steps', change: 'changed', before: `${heading('steps')}\n\nDo it.` },
      ...{ after: `${heading('steps')}\n\nDo that.`, translated: `${heading('steps')}\n\nTu es.` },
    },
    {
      ...{ id: 'end', change: 'removed', before: `${heading('end')}\n\nDone.` },
      translated: `${heading('end')}\n\nFertig.`,
    },
  ]);
});

it('takes each section from the text that it was translated from', async () => {
  site.commit({ files: { [zh]: pageOf({ steps: 'One.', end: 'One.' }) } });
  const first = site.blobOf(zh);
  site.commit({ files: { [zh]: pageOf({ steps: 'Two.', end: 'Two.' }) } });
  const sections = { end: site.blobOf(zh) };
  site.commit({ files: { [zh]: pageOf({ steps: 'Three.', end: 'Three.' }) } });
  site.commit({ files: { [en]: translationOf(pageOf(translated), { blob: first, sections }) } });
  expect(await read()).toMatchObject([
    { id: 'steps', before: expect.stringContaining('One.'), after: expect.stringContaining('Three.') },
    { id: 'end', before: expect.stringContaining('Two.'), after: expect.stringContaining('Three.') },
  ]);
});

it('gives the front matter as it is written', async () => {
  site.commit({ files: { [zh]: pageOf() } });
  site.commit({ files: { [en]: translationOf(pageOf(translated), { blob: site.blobOf(zh) }) } });
  site.commit({ files: { [zh]: pageOf().replace('title: Page', "title: 'Other page'") } });
  expect(await read()).toMatchObject([
    { id: '(front-matter)', before: '---\ntitle: Page\n---', after: "---\ntitle: 'Other page'\n---" },
  ]);
});

it('gives the texts of content that counts instead', async () => {
  site.commit({ files: { [zh]: pageOf() } });
  site.commit({ files: { [en]: translationOf(pageOf(translated), { blob: site.blobOf(zh) }) } });
  const contents = new Map([[zh, Buffer.from(pageOf({ steps: 'Do that.', end: 'Done.' }))]]);
  expect(await read({ contents })).toMatchObject([{ after: `${heading('steps')}\n\nDo that.` }]);
});

it('has none for a place in which nothing is translated yet', async () => {
  site.commit({ files: { [zh]: pageOf(), [en]: translationOf(pageOf(), {}) } });
  expect(await read()).toEqual([]);
});
