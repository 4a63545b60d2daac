import { describe, expect, it } from 'vitest';
import type { Conventions } from '../lint/reference/conventions.ts';
import type { Convention, Deprecation } from '../../src/lib/conventions/parseConventions.ts';
import { compareConventions } from './compareConventions.ts';

const name = (deprecated?: Deprecation, isTemplate?: true): Convention => ({
  stability: 'stable',
  ...(deprecated && { deprecated }),
  ...(isTemplate && { isTemplate }),
});
const registry = (
  version: string,
  attributes: Record<string, Convention>,
  metrics: Record<string, Convention> = {},
): Conventions => ({
  version,
  attributes: new Map(Object.entries(attributes)),
  metrics: new Map(Object.entries(metrics)),
  events: new Map(),
});
const use = (used: string, line = 1, file = 'docs/a.md') => ({ name: used, file, line });

describe('compareConventions', () => {
  const gone: Deprecation = { reason: 'Replaced by `x.y`.', replacement: 'x.y' };
  const installed = registry(
    '1.0.0',
    { 'a.b': name(), 'c.d': name(), 'e.f': name(gone), 'k.l': name(undefined, true), 'x.y': name() },
    { 'a.b': name(), 'm.n': name() },
  );
  const newer = registry(
    '2.0.0',
    {
      'a.b': name(gone),
      'e.f': name(gone),
      'k.l': name({ reason: 'Removed.' }, true),
      'x.y': name(),
      'new.one': name(),
    },
    { 'a.b': name() },
  );

  it('lists what the newer one deprecates and what it no longer has, if a page uses it', () => {
    const uses = ['m.n', 'a.b', 'e.f', 'x.y', 'new.one', 'other.name'].map((one) => use(one));
    expect(compareConventions(installed, newer, uses)).toEqual({
      from: '1.0.0',
      to: '2.0.0',
      deprecated: [{ name: 'a.b', kind: 'attribute', places: [{ file: 'docs/a.md', line: 1 }], ...gone }],
      vanished: [{ name: 'm.n', kind: 'metric', places: [{ file: 'docs/a.md', line: 1 }] }],
    });
  });

  it('counts the key of a template as part of the template', () => {
    const { deprecated } = compareConventions(installed, newer, [use('k.l.one', 2), use('k.l.two', 3), use('k.l', 4)]);
    expect(deprecated.map((one) => [one.name, one.places.map(({ line }) => line)])).toEqual([['k.l', [2, 3, 4]]]);
  });

  it('names each line once, in the order of the pages', () => {
    const uses = [use('c.d', 5), use('c.d', 5), use('c.d', 7), use('c.d', 5, 'docs/b.md')];
    expect(compareConventions(installed, newer, uses).vanished[0]?.places).toEqual([
      { file: 'docs/a.md', line: 5 },
      { file: 'docs/a.md', line: 7 },
      { file: 'docs/b.md', line: 5 },
    ]);
  });

  it('finds nothing new in the same registry', () => {
    expect(
      compareConventions(
        installed,
        installed,
        ['a.b', 'e.f'].map((one) => use(one)),
      ),
    ).toMatchObject({
      deprecated: [],
      vanished: [],
    });
  });
});
