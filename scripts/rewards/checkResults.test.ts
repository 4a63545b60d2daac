import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { testCampaign } from '../../src/lib/recognition/rules/testCampaign.ts';
import { freezeCampaign } from '../campaign/freeze.ts';
import { checkLedger } from './checkLedger.ts';

const { id: _, ...spring } = testCampaign({ from: '2027-03-01', to: '2027-03-31', timeZone: 'UTC' });
const file = 'data/campaigns/spring.results.yml';

let site: TestRepository;
beforeEach(async () => {
  site = createTestRepository();
  site.commit({ at: '2027-02-01T00:00:00Z', files: { 'data/campaigns/spring.yml': stringify(spring) } });
  site.commit({ at: '2027-03-02T00:00:00Z', files: { 'docs/a.md': '# A\n\nText.\n' } });
  site.commit({ at: '2027-04-01T00:00:00Z', files: { 'docs/b.md': '# B\n\nText.\n' } });
  await freezeCampaign(site.dir, 'spring');
});
afterEach(() => site.remove());

const check = async () =>
  (await checkLedger({ root: site.dir })).map(({ file: place, message }) => `${place}: ${message.en}`);
const edit = (from: string | RegExp, to: string) =>
  writeFileSync(join(site.dir, file), readFileSync(join(site.dir, file), 'utf8').replace(from, to));

it('takes results that are those of history', async () => {
  expect(await check()).toEqual([]);
  edit(/^#.*\n/gm, '');
  expect(await check()).toEqual([]);
});

it('takes none that somebody wrote by hand', async () => {
  edit('score: 1', 'score: 9');
  expect(await check()).toEqual([
    `${file}: Unexpected results, expected those that history gives as of HEAD. Remove the file, and run "npm run campaign -- freeze spring".`,
  ]);
});

it('lets nobody change or remove them afterwards', async () => {
  site.commit({ at: '2027-04-02T00:00:00Z', message: 'Freeze' });
  site.git('checkout', '--quiet', '-b', 'work');
  const reverted = site.git('rev-list', '-1', '--before=2027-03-03', 'HEAD').trim();
  site.commit({ files: { 'docs/a.md': null }, message: `Revert\n\nThis reverts commit ${reverted}.` });
  expect(await check()).toEqual([]);
  edit('rank: 1', 'rank: 2');
  const undo = `${file}: Unexpected change of frozen results, expected them to stay as they were. Undo the change.`;
  expect(await check()).toEqual([undo]);
  rmSync(join(site.dir, file));
  expect(await check()).toEqual([undo]);
  rmSync(join(site.dir, 'data/campaigns/spring.yml'));
  expect(await check()).toEqual([undo]);
});
