import { visit, type Document } from 'yaml';
import { didYouMean } from '../../../src/lib/data/nearest.ts';
import type { Edit, Message } from '../../../src/lib/finding.ts';
import {
  componentKinds,
  type CollectorComponents,
  type ComponentKind,
  type RemovedComponent,
} from '../reference/components.ts';
import type { CollectorConfig, ComponentName, Definition, Use } from './collectorConfig.ts';
import { kindNames } from './words.ts';

/** Offsets are those of the code. */
export type CollectorProblem = { start: number; end: number; message: Message; fix?: Edit };

type Known = { config: CollectorConfig; components: CollectorComponents; documents: readonly Document.Parsed[] };

/** Types that the Collector does not have, has no longer, or has under a new name: where they are defined and where used. */
export function checkComponents(known: Known): CollectorProblem[] {
  const { config, components } = known;
  const defined = [...config.definitions].flatMap(([kind, names]) =>
    names.flatMap((name) => judge(name, kind, known) ?? []),
  );
  const used = config.uses.flatMap((use) => {
    const kind = kindOfUse(use, config, components);
    return (kind && judge(use, kind, known)) ?? [];
  });
  return [...defined, ...used];
}

/**
 * The kind of component that a name in a pipeline stands for: a connector is an exporter of one pipeline and a receiver of
 * another. Undefined when it is defined here and spoken of there, or when it cannot be told.
 */
function kindOfUse(
  { id, type, kind }: CollectorConfig['uses'][number],
  { definitions }: CollectorConfig,
  components: CollectorComponents,
): ComponentKind | undefined {
  const kinds: ComponentKind[] = kind === 'receivers' || kind === 'exporters' ? [kind, 'connectors'] : [kind];
  const definedAs = kinds.find((one) => definitions.get(one)?.some((definition) => definition.id === id));
  if (definedAs) return isOld(type, components[definedAs]) ? definedAs : undefined;
  // A section that is there and does not define it: that is the mistake then.
  if (definitions.has(kind)) return undefined;
  const knownAs = kinds.find((one) => components[one].types.has(type));
  return knownAs ? undefined : (kinds.find((one) => isOld(type, components[one])) ?? kind);
}

function isOld(type: string, { renamed, removed }: CollectorComponents[ComponentKind]): boolean {
  return renamed.has(type) || removed.has(type);
}

function judge(name: ComponentName | Definition, kind: ComponentKind, known: Known): CollectorProblem | undefined {
  const { types, renamed, removed } = known.components[kind];
  const { type } = name;
  if (types.has(type)) return undefined;
  const now = renamed.get(type);
  const gone = removed.get(type);
  const message = now
    ? toRenamed(type, now, kind)
    : gone
      ? toRemoved(type, gone, kind, known.components.version)
      : toUnknown(type, kind, known.components);
  const replacement = now ?? (gone && keepsSettings(name, gone, kind, known.config) ? gone.instead : undefined);
  const fix = replacement === undefined ? undefined : toFix(name, replacement, kind, known);
  const start = Math.max(0, name.start);
  return { start, end: start + type.length, message, ...(fix && { fix }) };
}

/** Whether all that is set for a component that was removed means the same in what took its place. */
function keepsSettings(
  { id }: ComponentName,
  { settings }: RemovedComponent,
  kind: ComponentKind,
  { definitions }: CollectorConfig,
): boolean {
  const definition = definitions.get(kind)?.find((one) => one.id === id);
  return settings !== undefined && definition?.settings.every((setting) => settings.includes(setting)) === true;
}

/** Undefined where a new name would clash with one that is there, or where something else speaks of the old one. */
function toFix({ id, type, start }: ComponentName, now: string, kind: ComponentKind, known: Known): Edit | undefined {
  const { config, documents } = known;
  const next = now + id.slice(type.length);
  const isTaken = config.definitions.get(kind)?.some((one) => one.id === next);
  if (start < 0 || isTaken || isMentioned(id, config, documents)) return undefined;
  return { start, end: start + type.length, text: now };
}

/** Whether a value beside the lists of the service is the name, as `authenticator: oidc` is for an extension. */
function isMentioned(id: string, config: CollectorConfig, documents: readonly Document.Parsed[]): boolean {
  const places = new Set(
    [...config.uses, ...[...config.definitions.values()].flat()]
      .filter((one) => one.id === id)
      .map(({ start }) => start),
  );
  return documents.some((document) => {
    let found = false;
    visit(document, {
      Scalar: (_, { value, range }) => {
        if (value !== id || !range || [0, 1].some((quote) => places.has(range[0] + quote))) return undefined;
        found = true;
        return visit.BREAK;
      },
    });
    return found;
  });
}

