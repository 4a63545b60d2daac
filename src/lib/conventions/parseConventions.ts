/** An attribute, metric or event of the semantic conventions. */
export type Convention = {
  stability: 'stable' | 'experimental';
  /** The name goes on with a key that the user chooses: `http.request.header.<key>`. */
  isTemplate?: true;
  deprecated?: Deprecation;
};

export type Deprecation = {
  /** Why, in the registry's own words (Markdown, one line, English). */
  reason: string;
  /** The one name that takes its place; absent where several could, or where it depends on more than the name. */
  replacement?: string;
  /** It, or what takes its place, is now defined in another registry of OpenTelemetry. */
  moved?: true;
};

/** By name; that of a template without its key. */
export type Names = Readonly<Record<'attributes' | 'metrics' | 'events', ReadonlyMap<string, Convention>>>;

const kinds = { ATTR: 'attributes', METRIC: 'metrics', EVENT: 'events' } as const;

const declaration =
  /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*(?:export )?const (ATTR|METRIC|EVENT)_\w+\s*=\s*(?:\(key\) => `([^`$]+)\.\$\{key\}`|"([^"]+)"|'([^']+)')/g;

/** Reads the constants of `@opentelemetry/semantic-conventions`, and what the comments above them say of their future. */
export function parseConventions(javascript: string): Names {
  const names = {
    attributes: new Map<string, Convention>(),
    metrics: new Map<string, Convention>(),
    events: new Map<string, Convention>(),
  };
  for (const [, comment = '', kind = '', template, double, single] of javascript.matchAll(declaration)) {
    const name = template ?? double ?? single ?? '';
    const reason = /@deprecated\s+([\s\S]*)/.exec(comment)?.[1];
    names[kinds[kind as keyof typeof kinds]].set(name, {
      stability: /@experimental\s/.test(comment) ? 'experimental' : 'stable',
      ...(template !== undefined && { isTemplate: true }),
      ...(reason !== undefined && { deprecated: parseReason(reason) }),
    });
  }
  return { attributes: followed(names.attributes), metrics: followed(names.metrics), events: followed(names.events) };
}

function parseReason(text: string): Deprecation {
  const reason = text.replace(/\s*\n\s*\*?[ \t]*/g, ' ').trim();
  const [, replacement, more = ''] =
    /^(?:Replaced by|Use) `([\w.-]+)`(?: instead)?(, which has moved to .*)?\.?$/.exec(reason) ?? [];
  return {
    reason,
    ...(replacement && { replacement }),
    ...((more || reason.startsWith('Moved to ')) && { moved: true }),
  };
}

/** Replaces what was replaced in turn by what holds today, and drops a replacement that the registry does not know. */
function followed(names: ReadonlyMap<string, Convention>): Map<string, Convention> {
  return new Map(
    [...names].map(([name, convention]) => {
      const { deprecated } = convention;
      if (!deprecated?.replacement) return [name, convention];
      const { replacement: _, ...others } = deprecated;
      const last = follow(deprecated.replacement, names);
      return [name, { ...convention, deprecated: { ...others, ...(last && { replacement: last }) } }];
    }),
  );
}

function follow(name: string, names: ReadonlyMap<string, Convention>): string | undefined {
  let current = name;
  for (let step = 0; step < 5; step++) {
    const found = names.get(current) ?? templateOf(current, names);
    if (!found) return undefined;
    if (!found.deprecated || found.deprecated.moved) return current;
    if (!found.deprecated.replacement) return undefined;
    current = found.deprecated.replacement;
  }
  return undefined;
}

/** The template that a name is made of, such as `http.request.header` for `http.request.header.accept`. */
export function templateOf(
  name: string,
  names: ReadonlyMap<string, Convention>,
): (Convention & { name: string }) | undefined {
  for (let end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
    const found = names.get(name.slice(0, end));
    if (found?.isTemplate) return { ...found, name: name.slice(0, end) };
  }
  return undefined;
}
