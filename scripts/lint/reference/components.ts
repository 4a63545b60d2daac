import path from 'node:path';
import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { isRecord, rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { placeOf, readDataFile } from './dataFile.ts';

/** The sections of a Collector configuration that define components. */
export const componentKinds = ['receivers', 'processors', 'exporters', 'connectors', 'extensions'] as const;
export type ComponentKind = (typeof componentKinds)[number];

export type RemovedComponent = {
  /** The first version of the Collector without it. */
  since?: string;
  /** The type of the same kind that does what it did. */
  instead?: string;
  /** Settings that mean the same in both. */
  settings?: readonly string[];
};

export type ComponentTypes = {
  types: ReadonlySet<string>;
  /** Types by their old names, which still work. */
  renamed: ReadonlyMap<string, string>;
  removed: ReadonlyMap<string, RemovedComponent>;
};

/** Component types of the OpenTelemetry Collector. */
export type CollectorComponents = { version: string } & Readonly<Record<ComponentKind, ComponentTypes>>;

/**
 * Reads data/collector-components.yml below `root`, or the linter's own. Throws a Problem with file and line when it cannot be
 * used; the schema says more.
 */
export function readComponents(root: string): CollectorComponents {
  const file = placeOf(root, 'collector-components.yml');
  const { data, ranges, problems } = parseYamlFile(readDataFile(root, 'collector-components.yml'));
  const fail = (message: string, line: number): never => {
    throw new Problem(`${path.relative(root, file)}:${line}: ${message}`);
  };
  const [broken] = problems;
  if (broken) return fail('Unexpected YAML, expected a file that can be read. Mend it.', broken.range.start.line);
  const kinds = componentKinds.map((kind) => {
    const types = toTypes(data[kind]);
    if (!types)
      return fail(
        `Unexpected "${kind}", expected a mapping with a list "types". Correct it.`,
        rangeOfPointer(ranges, `/${kind}`).start.line,
      );
    return [kind, types] as const;
  });
  return { version: String(data['version']), ...(Object.fromEntries(kinds) as Record<ComponentKind, ComponentTypes>) };
}

function toTypes(value: unknown): ComponentTypes | undefined {
  if (!isRecord(value) || !Array.isArray(value['types'])) return undefined;
  const { types, renamed, removed } = value;
  const entries = isRecord(removed) ? Object.entries(removed) : [];
  return {
    types: new Set(types.map(String)),
    renamed: new Map(Object.entries(isRecord(renamed) ? renamed : {}).map(([old, now]) => [old, String(now)])),
    removed: new Map(entries.map(([type, facts]) => [type, isRecord(facts) ? facts : {}])),
  };
}
