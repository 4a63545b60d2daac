import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/lib/examples/example.ts';
import type { ReadExample } from '../../src/lib/examples/readExamples.ts';
import { isProblem } from '../../src/lib/problem.ts';
import { selectExamples } from './selectExamples.ts';

const read = (id: string, ...uses: string[]): ReadExample => ({ id, kind: 'read', example: { id, uses } as Example });
const range = { start: { line: 3, column: 1 }, end: { line: 3, column: 4 } };
const broken: ReadExample = {
  id: 'half',
  kind: 'broken',
  problem: { message: { en: 'Unexpected key "nedes".', 'zh-Hans': '' }, range },
};
const idsOf = (all: readonly ReadExample[], ids: readonly string[] = []) => selectExamples(all, ids).wanted.map(({ id }) => id);

function messageOf(all: readonly ReadExample[], ids: readonly string[] = []): string {
  try {
    selectExamples(all, ids);
  } catch (error) {
    if (isProblem(error) && error.exitCode === 2) return error.message;
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('selectExamples', () => {
  it('takes all, or those that are named, each once and in order', () => {
    expect(idsOf([read('a'), read('b'), read('c')])).toEqual(['a', 'b', 'c']);
    expect(idsOf([read('a'), read('b'), read('c')], ['c', 'a', 'c'])).toEqual(['a', 'c']);
  });

  it('finds those that the wanted ones use, however deep', () => {
    const { find } = selectExamples([read('a', 'b'), read('b', 'c'), read('c')], ['a']);
    expect(find('c').id).toBe('c');
  });

  it('lets a broken example stop only those that need it', () => {
    const all = [read('a'), broken, read('user', 'half'), { id: 'none', kind: 'missing' } as const];
    expect(idsOf(all, ['a'])).toEqual(['a']);
    expect(messageOf(all)).toBe('examples/half/example.yml:3: Unexpected key "nedes".');
    expect(messageOf(all, ['user'])).toContain('examples/half/example.yml:3');
    expect(messageOf(all, ['none'])).toContain('examples/none/example.yml is missing');
  });

  it('says which id is none, and which was meant', () => {
    const all = [read('otlp-sink', 'colector'), read('collector')];
    expect(messageOf(all, ['otlp-snk'])).toMatch(/^Unexpected example "otlp-snk", .* Did you mean "otlp-sink"\?$/);
    expect(messageOf(all, ['x'])).toContain('There are: otlp-sink, collector.');
    expect(messageOf(all)).toMatch(/^examples\/otlp-sink\/example\.yml: unexpected "colector" .* Did you mean "collector"\?$/);
  });

  it('shows the circle that examples use each other in', () => {
    expect(messageOf([read('a', 'b'), read('b', 'c'), read('c', 'b')])).toContain('b -> c -> b.');
    expect(messageOf([read('a', 'a')])).toContain('a -> a.');
  });
});
