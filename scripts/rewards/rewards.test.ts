import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { toLines } from '../contributors/fixtureRepository.ts';
import { checkLedger } from './checkLedger.ts';
import { parseOptions } from './options.ts';
import { ledgerFile, readLedger } from './readLedger.ts';
import { appendEntry, redeem } from './redeem.ts';
import { toBalanceText, toList } from './toText.ts';

const rewards = {
  tiers: [{ id: 'thanks', name: { 'zh-Hans': '致谢', en: 'Thanks' }, about: 'A' }],
  rewards: [
    { id: 'note', tier: 'thanks', name: 'A note', about: 'A', cost: 4, stock: 'unlimited' },
    { id: 'page', tier: 'thanks', name: 'A page', about: 'A', cost: 3, stock: 1 },
  ],
};
const header = '# Who spent what.\n';
const bob = 'Bob <bob@example.org>';

let site: TestRepository;
/** Ada's first commit. */
let start: string;
// Ada earns 7 points, Bob 5.
beforeEach(() => {
  site = createTestRepository();
  start = site.commit({
    files: {
      'data/rewards.yml': stringify(rewards),
      [ledgerFile]: `${header}redemptions: []\n`,
      'docs/a.md': toLines(100),
    },
  });
  site.commit({ author: bob, files: { 'docs/b.md': toLines(30) } });
});
afterEach(() => site.remove());

const ask = (person: string, reward: string, issue: number) =>
  redeem({ root: site.dir, person, reward, issue, on: '2026-01-02', language: 'en' });
const check = async (base?: string) =>
  (await checkLedger({ root: site.dir, ...(base !== undefined && { base }) })).map(
    ({ range, message }) => `${range?.start.line}: ${message.en}`,
  );
const text = () => readFileSync(join(site.dir, ledgerFile), 'utf8');
const earnedBy = async (person: string) => (await readLedger(site.dir)).source.standings.get(person)?.points ?? 0;

describe('redeeming', () => {
  it('appends an entry in one step, and leaves the rest of the file as it is', async () => {
    await ask('ada-lovelace', 'note', 7);
    const first = text();
    expect(first).toBe(
      `${header}redemptions:\n  - { id: R-7, person: ada-lovelace, commit: ${start}, reward: note, cost: 4, on: 2026-01-02, issue: 7 }\n`,
    );
    await ask('bob', 'page', 9);
    expect(text().startsWith(first)).toBe(true);
    expect(readdirSync(join(site.dir, 'data')).sort()).toEqual(['redemptions.yml', 'rewards.yml']);
    expect(await check()).toEqual([]);
  });

  it.each([
    ['ada-lovelace', 'note', 'note', 'ada-lovelace would have spent'],
    ['bob', 'page', 'page', 'would be given 2 times, expected at most 1.'],
    ['nobody', 'page', 'page', 'expected somebody with a profile.'],
    ['bob', 'gold', 'gold', 'Unexpected reward "gold" in R-'],
  ])('is refused, and changes nothing, when %s may not have it', async (person, first, second, reason) => {
    const attempt = async () => {
      await ask(person, first, 7);
      await ask(person, second, 8);
    };
    if (person === 'ada-lovelace') await ask(person, 'page', 6);
    const before = text();
    await expect(attempt()).rejects.toThrow(reason);
    await expect(attempt()).rejects.toHaveProperty('exitCode', 1);
    expect(text().startsWith(before.replace('redemptions: []\n', ''))).toBe(true);
    expect(text()).not.toContain('R-8');
  });

  it('goes once for each issue', async () => {
    await ask('ada-lovelace', 'page', 7);
    await expect(ask('bob', 'note', 7)).rejects.toThrow('Unexpected second R-7');
  });

  it('is not for those who opted out', async () => {
    site.commit({
      files: { 'data/people.yml': stringify({ people: [{ aliases: ['bob@example.org'], optOut: true }] }) },
    });
    await expect(ask('bob', 'note', 7)).rejects.toThrow(
      'who opted out of being listed has no profile and cannot redeem.',
    );
  });

  it('keeps the file of this repository as Prettier wants it, however long a name is', async () => {
    const person = 'x'.repeat(60);
    const entry = { id: 'R-1', person, reward: 'campaign-subject', cost: 100, on: '2026-01-01', issue: 1 };
    const text = appendEntry(readFileSync('data/redemptions.yml', 'utf8'), entry);
    expect(await format(text, { parser: 'yaml', singleQuote: true, printWidth: 120 })).toBe(text);
    expect(text.trimEnd().split('\n').at(-1)).toContain(person);
  });

  it('begins a file that is not there, and keeps comments', () => {
    const entry = { id: 'R-1', person: 'a', reward: 'b', cost: 1, on: '2026-01-01', issue: 1 };
    expect(appendEntry('', entry)).toMatch(/^redemptions:\n {2}- \{ id: R-1, person: a, .*, issue: 1 \}\n$/);
    expect(appendEntry('# One\nredemptions:\n  # Two\n  - { id: R-2 }\n', entry)).toMatch(
      /^# One\nredemptions:\n {2}# Two\n {2}- \{ id: R-2 \}\n {2}- \{ id: R-1, /,
    );
  });
});

