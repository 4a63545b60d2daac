import { describe, expect, test } from 'vitest';
import { checkAddresses, type CheckAddressesOptions, type Checked } from './checkAddresses.ts';
import { quickPaces } from './fixtureCheck.ts';
import { heldStatus } from './guard/refusal.ts';
import type { Answer } from './lychee/parseReport.ts';
import { toRecord } from './records.ts';

const now = Date.parse('2026-11-21T00:00:00Z');
const ok: Answer = { kind: 'ok', code: 200, redirects: [] };
const unwell: Answer = { kind: 'failed', code: 503 };
const timeout: Answer = { kind: 'timeout' };

type Asked = { urls: string[]; isSecond: boolean };

/** Checks addresses that `answer` speaks for, told how often each was asked for; and tells what was asked for, call by call. */
async function check(
  urls: readonly string[],
  answer: (url: string, times: number) => Answer | undefined,
  options: Partial<CheckAddressesOptions> = {},
): Promise<Checked & { calls: Asked[] }> {
  const calls: Asked[] = [];
  const times = new Map<string, number>();
  const checked = await checkAddresses(urls, {
    ask: (asked, pace) => {
      if (asked.length > 0) calls.push({ urls: [...asked], isSecond: pace === quickPaces.second });
      return Promise.resolve(
        asked.flatMap((url) => {
          times.set(url, (times.get(url) ?? 0) + 1);
          return answer(url, times.get(url) ?? 0) ?? [];
        }),
      );
    },
    guard: { hosts: new Map(), waits: new Map(), told: new Map() },
    records: new Map(),
    now,
    paces: quickPaces,
    ...options,
  });
  return { ...checked, calls };
}

const at = (host: string, count: number): string[] =>
  Array.from({ length: count }, (_, page) => `https://${host}.dev/${page}`);
const kinds = ({ verdicts }: Checked): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of verdicts.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

test('hosts take turns, so that a slow one does not hold up the others', async () => {
  const { calls } = await check([...at('a', 3), ...at('b', 1), ...at('c', 2)], () => ok);
  expect(calls).toEqual([
    {
      urls: [
        'https://a.dev/0',
        'https://b.dev/0',
        'https://c.dev/0',
        'https://a.dev/1',
        'https://c.dev/1',
        'https://a.dev/2',
      ],
      isSecond: false,
    },
  ]);
});

test('what the answers leave out was not looked at', async () => {
  const checked = await check(at('a', 3), () => undefined);
  expect(kinds(checked)).toEqual({ unchecked: 3 });
  expect([...checked.records.values()].map(({ class: kind, fails }) => [kind, fails])).toEqual(
    Array(3).fill(['unchecked', 0]),
  );
});

describe('a host that answers nothing', () => {
  test('is asked for a few of its addresses, and nothing is said of the others', async () => {
    const checked = await check([...at('a', 500), ...at('b', 20)], (url) => (url.includes('//a.') ? timeout : ok));
    expect(kinds(checked)).toEqual({ soft: 8, unchecked: 492, ok: 20 });
    const asked = checked.calls.map(({ urls, isSecond }) => [
      isSecond,
      urls.filter((url) => url.includes('//a.')).length,
    ]);
    expect(asked).toEqual([
      [false, 8],
      [false, 0],
      [true, 3],
    ]);
    expect([...checked.records.values()].filter(({ code }) => code === 'timeout')).toHaveLength(8);
  });

  test('and what earlier runs know of the others stays', async () => {
    const [url = ''] = at('a', 40).slice(-1);
    const then = now - 20 * 24 * 60 * 60 * 1000;
    const before = toRecord(url, { kind: 'soft', cause: { type: 'status', code: 500 } }, { now: then });
    const checked = await check(at('a', 40), () => unwell, { records: new Map([[url, before]]) });
    expect(checked.verdicts.get(url)).toEqual({ kind: 'unchecked', cause: { type: 'not-asked' } });
    expect(checked.records.get(url)).toBe(before);
    expect(checked.records.size).toBe(9);
  });

  test('and gets well meanwhile is asked for the rest', async () => {
    const checked = await check(at('a', 100), (url, times) => (times === 1 && /\/[0-7]$/.test(url) ? unwell : ok));
    expect(kinds(checked)).toEqual({ ok: 100 });
    expect(checked.calls.map(({ urls, isSecond }) => [isSecond, urls.length])).toEqual([
      [false, 8],
      [true, 3],
      [true, 97],
    ]);
  });

  test('is asked for all of them where they are few', async () => {
    const { calls } = await check(at('a', 16), () => unwell);
    expect(calls.map(({ urls, isSecond }) => [isSecond, urls.length])).toEqual([
      [false, 16],
      [true, 3],
    ]);
  });
});

