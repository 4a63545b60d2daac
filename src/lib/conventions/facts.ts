import schema from '../../../data/schemas/convention-facts.schema.json';
import { readDataFile } from '../data/readDataFile.ts';

/** How settled a part of the semantic conventions is, from least to most. */
export const stabilities = ['development', 'alpha', 'beta', 'release_candidate', 'stable'] as const;
export type Stability = (typeof stabilities)[number];

export type Standing = {
  stability: Stability;
  /** The release in which it became so, and what it was before; without `before` it was added then. */
  since?: string;
  before?: Stability;
};

export type Level = 'required' | 'conditionally_required' | 'recommended' | 'opt_in';

export type AttributeFacts = Standing & {
  /** `string`, `int`, `double`, `boolean`, `string[]` …; `enum` where `values` are listed. */
  type: string;
  values?: readonly string[];
  /** Of the values that are not as settled as the attribute. */
  valueStability?: Readonly<Record<string, Stability>>;
};

export type MetricFacts = Standing & {
  instrument: string;
  unit: string;
  attributes: Readonly<Record<string, Level>>;
  entities?: readonly string[];
};

export type SpanFacts = Standing & { kind: string; attributes: Readonly<Record<string, Level>> };

export type EntityFacts = Standing & { identifying: readonly string[]; descriptive: readonly string[] };

/** What the model files of the registry say and its published package does not. `data/convention-facts.yml`. */
export type Facts = {
  source: { repository: string; tag: string; commit: string };
  namespaces: readonly string[];
  attributes: Readonly<Record<string, AttributeFacts>>;
  metrics: Readonly<Record<string, MetricFacts>>;
  spans: Readonly<Record<string, SpanFacts>>;
  entities: Readonly<Record<string, EntityFacts>>;
};

export const factsFile = 'data/convention-facts.yml';

/** The facts of a site; undefined where it has no such file. Throws a Problem with a line for each mistake. */
export async function readFacts(siteDir: string): Promise<Facts | undefined> {
  // its schema has nothing against it
  return (await readDataFile(siteDir, factsFile, { schema })) as Facts | undefined;
}

/** Whether a name belongs to one of the namespaces: `cicd.pipeline.name` to `cicd`. */
export function isIn(namespaces: readonly string[], name: string): boolean {
  return namespaces.some((namespace) => name.startsWith(`${namespace}.`));
}
