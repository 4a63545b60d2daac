import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/lib/conventions/facts.ts';
import type { Registry } from '../../../src/lib/conventions/parseRegistry.ts';
import type { Emitter, Texts } from '../emitters.ts';
import { buildConventions } from './buildConventions.ts';

const facts: Facts = {
  source: { repository: 'o/model', tag: 'v1.0.0', commit: 'a'.repeat(40) },
  namespaces: ['cicd'],
  attributes: {
    'cicd.result': {
      type: 'enum',
      stability: 'release_candidate',
      since: '1.1.0',
      before: 'development',
      values: ['ok', 'okay'],
      valueStability: { okay: 'development' },
    },
    'cicd.name': { type: 'string', stability: 'stable' },
    'cicd.old': { type: 'string', stability: 'development' },
  },
  metrics: {
    'cicd.count': { stability: 'beta', instrument: 'counter', unit: '1', attributes: { 'cicd.name': 'required' } },
  },
  spans: { 'cicd.run.server': { stability: 'beta', kind: 'server', attributes: { 'cicd.result': 'opt_in' } } },
  entities: { 'cicd.run': { stability: 'beta', identifying: ['cicd.name'], descriptive: [] } },
};

const registry: Registry = {
  attributes: new Map([
    ['cicd.name', { stability: 'stable', examples: ['Lint'] }],
    [
      'cicd.result',
      {
        stability: 'experimental',
        examples: ['ok'],
        values: [
          { value: 'ok', stability: 'experimental' },
          { value: 'okay', stability: 'experimental', deprecated: { reason: 'Replaced by `ok`.' } },
        ],
      },
    ],
    [
      'cicd.old',
      {
        stability: 'experimental',
        examples: [],
        deprecated: { reason: 'Replaced by `cicd.name`.', replacement: 'cicd.name' },
      },
    ],
  ]),
  metrics: new Map([['cicd.count', { stability: 'experimental' }]]),
  events: new Map(),
};

const texts: Texts = {
  attributes: {
    'cicd.name': { 'zh-Hans': '名字', en: 'The name' },
    'cicd.result': { 'zh-Hans': '结局', en: 'The result' },
    'cicd.old': { 'zh-Hans': '旧名', en: 'The old name' },
  },
  values: { 'cicd.result': { ok: { 'zh-Hans': '好', en: 'Fine' } } },
  metrics: { 'cicd.count': { 'zh-Hans': '几次', en: 'How many' } },
};

const emitters: Emitter[] = [
  {
    id: 'theirs',
    name: { 'zh-Hans': '他们的', en: 'Theirs' },
    version: 'v2',
    read: '2026-01-02',
    from: 'code',
    repository: 'o/theirs',
    commit: 'b'.repeat(40),
    page: 'guides/theirs',
    emits: [
      { name: 'cicd.name', on: ['span'], state: 'renamed', sent: 'ci.name', source: 'src/a.ts', note: { en: 'Odd' } },
    ],
  },
  {
    id: 'ours',
    name: 'Ours',
    version: 'v1',
    read: '2026-01-02',
    from: 'run',
    emits: [{ name: 'cicd.name', on: ['resource'], state: 'follows', source: 'scripts/b.ts' }],
  },
];

const build = (more: Partial<Parameters<typeof buildConventions>[0]> = {}) =>
  buildConventions({
    now: { version: '1.2.0', registry },
    facts,
    texts,
    emitters,
    locale: 'en',
    forge: { repository: 'https://forge.example/o/r', branch: 'main' },
    pages: new Map([['guides/theirs', '/en/guides/theirs/']]),
    ...more,
  });

describe('buildConventions', () => {
  it('joins what package, model and we say of an attribute', () => {
    const [name, old, result] = build().attributes;
    expect(name).toMatchObject({ name: 'cicd.name', type: 'string', text: 'The name', examples: ['Lint'] });
    expect(old).toMatchObject({ deprecated: { replacement: 'cicd.name' }, emissions: [] });
    expect(result).toMatchObject({
      since: '1.1.0',
      before: 'development',
      // The values are listed.
      examples: [],
      values: [
        { value: 'ok', stability: 'release_candidate', text: 'Fine' },
        { value: 'okay', stability: 'development', deprecated: { reason: 'Replaced by `ok`.' } },
      ],
    });
  });

  it('links each emission to the file where it was read', () => {
    const [name] = build().attributes;
    expect(name?.emissions).toEqual([
      {
        emitter: 'theirs',
        on: ['span'],
        state: 'renamed',
        sent: 'ci.name',
        note: 'Odd',
        url: `https://github.com/o/theirs/blob/${'b'.repeat(40)}/src/a.ts`,
      },
      {
        emitter: 'ours',
        on: ['resource'],
        state: 'follows',
        url: 'https://forge.example/o/r/blob/main/scripts/b.ts',
      },
    ]);
  });

  it('links an emitter to its page only where there is one', () => {
    expect(build().emitters.map(({ id, page }) => [id, page])).toEqual([
      ['theirs', '/en/guides/theirs/'],
      ['ours', undefined],
    ]);
    expect(build({ pages: new Map() }).emitters[0]).not.toHaveProperty('page');
  });

  it('speaks the reader’s language, and English where it has no other', () => {
    expect(build({ locale: 'zh-Hans' }).attributes[0]?.text).toBe('名字');
    expect(build({ locale: 'zh-Hans' }).emitters[0]?.name).toBe('他们的');
    expect(build({ locale: 'fr' }).attributes[0]?.text).toBe('The name');
    expect(build({ locale: 'zh-Hans' }).attributes[0]?.emissions[0]?.note).toBe('Odd');
  });

  it('has metrics, spans and entities with what they ask for', () => {
    const { metrics, spans, entities } = build();
    expect(metrics).toMatchObject([
      {
        name: 'cicd.count',
        namespace: 'cicd',
        text: 'How many',
        attributes: [{ name: 'cicd.name', level: 'required' }],
      },
    ]);
    expect(spans).toMatchObject([{ kind: 'server', attributes: [{ name: 'cicd.result', level: 'opt_in' }] }]);
    expect(entities).toMatchObject([{ identifying: ['cicd.name'] }]);
  });

  it('compares with an earlier release where there is one', () => {
    expect(build()).toMatchObject({ version: '1.2.0', changes: [] });
    expect(build()).not.toHaveProperty('before');
    const earlier = { ...registry, metrics: new Map() };
    expect(build({ before: { version: '1.1.0', registry: earlier } })).toMatchObject({
      before: '1.1.0',
      changes: [{ name: 'cicd.count', what: 'added' }],
    });
  });
});
