import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root as project } from '../../shell.ts';
import { parseConventions, type Convention, type Names } from '../../../src/lib/conventions/parseConventions.ts';
import { readPackage, readVersion } from '../../../src/lib/conventions/readPackage.ts';

/** Names of the OpenTelemetry semantic conventions, as a release of `@opentelemetry/semantic-conventions` has them. */
export type Conventions = Names & { version: string };

/** Changes when what is kept changes. */
const format = 'otlp-docs/conventions@1';

/**
 * The names of the release that package.json asks for. They are spread over 1 MB of JavaScript, and kept as JSON below
 * node_modules/.cache once they are known; a kept file that is damaged is made anew.
 */
export function readConventions(cache = path.join(project, 'node_modules', '.cache', 'otlp-docs-lint')): Conventions {
  const folder = path.dirname(
    path.dirname(createRequire(import.meta.url).resolve('@opentelemetry/semantic-conventions')),
  );
  const version = readVersion(folder);
  const file = path.join(cache, `conventions-${version}.json`);
  const known = readKept(file, version);
  if (known) return known;
  const conventions = readConventionsOf(folder);
  keep(file, conventions);
  return conventions;
}

/** The names in an installed or unpacked package, read anew. Throws an Error with one line when they are not there. */
export function readConventionsOf(folder: string): Conventions {
  const { version, javascript } = readPackage(folder);
  const names = parseConventions(javascript);
  if (names.attributes.size === 0) throw new Error(`${folder} has no attribute names in a form that is known.`);
  return { version, ...names };
}

type Kept = { format: string; version: string } & Record<keyof Names, [string, Convention][]>;

function readKept(file: string, wanted: string): Conventions | undefined {
  try {
    const { format: found, version, ...kept } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (found !== format || version !== wanted || kept.attributes.length === 0) return undefined;
    return {
      version,
      attributes: new Map(kept.attributes),
      metrics: new Map(kept.metrics),
      events: new Map(kept.events),
    };
  } catch {
    return undefined;
  }
}

function keep(file: string, { version, attributes, metrics, events }: Conventions): void {
  const kept: Kept = { format, version, attributes: [...attributes], metrics: [...metrics], events: [...events] };
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(draft, JSON.stringify(kept));
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch {
    // A disk that refuses is no reason to fail.
  }
}