describe('the check', () => {
  it('asks of a branch what is new since it left, wherever the main branch is', async () => {
    site.git('checkout', '--quiet', '-b', 'work');
    await ask('ada-lovelace', 'note', 7);
    site.commit({ message: 'Redeem' });
    expect(await check('main')).toEqual([]);
    expect(await check()).toEqual([]);
    writeFileSync(join(site.dir, ledgerFile), text().replace('cost: 4', 'cost: 1'));
    expect(await check('main')).toEqual([
      '3: Unexpected cost 1 in R-7, expected 4 as the reward costs now. Correct it.',
    ]);
  });

  it('keeps what is on the main branch', async () => {
    await ask('ada-lovelace', 'note', 7);
    site.commit({ message: 'Redeem' });
    site.git('checkout', '--quiet', '-b', 'work');
    site.commit({ files: { 'docs/c.md': 'C\n', [ledgerFile]: `${header}redemptions: []\n` } });
    expect(await check('main')).toEqual([
      '2: Unexpected removal of R-7, expected every entry to stay. Put it back as it was.',
    ]);
    site.commit({ files: { [ledgerFile]: null } });
    expect(await check('main')).toHaveLength(1);
  });

  it('finds what two branches redeemed together, in whatever order they are merged', async () => {
    const verdicts = [];
    for (const [first, second] of [
      ['one', 'two'],
      ['two', 'one'],
    ] as const) {
      const branch = async (name: string, issue: number) => {
        site.git('checkout', '--quiet', '-B', name, 'main');
        await ask('ada-lovelace', 'note', issue);
        site.commit({ message: `Redeem ${name}` });
        expect(await check('main')).toEqual([]);
      };
      await branch('one', 7);
      await branch('two', 8);
      site.git('checkout', '--quiet', '-B', 'merged', first);
      const merge = () => site.git('merge', '--quiet', second);
      // Both append to the end, so git asks; somebody keeps both entries.
      expect(merge).toThrow();
      writeFileSync(join(site.dir, ledgerFile), text().replace(/^(?:<{7}|={7}|>{7}).*\n/gm, ''));
      site.commit({ message: 'Merge' });
      verdicts.push(await check('main'));
      site.git('checkout', '--quiet', 'main');
    }
    expect(verdicts[0]).toEqual([expect.stringContaining('R-8: ada-lovelace would have spent 8 points')]);
    expect(verdicts[1]?.[0]?.replace(/^\d+/, '')).toBe(verdicts[0]?.[0]?.replace(/^\d+/, ''));
  });

  it('knows people by a commit of theirs, so that a new name buys nothing twice', async () => {
    await ask('ada-lovelace', 'note', 7);
    site.commit({ message: 'Redeem' });
    const people = stringify({ people: [{ aliases: ['ada@example.org'], name: 'Countess' }] });
    site.commit({ author: bob, files: { 'data/people.yml': people } });
    expect(toBalanceText('countess', await readLedger(site.dir), 'en')).toContain('spent 4,');
    await expect(ask('countess', 'note', 8)).rejects.toThrow('countess would have spent 8 points');
    writeFileSync(
      join(site.dir, ledgerFile),
      appendEntry(text(), { id: 'R-9', person: 'bob', reward: 'page', cost: 3, on: '2026-01-03', issue: 9 }),
    );
    expect(await check()).toEqual([expect.stringContaining('Unexpected commit in R-9')]);
  });

  it('blames nobody when work is reverted after its points were spent', async () => {
    await ask('ada-lovelace', 'note', 7);
    site.commit({ message: 'Redeem' });
    const sha = site.git('rev-list', '--max-parents=0', 'HEAD').trim();
    site.commit({
      author: bob,
      message: `Revert "Change"\n\nThis reverts commit ${sha}.`,
      files: { 'docs/a.md': null },
    });
    expect(await earnedBy('ada-lovelace')).toBeLessThan(4000);
    expect(await check()).toEqual([]);
    const balance = toBalanceText('ada-lovelace', await readLedger(site.dir), 'en');
    expect(balance).toContain('left 0 points.');
    await expect(ask('ada-lovelace', 'page', 8)).rejects.toThrow('Unexpected redemption R-8');
  });

  it('says when there is nothing to compare with', async () => {
    await expect(check('origin/nowhere')).rejects.toThrow('Unexpected base "origin/nowhere"');
  });
});

it('shows what there is, and what somebody has', async () => {
  await ask('ada-lovelace', 'page', 7);
  const ledger = await readLedger(site.dir);
  expect(toList(ledger, 'en')).toMatch(/Thanks +note +A note +4 +unlimited +everybody with a profile\n/);
  expect(toList(ledger, 'zh-Hans')).toMatch(/致谢 +page +A page +3 +0 +有个人页\n/);
  expect(toBalanceText('ada-lovelace', ledger, 'en')).toMatch(
    /^Ada Lovelace\nEarned [\d.]+, spent 3, left [\d.]+ points\.\n {2}2026-01-02 {2}R-7 {2}page {2}3\n$/,
  );
  expect(() => toBalanceText('nobody', ledger, 'en')).toThrow('Unexpected person "nobody"');
});

describe('the arguments', () => {
  it('are a command and what it needs', () => {
    expect(parseOptions([], {})).toEqual({ command: 'list', language: 'en' });
    expect(parseOptions(['balance', 'ada'], {})).toEqual({ command: 'balance', person: 'ada', language: 'en' });
    expect(parseOptions(['check', '--base', 'main'], {})).toEqual({ command: 'check', base: 'main', language: 'en' });
    expect(parseOptions(['redeem', 'ada', 'note', '--issue', '#12'], {})).toMatchObject({ reward: 'note', issue: 12 });
    expect(parseOptions(['--help'], {})).toBe('help');
  });

  it.each([
    ['balance'],
    ['check', 'main'],
    ['list', '--base', 'main'],
    ['redeem', 'ada', '--issue', '1'],
    ['redeem', 'ada', 'note'],
    ['redeem', 'ada', 'note', '--issue', 'x'],
    ['buy', 'ada'],
  ])('may not be %s %s %s %s', (...args) => {
    expect(() =>
      parseOptions(
        args.filter((arg) => typeof arg === 'string'),
        {},
      ),
    ).toThrow(/^Unexpected /);
  });
});
