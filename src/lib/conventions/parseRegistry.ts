import { parseConventions, type Convention, type Deprecation, type Names } from './parseConventions.ts';

/** A value that the registry lists for an attribute. It may be less settled than the attribute, or deprecated by itself. */
export type RegistryValue = Pick<Convention, 'stability'> & { value: string; deprecated?: Pick<Deprecation, 'reason'> };

export type RegistryAttribute = Convention & {
  /** As text, in the order of the registry. */
  examples: readonly string[];
  /** Absent where any value may be. */
  values?: readonly RegistryValue[];
};

/** What a release of `@opentelemetry/semantic-conventions` tells; by name, that of a template without its key. */
export type Registry = Omit<Names, 'attributes'> & { attributes: ReadonlyMap<string, RegistryAttribute> };

const constant =
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:export )?const (\w+)\s*=\s*(?:\(key\) => `([^`$]+)\.\$\{key\}`|"([^"]*)"|'([^']*)'|(-?\d+))/g;

/** Reads the constants of `@opentelemetry/semantic-conventions` with the examples and values of attributes. */
export function parseRegistry(javascript: string): Registry {
  const { attributes, metrics, events } = parseConventions(javascript);
  const nameOf = new Map<string, string>();
  const examples = new Map<string, string[]>();
  const values = new Map<string, RegistryValue[]>();
  for (const [, comment = '', id = '', template, double, single, number] of javascript.matchAll(constant)) {
    const text = template ?? double ?? single ?? number ?? '';
    const owner = /for attribute \{@link (ATTR_\w+)\}/.exec(comment)?.[1];
    if (id.startsWith('ATTR_')) {
      nameOf.set(id, text);
      examples.set(text, parseExamples(comment));
    } else if (owner !== undefined) values.set(owner, [...(values.get(owner) ?? []), parseValue(text, comment)]);
  }
  const byName = new Map([...values].flatMap(([id, list]) => (nameOf.has(id) ? [[nameOf.get(id) ?? '', list]] : [])));
  return {
    attributes: new Map(
      [...attributes].map(([name, convention]) => {
        const own = byName.get(name);
        return [name, { ...convention, examples: examples.get(name) ?? [], ...(own && { values: own }) }];
      }),
    ),
    metrics,
    events,
  };
}

function parseExamples(comment: string): string[] {
  return [...comment.matchAll(/@example[ \t]+(\S.*)/g)].map(([, text = '']) => text.trim().replace(/^"(.*)"$/, '$1'));
}

function parseValue(value: string, comment: string): RegistryValue {
  const reason = /@deprecated\s+(\S.*)/.exec(comment)?.[1]?.trim();
  return {
    value,
    stability: /@experimental\s/.test(comment) ? 'experimental' : 'stable',
    ...(reason !== undefined && { deprecated: { reason } }),
  };
}