/** Names in the service that a section of the same configuration should define and does not. */
export function checkUses(
  { definitions, uses, isPartial }: CollectorConfig,
  components: CollectorComponents,
): CollectorProblem[] {
  if (isPartial) return [];
  return uses.flatMap((use) => {
    const { kind, id, start } = use;
    const section = definitions.get(kind);
    if (!section || section.some((one) => one.id === id)) return [];
    const mayBeConnector = kind === 'receivers' || kind === 'exporters';
    const connectors = mayBeConnector ? definitions.get('connectors') : [];
    if (connectors?.some((one) => one.id === id)) return [];
    // The section of the connectors may be left out, as others are.
    if (
      !connectors &&
      [components.connectors.types, components.connectors.renamed].some((names) => names.has(use.type))
    )
      return [];
    const candidates = [...section, ...(connectors ?? [])].map((one) => one.id);
    const at = Math.max(0, start);
    return [{ start: at, end: at + id.length, message: toUndefined(use, kind, candidates) }];
  });
}

function toRenamed(type: string, now: string, kind: ComponentKind): Message {
  const { en, 'zh-Hans': zh } = kindNames[kind];
  return {
    en: `Unexpected ${en} "${type}", expected "${now}": the Collector renamed it, and warns of the old name. Use the new one.`,
    'zh-Hans': `不应使用${zh} "${type}"，应为 "${now}"：Collector 已将其改名，使用旧名会有警告。请改用新名称。`,
  };
}

function toRemoved(type: string, { since, instead }: RemovedComponent, kind: ComponentKind, version: string): Message {
  const { en, 'zh-Hans': zh } = kindNames[kind];
  const removed = since
    ? [`the Collector dropped it in ${since}`, `Collector ${since} 起不再有`]
    : [`the Collector ${version} no longer has it`, `Collector ${version} 已不再有`];
  return instead
    ? {
        en: `Unexpected ${en} "${type}", expected "${instead}": ${removed[0]}. Use the other one; its settings differ.`,
        'zh-Hans': `不应使用${zh} "${type}"，应为 "${instead}"：${removed[1]}前者。请改用后者，并核对其设置。`,
      }
    : {
        en: `Unexpected ${en} "${type}", expected one that exists: ${removed[0]}. Rewrite the example without it.`,
        'zh-Hans': `不应使用${zh} "${type}"：${removed[1]}此组件。请改写示例。`,
      };
}

function toUnknown(type: string, kind: ComponentKind, components: CollectorComponents): Message {
  const { en, 'zh-Hans': zh } = kindNames[kind];
  const similar = didYouMean(type, components[kind].types);
  const other = componentKinds.find((one) => one !== kind && components[one].types.has(type));
  const elsewhere = other
    ? { en: ` There is one of that name under "${other}".`, 'zh-Hans': `${kindNames[other]['zh-Hans']}中有此名称。` }
    : similar;
  return {
    en: `Unexpected ${en} "${type}", expected a type of Collector ${components.version}.${elsewhere.en} Correct it or, if a newer Collector has it, add it to data/collector-components.yml.`,
    'zh-Hans': `不应有${zh} "${type}"，应为 Collector ${components.version} 具有的类型。${elsewhere['zh-Hans']}请改正；若更新的 Collector 才有，请加入 data/collector-components.yml。`,
  };
}

function toUndefined({ id, where }: Use, kind: ComponentKind, candidates: readonly string[]): Message {
  const { en, 'zh-Hans': zh } = kindNames[kind];
  const similar = didYouMean(id, candidates);
  const place =
    where === 'service'
      ? { en: 'service.extensions', 'zh-Hans': 'service.extensions' }
      : { en: `pipeline "${where}"`, 'zh-Hans': `管道 "${where}" ` };
  return {
    en: `Unexpected ${en} "${id}" in ${place.en}, expected one that "${kind}" defines.${similar.en} Define it, or correct the name.`,
    'zh-Hans': `${place['zh-Hans']}中不应有${zh} "${id}"，应为 "${kind}" 中定义的名称。${similar['zh-Hans']}请补上定义或改正名称。`,
  };
}
