import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeOnce, readOnce } from './memo.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** A reader that tells how often it was asked, under a key of its own. */
function counted(key: string): { ask: () => Promise<number>; count: () => number } {
  let reads = 0;
  return { ask: () => readOnce(key, async () => (reads += 1)), count: () => reads };
}

it('reads once for all who ask at the same time, and again a moment later', async () => {
  const { ask, count } = counted('desk');
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await ask()).toBe(2);
  expect(count()).toBe(2);
});

it('counts the moment from the end of the reading, however long that took', async () => {
  let reads = 0;
  const ask = (): Promise<number> =>
    readOnce('slow', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return (reads += 1);
    });
  const first = ask();
  await vi.advanceTimersByTimeAsync(5500);
  expect(await ask()).toBe(1);
  expect(await first).toBe(1);
});

it('reads once for a whole production build', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const { ask } = counted('build');
  await ask();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(await ask()).toBe(1);
});

it('keeps keys apart', async () => {
  expect(await readOnce('one', async () => 'a')).toBe('a');
  expect(await readOnce('two', async () => 'b')).toBe('b');
});

it('reads again what failed', async () => {
  await expect(readOnce('failing', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await readOnce('failing', async () => 'there')).toBe('there');
});

it('makes anew only from another text', () => {
  const make = vi.fn((text: string | undefined) => ({ text }));
  const ask = (text: string | undefined): unknown => makeOnce('made', text, () => make(text));
  const first = ask('a');
  expect(ask('a')).toBe(first);
  expect(ask(undefined)).toEqual({ text: undefined });
  expect(ask(undefined)).toEqual({ text: undefined });
  expect(ask('a')).toEqual({ text: 'a' });
  expect(make).toHaveBeenCalledTimes(3);
});

it('makes again what failed, at once or later', async () => {
  const fail = (): never => {
    throw new Error('broken');
  };
  expect(() => makeOnce('thrown', 'a', fail)).toThrow('broken');
  expect(makeOnce('thrown', 'a', () => 'whole')).toBe('whole');
  await expect(makeOnce('rejected', 'a', async () => fail())).rejects.toThrow('broken');
  expect(await makeOnce('rejected', 'a', async () => 'whole')).toBe('whole');
});