describe('a host that asks to wait', () => {
  const busy: Answer = { kind: 'failed', code: 429 };
  const held: Answer = { kind: 'failed', code: heldStatus };
  const guard = (wait: number) => ({
    hosts: new Map(),
    waits: new Map([['a.dev', performance.now() + wait]]),
    told: new Map([['http://a.dev/0', 429]]),
  });
  const urls = ['http://a.dev/0', 'http://a.dev/1', 'http://b.dev/0'];

  test('is asked again when the time has passed, and holds up nobody else', async () => {
    const asked: [string, number][] = [];
    const started = performance.now();
    const checked = await check(
      urls,
      (url, times) => {
        asked.push([url, performance.now() - started]);
        return times > 1 ? ok : url === 'http://b.dev/0' ? unwell : held;
      },
      { guard: guard(400) },
    );
    expect(kinds(checked)).toEqual({ ok: 3 });
    const again = asked.slice(3);
    expect(again.map(([url]) => url)).toEqual(['http://b.dev/0', 'http://a.dev/0', 'http://a.dev/1']);
    expect(again.map(([url, time]) => url.includes('//a.') === time >= 400)).toEqual([true, true, true]);
  });

  test('for longer than a minute is not asked again: what it said counts, and of the rest nothing is known', async () => {
    const checked = await check(urls, (url) => (url.includes('//b.') ? ok : held), { guard: guard(61_000) });
    expect(checked.calls).toHaveLength(1);
    expect([...checked.verdicts].sort()).toEqual([
      ['http://a.dev/0', { kind: 'soft', cause: { type: 'status', code: 429 } }],
      ['http://a.dev/1', { kind: 'unchecked', cause: { type: 'not-asked' } }],
      ['http://b.dev/0', { kind: 'ok' }],
    ]);
  });

  test('behind TLS, where nobody knows how long, is not asked again', async () => {
    const checked = await check(at('a', 3), (url) => (url.endsWith('/0') ? busy : unwell));
    expect(checked.calls).toHaveLength(1);
    expect(kinds(checked)).toEqual({ soft: 3 });
  });
});

test('one page that is unwell does not keep the others of its host from being asked for', async () => {
  const checked = await check(at('a', 50), (url) => (url.endsWith('/0') ? unwell : ok));
  expect(kinds(checked)).toEqual({ soft: 1, ok: 49 });
  expect(checked.calls.map(({ urls }) => urls.length)).toEqual([8, 42, 1]);
});

test('what is dead or refused is asked for once', async () => {
  const { calls } = await check(at('a', 3), (url) => ({ kind: 'failed', code: url.endsWith('/0') ? 404 : 403 }));
  expect(calls.map(({ urls }) => urls.length)).toEqual([3]);
});

test('what is known is not asked for, and told apart from the rest', async () => {
  const urls = at('a', 4);
  const records = new Map(
    ([['ok'], ['soft', 'timeout'], ['hard', 'unknown-host'], ['unchecked', 'unchecked']] as const).map(
      ([kind, type], index) => {
        const url = urls[index] ?? '';
        return [url, toRecord(url, { kind, ...(type && { cause: { type } }) }, { now: now - 1000 })] as const;
      },
    ),
  );
  const checked = await check(urls, () => ok, { records });
  expect(checked.calls.flatMap((call) => call.urls)).toEqual(urls.slice(2));
  expect(checked).toMatchObject({ remembered: 2 });
  expect([...checked.verdicts.values()].map(({ kind }) => kind)).toEqual(['ok', 'soft', 'ok', 'ok']);
  expect(checked.records.get(urls[1] ?? '')).toBe(records.get(urls[1] ?? ''));
});

test('nobody is asked again when the first answers show that there is no use', async () => {
  let asked = 0;
  const count = (): Answer => {
    asked++;
    return unwell;
  };
  const checked = check(at('a', 3), count, { onFirst: () => Promise.reject(new Error('no network')) });
  await expect(checked).rejects.toThrow('no network');
  expect(asked).toBe(3);
});
