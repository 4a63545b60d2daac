import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDrift } from './readDrift.ts';
import { createTestSite, fileOf, loadParser, pageOf, translationOf, type TestSite } from '../testSite.ts';

const zh = fileOf('zh-Hans');
const en = fileOf('en');
const sections = (steps: string) => pageOf({ steps, end: 'Done.' });

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => site.remove());

/** Commits on days of 2026; `on(1)` is the first of January. */
const on = (day: number, files: Record<string, string | null> = { 'x.md': `${day}` }) =>
  site.commit({ at: new Date(Date.UTC(2026, 0, day)).toISOString(), files });
const write = (day: number, text: string, file = zh) => on(day, { [file]: text });
/** The translator takes over the text that the source has. */
const follow = (day: number, more = '', source = zh, file = en) =>
  on(day, { [file]: translationOf(pageOf(), { blob: site.blobOf(source) }) + more });
const read = async () => readDrift({ root: site.dir, loadParser });

it('counts from the change of the source to the record of its text', async () => {
  write(1, sections('One.'));
  follow(2);
  write(3, sections('Two.'));
  write(4, sections('Three.'));
  follow(10);
  write(20, sections('Four.'));
  follow(23);
  // Over after 7 and 3 days: the first comes down to a half at 3.
  expect(await read()).toEqual([
    { locale: 'en', halfLifeDays: 3, quarters: [{ quarter: '2026-Q1', begun: 2, open: 0, halfLifeDays: 3 }] },
  ]);
});

it('counts what is not over up to the commit that is read', async () => {
  write(1, sections('One.'));
  follow(2);
  write(3, sections('Two.'));
  follow(5);
  write(100, sections('Three.'));
  on(130);
  // 2 days: 1/2 of the two.
  expect(await read()).toEqual([
    {
      locale: 'en',
      halfLifeDays: 2,
      quarters: [
        { quarter: '2026-Q1', begun: 1, open: 0, halfLifeDays: 2 },
        { quarter: '2026-Q2', begun: 1, open: 1 },
      ],
    },
  ]);
});

it('does not count looks, nor edits of the translation, nor what was taken back', async () => {
  write(1, sections('One *step*.'));
  const blob = site.blobOf(zh);
  follow(2);
  write(3, sections('One _step_.'));
  follow(4, '\nA typo.\n');
  on(5, { [en]: `${translationOf(pageOf(), { blob })}\nAnother.\n` });
  expect(await read()).toEqual([]);
  write(6, sections('Two *steps*.'));
  on(7, { [en]: `${translationOf(pageOf(), { blob })}\nOne more.\n` });
  write(9, sections('One *step*.'));
  expect(await read()).toMatchObject([{ halfLifeDays: 3, quarters: [{ begun: 1, open: 0 }] }]);
});

it('counts a translation of a text that was old already from its own commit', async () => {
  write(1, sections('One.'));
  const blob = site.blobOf(zh);
  write(5, sections('Two.'));
  on(8, { [en]: translationOf(pageOf(), { blob }) });
  follow(10);
  expect(await read()).toMatchObject([{ halfLifeDays: 2, quarters: [{ begun: 1, open: 0 }] }]);
});

it('follows files through renames, and pages that change their source', async () => {
  write(1, sections('One.'));
  follow(2);
  write(3, sections('Two.'));
  site.commit({ at: '2026-01-04T00:00:00Z', moves: { [zh]: 'docs/b.md', [en]: fileOf('en', 'b.md') } });
  follow(8, '', fileOf('zh-Hans', 'b.md'), fileOf('en', 'b.md'));
  on(9, { [fileOf('en', 'b.md')]: sections('Three.') });
  const blob = site.blobOf(fileOf('en', 'b.md'));
  on(10, { [fileOf('zh-Hans', 'b.md')]: translationOf(pageOf(), { source: 'en', blob }) });
  on(20, { [fileOf('en', 'b.md')]: sections('Four.') });
  on(30);
  expect(await read()).toMatchObject([
    { locale: 'zh-Hans', quarters: [{ begun: 1, open: 1 }] },
    { locale: 'en', halfLifeDays: 5, quarters: [{ begun: 1, open: 0 }] },
  ]);
});

it('ends when sections were followed one by one', async () => {
  write(1, pageOf({ steps: 'One.', end: 'One.' }));
  const blob = site.blobOf(zh);
  follow(2);
  write(3, pageOf({ steps: 'Two.', end: 'Two.' }));
  const newer = site.blobOf(zh);
  on(4, { [en]: translationOf(pageOf(), { blob, sections: { steps: newer } }) });
  on(6, { [en]: translationOf(pageOf(), { blob, sections: { steps: newer, end: newer } }) });
  expect(await read()).toMatchObject([{ halfLifeDays: 3, quarters: [{ begun: 1, open: 0 }] }]);
});

it('is the same when it is read again, and has no clock', async () => {
  write(1, sections('One.'));
  follow(2);
  write(3, sections('Two.'));
  const first = await read();
  expect(await read()).toEqual(first);
  follow(9);
  expect(await read()).toMatchObject([{ halfLifeDays: 6 }]);
});
