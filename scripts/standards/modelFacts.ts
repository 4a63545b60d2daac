import { parse } from 'yaml';
import {
  isIn,
  type AttributeFacts,
  type EntityFacts,
  type Facts,
  type Level,
  type MetricFacts,
  type SpanFacts,
  type Stability,
  type Standing,
} from '../../src/lib/conventions/facts.ts';

type Registry = Pick<Facts, 'attributes' | 'metrics' | 'spans' | 'entities'>;

type Member = { value: string | number; stability?: string };
type Reference = { ref: string; role?: string; requirement_level?: string | Record<string, string> };
type Group = {
  id: string;
  type: string;
  stability?: string;
  attributes?: (Reference & { id?: string; type?: string | { members: Member[] }; stability?: string })[];
  metric_name?: string;
  name?: string;
  instrument?: string;
  unit?: string;
  span_kind?: string;
  entity_associations?: string[];
};

/** What model files of open-telemetry/semantic-conventions (their YAML) say of some namespaces. Pure. */
export function parseModel(files: readonly string[], namespaces: readonly string[]): Registry {
  const attributes: Record<string, AttributeFacts> = {};
  const metrics: Record<string, MetricFacts> = {};
  const spans: Record<string, SpanFacts> = {};
  const entities: Record<string, EntityFacts> = {};
  const groups = files.flatMap((file) => (parse(file) as { groups?: Group[] } | null)?.groups ?? []);
  for (const group of groups) {
    const stability = toStability(group.stability);
    const levels = toLevels(group.attributes ?? []);
    if (group.type === 'attribute_group')
      for (const attribute of group.attributes ?? [])
        if (attribute.id !== undefined && isIn(namespaces, attribute.id))
          attributes[attribute.id] = toAttribute(attribute);
    if (group.type === 'metric' && group.metric_name !== undefined)
      metrics[group.metric_name] = {
        stability,
        instrument: group.instrument ?? '',
        unit: group.unit ?? '',
        attributes: levels,
        ...(group.entity_associations && { entities: group.entity_associations }),
      };
    if (group.type === 'span')
      spans[group.id.replace(/^span\./, '')] = { stability, kind: group.span_kind ?? '', attributes: levels };
    if (group.type === 'entity' && group.name !== undefined)
      entities[group.name] = {
        stability,
        identifying: refsOf(group, (role) => role === 'identifying'),
        descriptive: refsOf(group, (role) => role !== 'identifying'),
      };
  }
  return { attributes, metrics, spans, entities };
}

function toAttribute({ type, stability: written }: NonNullable<Group['attributes']>[number]): AttributeFacts {
  const stability = toStability(written);
  if (typeof type !== 'object') return { stability, type: type ?? 'string' };
  const others = type.members.flatMap((member) => {
    const own = toStability(member.stability);
    return own === stability ? [] : [[String(member.value), own] as const];
  });
  return {
    stability,
    type: 'enum',
    values: type.members.map(({ value }) => String(value)),
    ...(others.length > 0 && { valueStability: Object.fromEntries(others) }),
  };
}

/** Until 1.30 development was called experimental. */
function toStability(written: string | undefined): Stability {
  return written === undefined || written === 'experimental' ? 'development' : (written as Stability);
}

function toLevels(references: readonly Reference[]): Record<string, Level> {
  return Object.fromEntries(
    references.flatMap(({ ref, requirement_level: level = 'recommended' }) =>
      ref === undefined ? [] : [[ref, (typeof level === 'string' ? level : Object.keys(level)[0]) as Level]],
    ),
  );
}

function refsOf({ attributes = [] }: Group, isWanted: (role: string | undefined) => boolean): string[] {
  return attributes.flatMap(({ ref, role }) => (ref !== undefined && isWanted(role) ? [ref] : []));
}

/** A release of the registry, newest first in a list of them. */
export type Release = { version: string; registry: Registry };

/** The newest release, each part with the release in which it became what it is. Pure. */
export function withHistory([newest, ...older]: readonly Release[]): Registry {
  if (!newest) return { attributes: {}, metrics: {}, spans: {}, entities: {} };
  const dated = <Kind extends keyof Registry>(kind: Kind): Registry[Kind] =>
    Object.fromEntries(
      Object.entries(newest.registry[kind]).map(([name, facts]: [string, Standing]) => [
        name,
        { ...facts, ...findChange(kind, name, facts.stability) },
      ]),
    ) as Registry[Kind];
  return {
    attributes: dated('attributes'),
    metrics: dated('metrics'),
    spans: dated('spans'),
    entities: dated('entities'),
  };

  function findChange(kind: keyof Registry, name: string, now: Stability): Omit<Standing, 'stability'> {
    let since = newest?.version;
    for (const { version, registry } of older) {
      const then = registry[kind][name]?.stability;
      if (then !== now) return { ...(since !== undefined && { since }), ...(then && { before: then }) };
      since = version;
    }
    return {};
  }
}
