import { compareRegistries } from '../../../src/lib/conventions/compareRegistries.ts';
import type { AttributeFacts, Facts, Level, Standing } from '../../../src/lib/conventions/facts.ts';
import type { Deprecation } from '../../../src/lib/conventions/parseConventions.ts';
import type { Registry, RegistryAttribute } from '../../../src/lib/conventions/parseRegistry.ts';
import { fileUrl, type Forge } from '../../../src/lib/forge.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { Emitter, Texts } from '../emitters.ts';
import type { AttributeView, Conventions, EmissionView, EmitterView, LevelView, ValueView } from './conventions.ts';

type Release = { version: string; registry: Registry };

type Input = {
  now: Release;
  before?: Release;
  facts: Facts;
  texts: Texts;
  emitters: readonly Emitter[];
  /** BCP 47 tag; a language that a text does not have falls back to English. */
  locale: string;
  /** The repository of the site. */
  forge: Forge;
  /** Addresses of the site's pages, by their paths below docs/ without ending. */
  pages: ReadonlyMap<string, string>;
};

/** Joins the published registry, the model's facts and our own texts, by name, in one language. Pure. */
export function buildConventions(input: Input): Conventions {
  const { now, before, facts, texts, emitters, locale } = input;
  const { repository, tag, commit } = facts.source;
  return {
    version: now.version,
    ...(before && { before: before.version }),
    model: { tag, url: `https://github.com/${repository}/tree/${commit}/model` },
    attributes: byName(facts.attributes).map(([name, one]) => toAttribute(name, one, input)),
    metrics: byName(facts.metrics).map(([name, { attributes, entities = [], ...metric }]) => ({
      ...metric,
      ...toDeprecated(now.registry.metrics.get(name)?.deprecated),
      name,
      namespace: namespaceOf(name),
      text: localize(texts.metrics[name] ?? '', locale),
      attributes: toLevels(attributes),
      entities,
    })),
    spans: byName(facts.spans).map(([name, { attributes, ...span }]) => ({
      ...span,
      name,
      namespace: namespaceOf(name),
      attributes: toLevels(attributes),
    })),
    entities: byName(facts.entities).map(([name, entity]) => ({ ...entity, name, namespace: namespaceOf(name) })),
    emitters: emitters.map((emitter) => toEmitter(emitter, input)),
    changes: before ? compareRegistries(before.registry, now.registry) : [],
  };
}

function toAttribute(name: string, facts: AttributeFacts, input: Input): AttributeView {
  const { stability, since, before, type } = facts;
  const published = input.now.registry.attributes.get(name);
  const standing: Standing = { stability, ...(since && { since }), ...(before && { before }) };
  const values = toValues(name, { facts, published, input });
  return {
    ...standing,
    ...toDeprecated(published?.deprecated),
    name,
    namespace: namespaceOf(name),
    type,
    text: localize(input.texts.attributes[name] ?? '', input.locale),
    // Where the values are listed, examples only repeat them.
    examples: values ? [] : (published?.examples ?? []),
    ...(values && { values }),
    emissions: input.emitters.flatMap((emitter) =>
      emitter.emits.filter((one) => one.name === name).map((one) => toEmission(one, emitter, input)),
    ),
  };
}

type ValueSource = { facts: AttributeFacts; published: RegistryAttribute | undefined; input: Input };

function toValues(name: string, { facts, published, input }: ValueSource): ValueView[] | undefined {
  return facts.values?.map((value) => {
    const text = input.texts.values[name]?.[value];
    const reason = published?.values?.find((one) => one.value === value)?.deprecated?.reason;
    return {
      value,
      stability: facts.valueStability?.[value] ?? facts.stability,
      ...(text !== undefined && { text: localize(text, input.locale) }),
      ...(reason !== undefined && { deprecated: { reason } }),
    };
  });
}

function toEmission(one: Emitter['emits'][number], emitter: Emitter, { locale, forge }: Input): EmissionView {
  const { on, state, sent, note, source } = one;
  return {
    emitter: emitter.id,
    on,
    state,
    ...(sent !== undefined && { sent }),
    ...(note !== undefined && { note: localize(note, locale) }),
    url: sourceUrl(emitter, source, forge),
  };
}

function toEmitter(emitter: Emitter, { locale, forge, pages }: Input): EmitterView {
  const { id, name, version, read, from, repository, commit } = emitter;
  const page = emitter.page === undefined ? undefined : pages.get(emitter.page);
  const url = repository === undefined ? forge.repository : `https://github.com/${repository}/tree/${commit ?? ''}`;
  return { id, name: localize(name, locale), version, read, from, url, ...(page !== undefined && { page }) };
}

function sourceUrl({ repository, commit = '' }: Emitter, file: string, forge: Forge): string {
  if (repository === undefined) return fileUrl(forge, file);
  return fileUrl({ repository: `https://github.com/${repository}`, branch: commit }, file);
}

function toDeprecated(deprecation: Deprecation | undefined): { deprecated?: { reason: string; replacement?: string } } {
  if (!deprecation) return {};
  const { reason, replacement } = deprecation;
  return { deprecated: { reason, ...(replacement !== undefined && { replacement }) } };
}

function toLevels(levels: Readonly<Record<string, Level>>): LevelView[] {
  return Object.entries(levels).map(([name, level]) => ({ name, level }));
}

function byName<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function namespaceOf(name: string): string {
  return name.slice(0, name.indexOf('.') < 0 ? undefined : name.indexOf('.'));
}
