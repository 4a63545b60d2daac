import { beforeEach, expect, test, vi } from 'vitest';
import type { Found } from './findPages.ts';
import { createIndexLoader } from './loadIndex.ts';
import type { Query } from './query.ts';
import { createSession, type SearchState } from './session.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

const found = (total: number): Found => ({ pages: [], total, atLeast: false });

function start() {
  const states: SearchState[] = [];
  const asked: { text: string; resolve(found: Found): void; reject(error: Error): void }[] = [];
  const find = ({ text }: Query) => new Promise<Found>((resolve, reject) => asked.push({ text, resolve, reject }));
  const session = createSession({ find, show: (state) => states.push(state), debounceMs: 100 });
  return { session, states, asked };
}

test('asks once when typing pauses', async () => {
  const { session, asked } = start();
  for (const text of ['e', 'eb', 'ebpf']) session.ask(text);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.map(({ text }) => text)).toEqual(['ebpf']);
});

test('drops answers that arrive after a newer question', async () => {
  const { session, states, asked } = start();
  session.ask('old');
  await vi.advanceTimersByTimeAsync(100);
  session.ask('new');
  await vi.advanceTimersByTimeAsync(100);
  asked[1]?.resolve(found(2));
  await vi.advanceTimersByTimeAsync(0);
  asked[0]?.resolve(found(1));
  await vi.advanceTimersByTimeAsync(0);
  expect(states.filter(({ kind }) => kind === 'found')).toMatchObject([
    { query: { text: 'new' }, found: { total: 2 } },
  ]);
});

test('keeps the earlier answer in view until the next one', async () => {
  const { session, states, asked } = start();
  session.ask('one');
  await vi.advanceTimersByTimeAsync(100);
  asked[0]?.resolve(found(1));
  await vi.advanceTimersByTimeAsync(0);
  session.ask('two');
  expect(states.at(-1)).toMatchObject({ kind: 'searching', found: { total: 1 } });
});

test('shows an emptied input at once, and nothing that was on its way', async () => {
  const { session, states, asked } = start();
  session.ask('one');
  await vi.advanceTimersByTimeAsync(100);
  session.ask(' ');
  asked[0]?.resolve(found(1));
  await vi.advanceTimersByTimeAsync(500);
  expect(states.at(-1)).toEqual({ kind: 'empty' });
});

test('reports a failure', async () => {
  const { session, states, asked } = start();
  session.ask('one');
  await vi.advanceTimersByTimeAsync(100);
  asked[0]?.reject(new Error('offline'));
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toEqual({ kind: 'failed' });
});

test('loads the index once, and again under another address after a failure', async () => {
  const urls: string[] = [];
  const loader = createIndexLoader('/otlp-docs/en/', (url) => {
    urls.push(url);
    return Promise.resolve({ createInstance: () => ({ search: () => Promise.resolve({ results: [] }) }) });
  });
  await Promise.all([loader.load(), loader.load()]);
  loader.forget();
  await loader.load();
  expect(urls).toEqual(['/otlp-docs/en/pagefind/pagefind.js', '/otlp-docs/en/pagefind/pagefind.js?retry=1']);
});
