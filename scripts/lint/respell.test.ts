import { describe, expect, it } from 'vitest';
import { respell } from './respell.ts';

const words = new Set(['receiver', 'trace', 'traces', 'metric', 'Collector']);

describe('respell', () => {
  it.each([
    ['reciever', 'receiver'],
    ['recceiver', 'receiver'],
    ['receivr', 'receiver'],
    ['metrix', 'metric'],
    ['Colector', 'Collector'],
    ['tracess', 'traces'],
    ['trcae', 'trace'],
    ['rceiverr', undefined],
    ['receiver', undefined],
    ['z', undefined],
    ['', undefined],
    ['receiver'.repeat(40), undefined],
  ])('%s -> %s', (word, expected) => expect(respell(word, (one) => words.has(one))).toBe(expected));
});
