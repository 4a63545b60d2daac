import { toProposal } from '../../../src/lib/data/nearest.ts';
import { editDistance } from '../../../src/lib/editDistance.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { codeNamesOf } from '../code/codeNames.ts';
import type { Conventions } from '../reference/conventions.ts';
import { templateOf } from '../../../src/lib/conventions/parseConventions.ts';
import type { PageRule } from '../rule.ts';

/** What looks like an attribute of the semantic conventions and is none is misspelt, invented, or no longer there. */
export const otelUnknown: PageRule = {
  id: 'otel-unknown',
  scope: 'markdown',
  check(page, reference, report) {
    for (const { name, isAlone, block, range } of codeNamesOf(page)) {
      if (block || !isAlone) continue;
      const { conventions, config } = reference;
      if (isAllowed(name, config.options['otel-unknown'].allow)) continue;
      const verdict = judge(name, conventions);
      if (verdict) report({ message: toMessage(name, verdict.nearest, conventions.version), range });
    }
  },
};

/** `*` at the end of an entry stands for any rest. */
function isAllowed(name: string, allow: readonly string[]): boolean {
  return allow.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry));
}

type Registry = {
  /** Namespaces of one and of more parts: `http`, `http.request`. */
  namespaces: ReadonlySet<string>;
  byNamespace: ReadonlyMap<string, readonly string[]>;
};

const registries = new WeakMap<Conventions, Registry>();

/** Undefined for a name that the registry knows, and for one that is probably no attribute: a file, a field, an option. */
function judge(name: string, conventions: Conventions): { nearest: string | undefined } | undefined {
  const { attributes, metrics, events } = conventions;
  const { namespaces, byNamespace } = registryOf(conventions);
  const first = name.slice(0, name.indexOf('.'));
  if (!namespaces.has(first) || namespaces.has(name)) return undefined;
  if (attributes.has(name) || metrics.has(name) || events.has(name) || templateOf(name, attributes)) return undefined;
  if (collectorSettings.test(name)) return undefined;
  const similar = (byNamespace.get(first) ?? []).find((known) => isTypo(name, known));
  if (similar !== undefined) return { nearest: similar };
  const isOurs = own.has(first) || (first !== 'otel' && namespaces.has(name.split('.', 2).join('.')));
  return isOurs ? { nearest: undefined } : undefined;
}

/**
 * Namespaces in which nothing but attributes and metrics has a name. `server.key` can be a file, `process.env` a field of a
 * language, `otel.sdk.disabled` a property of Java.
 */
const own: ReadonlySet<string> = new Set(
  'aws az cicd cloud cloudevents container cpython db deployment enduser faas feature_flag gcp gen_ai geo http hw k8s messaging net network rpc service telemetry url user_agent vcs webengine'.split(
    ' ',
  ),
);

/** `service` is a section of the Collector's configuration as well. */
const collectorSettings = /^service\.(?:extensions|pipelines|telemetry)(?:\.|$)/;

/** Short names such as `client.crt` are near to too many others. */
function isTypo(name: string, known: string): boolean {
  const limit = name.length < 12 ? 1 : 2;
  return editDistance(name, known, limit) <= limit;
}

function registryOf(conventions: Conventions): Registry {
  const found = registries.get(conventions);
  if (found) return found;
  const namespaces = new Set<string>();
  const byNamespace = new Map<string, string[]>();
  for (const names of [conventions.attributes, conventions.metrics, conventions.events])
    for (const [name, { deprecated }] of names) {
      for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1))
        namespaces.add(name.slice(0, end));
      const first = name.split('.', 1)[0] ?? '';
      if (!deprecated) byNamespace.set(first, [...(byNamespace.get(first) ?? []), name]);
    }
  const registry = { namespaces, byNamespace };
  registries.set(conventions, registry);
  return registry;
}

function toMessage(name: string, similar: string | undefined, version: string): Message {
  const { en, 'zh-Hans': zh } = toProposal(similar);
  return {
    en: `Unexpected name "${name}", expected one of semantic conventions ${version}.${en} Correct it or, if it is defined elsewhere, add it to "allow" of otel-unknown in data/lint.yml.`,
    'zh-Hans': `不应有 "${name}"，应为语义约定 ${version} 中的名称。${zh}请改正；若它另有出处，请加入 data/lint.yml 中 otel-unknown 的 allow。`,
  };
}
