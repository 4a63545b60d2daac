import { describe, expect, it } from 'vitest';
import { compareFacts, explainDisagreement } from './compareFacts.ts';
import type { Facts } from './facts.ts';
import type { Registry, RegistryAttribute } from './parseRegistry.ts';

const facts = (attributes: Facts['attributes'], metrics: Facts['metrics'] = {}): Facts => ({
  source: { repository: 'o/r', tag: 'v1.0.0', commit: '0'.repeat(40) },
  namespaces: ['cicd'],
  attributes,
  metrics,
  spans: {},
  entities: {},
});

const registry = (attributes: Record<string, Partial<RegistryAttribute>>, metrics: string[] = []): Registry => ({
  attributes: new Map(
    Object.entries(attributes).map(([name, one]) => [name, { stability: 'experimental', examples: [], ...one }]),
  ),
  metrics: new Map(metrics.map((name) => [name, { stability: 'experimental' }])),
  events: new Map(),
});

describe('compareFacts', () => {
  it('finds nothing where both say the same, and looks at no other namespace', () => {
    const known = facts({ 'cicd.a': { type: 'string', stability: 'release_candidate' } });
    expect(compareFacts(known, registry({ 'cicd.a': {}, 'http.b': {} }))).toEqual([]);
  });

  it('says which names one of the two lacks', () => {
    const known = facts({ 'cicd.gone': { type: 'string', stability: 'development' } });
    expect(compareFacts(known, registry({ 'cicd.new': {} }, ['cicd.count']))).toEqual([
      { name: 'cicd.count', kind: 'metric', what: 'missing' },
      { name: 'cicd.gone', kind: 'attribute', what: 'gone' },
      { name: 'cicd.new', kind: 'attribute', what: 'missing' },
    ]);
  });

  it('notices that a name has become stable', () => {
    const known = facts({ 'cicd.a': { type: 'string', stability: 'release_candidate' } });
    expect(compareFacts(known, registry({ 'cicd.a': { stability: 'stable' } }))).toMatchObject([{ what: 'stability' }]);
  });

  it('compares listed values in any order', () => {
    const known = facts({ 'cicd.a': { type: 'enum', stability: 'development', values: ['y', 'x'] } });
    const values = (...list: string[]) => list.map((value) => ({ value, stability: 'experimental' as const }));
    expect(compareFacts(known, registry({ 'cicd.a': { values: values('x', 'y') } }))).toEqual([]);
    expect(compareFacts(known, registry({ 'cicd.a': { values: values('x', 'z') } }))).toMatchObject([
      { what: 'values' },
    ]);
  });

  it('explains itself in both languages', () => {
    const message = explainDisagreement({ name: 'cicd.a', kind: 'attribute', what: 'missing' });
    expect(message.en).toBe('cicd.a: the package has it, the data file does not');
    expect(message['zh-Hans']).toBe('cicd.a：包里有，数据文件里没有');
  });
});
