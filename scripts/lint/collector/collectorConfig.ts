import { isMap, isScalar, isSeq, type Document, type Scalar, type YAMLMap } from 'yaml';
import { componentKinds, type CollectorComponents, type ComponentKind } from '../reference/components.ts';

/** A component's name where it stands in a configuration: `otlp_http/backup` is of type `otlp_http`. */
export type ComponentName = {
  id: string;
  type: string;
  /** Offset in the code; -1 when the name is not written there as it is. */
  start: number;
};

export type Definition = ComponentName & {
  /** Names of its settings. */
  settings: readonly string[];
};

export type Use = ComponentName & {
  /** The pipeline, or `service` for an extension. */
  where: string;
};

/** The part of a YAML document that the Collector would read. */
export type CollectorConfig = {
  definitions: ReadonlyMap<ComponentKind, readonly Definition[]>;
  /** Names in service.pipelines and service.extensions, by the section that has to define them. */
  uses: readonly (Use & { kind: Exclude<ComponentKind, 'connectors'> })[];
  /** Something else adds to it before the Collector reads it, as a Helm chart does. */
  isPartial: boolean;
};

/**
 * The Collector configurations in YAML: whole ones, fragments with nothing but sections of one, those of a Helm chart's values
 * (`config`) and of the operator (`spec.config`). A fragment counts if it has a component that is known.
 */
export function findCollectorConfigs(
  documents: readonly Document.Parsed[],
  code: string,
  components: CollectorComponents,
): CollectorConfig[] {
  return documents.flatMap(({ contents }) => {
    if (!isMap(contents)) return [];
    const spec = contents.get('spec');
    const candidates = [
      { map: contents, isPartial: false },
      { map: contents.get('config'), isPartial: true },
      { map: isMap(spec) ? spec.get('config') : undefined, isPartial: false },
    ];
    return candidates.flatMap(({ map, isPartial }) => {
      if (!isMap(map)) return [];
      const config = { ...toConfig(map, code), isPartial };
      return isCollectorConfig(map, config, components) ? [config] : [];
    });
  });
}

function isCollectorConfig(
  map: YAMLMap,
  { definitions, uses }: Pick<CollectorConfig, 'definitions' | 'uses'>,
  components: CollectorComponents,
): boolean {
  if (uses.some(({ kind }) => kind !== 'extensions')) return true;
  const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  if (keys.some((key) => key !== 'service' && !componentKinds.some((kind) => kind === key))) return false;
  return [...definitions].some(([kind, names]) => {
    const { types, renamed, removed } = components[kind];
    return names.some(({ type }) => types.has(type) || renamed.has(type) || removed.has(type));
  });
}

function toConfig(map: YAMLMap, code: string): Pick<CollectorConfig, 'definitions' | 'uses'> {
  const definitions = new Map<ComponentKind, Definition[]>();
  for (const kind of componentKinds) {
    const section = map.get(kind);
    if (!isMap(section)) continue;
    const found = section.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? toName(key, code) : undefined;
      const settings = isMap(value)
        ? value.items.map((item) => (isScalar(item.key) ? String(item.key.value) : ''))
        : [];
      return name ? [{ ...name, settings }] : [];
    });
    definitions.set(kind, found);
  }
  return { definitions, uses: usesOf(map.get('service'), code) };
}

function usesOf(service: unknown, code: string): CollectorConfig['uses'] {
  if (!isMap(service)) return [];
  const pipelines = service.get('pipelines');
  const inPipelines = (isMap(pipelines) ? pipelines.items : []).flatMap(({ key, value }) => {
    const where = isScalar(key) ? String(key.value) : '';
    if (!isMap(value) || !/^(?:traces|metrics|logs|profiles)(?:\/|$)/.test(where)) return [];
    return (['receivers', 'processors', 'exporters'] as const).flatMap((kind) =>
      namesIn(value.get(kind), code).map((name) => ({ ...name, kind, where })),
    );
  });
  const extensions = namesIn(service.get('extensions'), code);
  return [...inPipelines, ...extensions.map((name) => ({ ...name, kind: 'extensions' as const, where: 'service' }))];
}

function namesIn(list: unknown, code: string): ComponentName[] {
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => (isScalar(item) ? (toName(item, code) ?? []) : []));
}

/** Undefined for what is no name: a merge key, a placeholder, a variable. */
function toName({ value, range }: Scalar, code: string): ComponentName | undefined {
  if (typeof value !== 'string' || !/^[a-z]\w*(?:\/\S+)?$/i.test(value) || /[<>{}$]|\.{3}/.test(value))
    return undefined;
  const start = range ? code.indexOf(value, range[0]) : -1;
  const isThere = range !== undefined && range !== null && start >= 0 && start + value.length <= range[1];
  return { id: value, type: value.replace(/\/.*$/s, ''), start: isThere ? start : -1 };
}
