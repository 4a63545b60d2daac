import { describe, expect, it } from 'vitest';
import { anchorOf, countChanges, selectFrom } from './select.ts';

describe('selectFrom', () => {
  const rows = [{ namespace: 'a' }, { namespace: 'b' }, { namespace: 'a' }];

  it('takes the namespaces in the order in which they are named', () => {
    expect(selectFrom(rows, ['b', 'a'])).toEqual([{ namespace: 'b' }, { namespace: 'a' }, { namespace: 'a' }]);
    expect(selectFrom(rows, 'b')).toEqual([{ namespace: 'b' }]);
  });

  it('takes all where none are named', () => {
    expect(selectFrom(rows, undefined)).toEqual(rows);
  });
});

describe('anchorOf', () => {
  it('has neither dots nor underscores', () => {
    expect(anchorOf('vcs.change.time_to_merge')).toBe('vcs-change-time-to-merge');
  });
});

describe('countChanges', () => {
  it('counts by namespace, most changes first', () => {
    const counts = countChanges([
      { name: 'b.x', kind: 'attribute', what: 'added' },
      { name: 'a.x', kind: 'metric', what: 'removed' },
      { name: 'a.y', kind: 'attribute', what: 'deprecated', reason: 'Gone.' },
    ]);
    expect(counts.map(({ namespace, added, removed, deprecated }) => [namespace, added, removed, deprecated])).toEqual([
      ['a', 0, 1, 1],
      ['b', 1, 0, 0],
    ]);
  });
});
