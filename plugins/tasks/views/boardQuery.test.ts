import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundKinds, taskDifficulties, taskKinds } from '../../../src/lib/tasks/task.ts';
import { changeQuery, isAsking, noQuery, parseBoardQuery, sortKeys, taskStates, toSearch } from './boardQuery.ts';

describe('the question in the address', () => {
  it.each([
    ['', noQuery],
    ['?good-first', { ...noQuery, goodFirst: true }],
    ['?good-first=false', noQuery],
    ['?kind=stale-translation&time=60', { ...noQuery, kind: 'stale-translation', minutes: 60 }],
    ['?page=guides/ebpf/choose&skill=go', { ...noQuery, page: 'guides/ebpf/choose', skill: 'go' }],
    ['?state=lost&kind=x&difficulty=&time=-5&sort=size', noQuery],
    ['?time=1e9&q=', noQuery],
  ])('%s', (search, query) => expect(parseBoardQuery(search)).toEqual(query));

  it('is short, and leaves parameters of others alone', () => {
    const query = changeQuery(noQuery, { goodFirst: true, page: 'guides/a', sort: 'time' });
    expect(toSearch(query)).toBe('?good-first&page=guides/a&sort=time');
    expect(toSearch(noQuery, '?utm=1&state=done&good-first')).toBe('?utm=1');
    expect(toSearch(noQuery)).toBe('');
  });

  it('says the same when it is read again', () => {
    const optional = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const text = fc.string({ minLength: 1, maxLength: 50 });
    const questions = fc.record({
      q: fc.string({ maxLength: 50 }),
      goodFirst: fc.boolean(),
      state: optional(taskStates),
      kind: optional([...taskKinds, ...foundKinds]),
      difficulty: optional(taskDifficulties),
      skill: fc.option(text, { nil: undefined }),
      minutes: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
      page: fc.option(text, { nil: undefined }),
      sort: fc.constantFrom(...sortKeys),
    });
    fc.assert(
      fc.property(questions, (change) => {
        const query = changeQuery(noQuery, change);
        expect(parseBoardQuery(toSearch(query))).toEqual(query);
        expect(isAsking(query)).toBe(JSON.stringify(query) !== JSON.stringify(noQuery));
      }),
    );
  });

  it('loses a filter that is taken away', () => {
    const asked = changeQuery(noQuery, { skill: 'go', q: 'collector' });
    expect(changeQuery(asked, { skill: undefined })).toEqual({ ...noQuery, q: 'collector' });
  });
});
