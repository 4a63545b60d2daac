/** Attribute names of the OpenTelemetry semantic conventions, by name. */
export type Conventions = {
  version: string;
  attributes: ReadonlyMap<string, { deprecated?: { replacement?: string; reason: string } }>;
};

export function readConventions(): Conventions {
  return { version: '', attributes: new Map() };
}
