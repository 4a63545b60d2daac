import { describe, expect, it } from 'vitest';
import { compareRegistries } from './compareRegistries.ts';
import type { Registry, RegistryAttribute } from './parseRegistry.ts';

const registry = (attributes: Record<string, Partial<RegistryAttribute>>): Registry => ({
  attributes: new Map(
    Object.entries(attributes).map(([name, one]) => [name, { stability: 'experimental', examples: [], ...one }]),
  ),
  metrics: new Map(),
  events: new Map(),
});

describe('compareRegistries', () => {
  it('says what was added, removed, deprecated and made stable, by name', () => {
    const before = registry({ 'b.removed': {}, 'c.stable': {}, 'd.deprecated': {}, 'e.same': {} });
    const now = registry({
      'a.added': {},
      'c.stable': { stability: 'stable' },
      'd.deprecated': { deprecated: { reason: 'Replaced by `a.added`.', replacement: 'a.added' } },
      'e.same': {},
    });
    expect(compareRegistries(before, now)).toEqual([
      { name: 'a.added', kind: 'attribute', what: 'added' },
      { name: 'b.removed', kind: 'attribute', what: 'removed' },
      { name: 'c.stable', kind: 'attribute', what: 'stabilized' },
      {
        name: 'd.deprecated',
        kind: 'attribute',
        what: 'deprecated',
        reason: 'Replaced by `a.added`.',
        replacement: 'a.added',
      },
    ]);
  });

  it('says which values came and went', () => {
    const values = (...list: string[]) => ({
      values: list.map((value) => ({ value, stability: 'experimental' as const })),
    });
    expect(compareRegistries(registry({ 'a.b': values('x', 'y') }), registry({ 'a.b': values('y', 'z') }))).toEqual([
      { name: 'a.b', kind: 'attribute', what: 'values', added: ['z'], removed: ['x'] },
    ]);
  });
});
