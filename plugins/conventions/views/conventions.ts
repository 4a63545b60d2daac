import type { Level, Standing } from '../../../src/lib/conventions/facts.ts';
import type { Emission } from '../emitters.ts';

/** How settled something is, as a table shows it. */
export type StandingView = Standing & {
  /** What the registry says of its end, and the name that takes its place. */
  deprecated?: { reason: string; replacement?: string };
};

export type ValueView = StandingView & { value: string; text?: string };

export type EmissionView = Omit<Emission, 'name' | 'note' | 'source'> & {
  emitter: string;
  note?: string;
  url: string;
};

/** An attribute in the reader's language. */
export type AttributeView = StandingView & {
  name: string;
  namespace: string;
  type: string;
  text: string;
  examples: readonly string[];
  values?: readonly ValueView[];
  emissions: readonly EmissionView[];
};

export type LevelView = { name: string; level: Level };

export type MetricView = StandingView & {
  name: string;
  namespace: string;
  text: string;
  instrument: string;
  unit: string;
  attributes: readonly LevelView[];
  entities: readonly string[];
};

export type SpanView = StandingView & {
  name: string;
  namespace: string;
  kind: string;
  attributes: readonly LevelView[];
};

export type EntityView = StandingView & {
  name: string;
  namespace: string;
  identifying: readonly string[];
  descriptive: readonly string[];
};

export type EmitterView = {
  id: string;
  name: string;
  version: string;
  read: string;
  from: 'code' | 'documentation' | 'run';
  /** Where what was read can be found. */
  url: string;
  /** Address of its page on the site; absent where there is none. */
  page?: string;
};

export type ChangeView = { name: string; kind: 'attribute' | 'metric' | 'event' } & (
  | { what: 'added' | 'removed' | 'stabilized' }
  | { what: 'deprecated'; reason: string; replacement?: string }
  | { what: 'values'; added: readonly string[]; removed: readonly string[] }
);

/** What the components show. `before` is absent where there is no earlier release to compare with. */
export type Conventions = {
  version: string;
  before?: string;
  /** The model files that types, levels and release candidates come from. */
  model: { tag: string; url: string };
  attributes: readonly AttributeView[];
  metrics: readonly MetricView[];
  spans: readonly SpanView[];
  entities: readonly EntityView[];
  emitters: readonly EmitterView[];
  changes: readonly ChangeView[];
};
