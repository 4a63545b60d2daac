import { describe, expect, it } from 'vitest';
import { parseModel, withHistory } from './modelFacts.ts';

const registry = (stability: string, more = '') => `
groups:
  - id: registry.cicd
    type: attribute_group
    attributes:
      - id: cicd.name
        type: string
        stability: ${stability}
      - id: cicd.result
        stability: ${stability}
        type:
          members:
            - { id: ok, value: ok, stability: ${stability} }
            - { id: odd, value: odd, stability: development }
      - id: other.name
        type: string
        stability: stable
${more}`;

const rest = `
groups:
  - id: metric.cicd.count
    type: metric
    metric_name: cicd.count
    instrument: counter
    unit: "{run}"
    stability: beta
    entity_associations: [cicd.run]
    attributes:
      - { ref: cicd.name, requirement_level: required }
      - { ref: cicd.result, requirement_level: { conditionally_required: if known } }
      - { ref: error.type }
  - id: span.cicd.run.server
    type: span
    span_kind: server
    stability: release_candidate
    attributes:
      - { ref: cicd.result, requirement_level: opt_in }
  - id: entity.cicd.run
    type: entity
    name: cicd.run
    stability: development
    attributes:
      - { ref: cicd.name, role: identifying, requirement_level: required }
      - { ref: cicd.result, role: descriptive }
`;

describe('parseModel', () => {
  const facts = parseModel([registry('release_candidate'), rest], ['cicd']);

  it('reads the types of attributes of the wanted namespaces', () => {
    expect(facts.attributes).toEqual({
      'cicd.name': { stability: 'release_candidate', type: 'string' },
      'cicd.result': {
        stability: 'release_candidate',
        type: 'enum',
        values: ['ok', 'odd'],
        valueStability: { odd: 'development' },
      },
    });
  });

  it('reads how much each signal asks for an attribute', () => {
    expect(facts.metrics['cicd.count']).toEqual({
      stability: 'beta',
      instrument: 'counter',
      unit: '{run}',
      entities: ['cicd.run'],
      attributes: { 'cicd.name': 'required', 'cicd.result': 'conditionally_required', 'error.type': 'recommended' },
    });
    expect(facts.spans['cicd.run.server']).toEqual({
      stability: 'release_candidate',
      kind: 'server',
      attributes: { 'cicd.result': 'opt_in' },
    });
    expect(facts.entities['cicd.run']).toEqual({
      stability: 'development',
      identifying: ['cicd.name'],
      descriptive: ['cicd.result'],
    });
  });
});

describe('withHistory', () => {
  const at = (version: string, ...files: string[]) => ({ version, registry: parseModel(files, ['cicd']) });

  it('finds the release in which something became what it is', () => {
    const history = withHistory([
      at('1.4.0', registry('release_candidate'), rest),
      at('1.3.0', registry('release_candidate')),
      at('1.2.0', registry('development')),
    ]);
    expect(history.attributes['cicd.name']).toMatchObject({ since: '1.3.0', before: 'development' });
    expect(history.metrics['cicd.count']).toMatchObject({ since: '1.4.0' });
    expect(history.metrics['cicd.count']).not.toHaveProperty('before');
  });

  it('says nothing of what was always so, and takes experimental for development', () => {
    const history = withHistory([at('1.2.0', registry('development')), at('1.1.0', registry('experimental'))]);
    expect(history.attributes['cicd.name']).toEqual({ stability: 'development', type: 'string' });
  });
});
