import { describe, expect, it } from 'vitest';
import { day, lossesOf, now, partOf, rules, withFrontMatter, type Given } from '../testPage.ts';

const { fresh, halfLife } = rules.verified;
const dateBefore = (days: number) => new Date(now - days * day).toISOString().slice(0, 10);
const verified = (yaml: string, given?: Given) =>
  partOf('verified', withFrontMatter(`verified: ${yaml}`, 'Text.\n'), given);

describe('how a page was proven', () => {
  it.each([
    ['executed', 100],
    ['executed-by-hand', 80],
    ['documented', 50],
  ])('%s is worth %d points', (how, score) => {
    expect(verified(`{ how: ${how}, on: ${dateBefore(fresh)} }`).score).toBe(score);
  });

  it('loses half of them with time', () => {
    expect(verified(`{ how: executed, on: ${dateBefore(fresh + halfLife)} }`)).toMatchObject({
      remarks: [{ id: 'proof-old', values: { days: fresh + halfLife } }],
    });
    expect(verified(`{ how: documented, on: ${dateBefore(fresh + halfLife)} }`).score).toBeCloseTo(25);
  });

  it('counts a date after HEAD as today', () => {
    expect(verified(`{ how: executed, on: ${dateBefore(-400)} }`).score).toBe(100);
  });

  it.each(['', ', on: soon', ', on: 2026-13-41', ', on: [2026]'])('is worth half without a date: %j', (on) => {
    expect(lossesOf(verified(`{ how: executed${on} }`))).toEqual([['proof-undated', 50]]);
  });

  it('does not age without history', () => {
    expect(verified('{ how: executed, on: 2001-01-01 }', { asOf: undefined } as never).score).toBe(100);
  });

  it.each(['{ how: guessed, on: 2026-11-20 }', 'yes', '[executed]', '{ }', 'null'])(
    'is nothing when it says what nobody knows: %s',
    (yaml) => expect(verified(yaml)).toMatchObject({ score: 0, remarks: [{ id: 'unverified' }] }),
  );
});

describe('a page that says nothing about it', () => {
  const silent = (file: string) => partOf('verified', 'Text.\n', { file });

  it('has no points', () => expect(silent('docs/guides/ebpf/check.md').score).toBe(0));

  it.each([
    'docs/guides/ebpf/index.md',
    'docs/guides/README.md',
    'docs/guides/ebpf/ebpf.mdx',
    'docs/community/roadmap.md',
    'i18n/en/docusaurus-plugin-content-docs/current/community/channels.md',
  ])('has nothing to prove in %s', (file) => {
    expect(silent(file).score).toBeUndefined();
  });

  it('has to keep what an index says all the same', () => {
    const text = withFrontMatter('verified: { how: documented, on: 2026-11-20 }', 'Text.\n');
    expect(partOf('verified', text, { file: 'docs/guides/index.md' }).score).toBe(50);
  });
});
