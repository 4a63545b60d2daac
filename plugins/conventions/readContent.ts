import { createRequire } from 'node:module';
import path from 'node:path';
import emittersSchema from '../../data/schemas/convention-emitters.schema.json';
import textsSchema from '../../data/schemas/convention-texts.schema.json';
import { compareFacts, explainDisagreement } from '../../src/lib/conventions/compareFacts.ts';
import { factsFile, readFacts, type Facts } from '../../src/lib/conventions/facts.ts';
import { parseRegistry, type Registry } from '../../src/lib/conventions/parseRegistry.ts';
import { readPackage } from '../../src/lib/conventions/readPackage.ts';
import { readDataFile } from '../../src/lib/data/readDataFile.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Emitter, Texts } from './emitters.ts';
import { findLost } from './findLost.ts';
import type { Options } from './options.ts';

export type Release = { version: string; registry: Registry };

/** Everything that the tables are made of. */
export type Content = { now: Release; before?: Release; facts: Facts; texts: Texts; emitters: readonly Emitter[] };

export const textsFile = 'data/convention-texts.yml';
export const emittersFile = 'data/convention-emitters.yml';

/**
 * The registry's packages and the data files of a site; undefined where it has none of these. Throws a Problem with a line for
 * each mistake, also where package and data file disagree.
 */
export async function readContent(siteDir: string, options: Options): Promise<Content | undefined> {
  const facts = await readFacts(siteDir);
  if (!facts) return undefined;
  const now = readRelease(siteDir, options.registry);
  if (!now) throw new Problem(`Unexpected absence of the package ${options.registry}: run \`npm ci\`.`);
  const disagreements = compareFacts(facts, now.registry);
  if (disagreements.length > 0) throw new Problem(toLines(disagreements, `${options.registry} ${now.version}`));
  // their schemas have nothing against them
  const texts = (await readDataFile(siteDir, textsFile, { schema: textsSchema })) as Texts | undefined;
  const list = await readDataFile(siteDir, emittersFile, { schema: emittersSchema });
  const content = {
    now,
    facts,
    texts: texts ?? { attributes: {}, values: {}, metrics: {} },
    emitters: (list?.['emitters'] ?? []) as Emitter[],
  };
  const lost = findLost(content);
  if (lost.length > 0) throw new Problem(lost.join('\n'));
  const before = readRelease(siteDir, options.before);
  return { ...content, ...(before && { before }) };
}

function toLines(disagreements: ReturnType<typeof compareFacts>, what: string): string {
  return disagreements
    .map(
      (one) =>
        `${factsFile}: ${explainDisagreement(one).en} (${what}). Make the file anew: npm run standards -- --help`,
    )
    .join('\n');
}

/** A release that is installed where the site is, or undefined. */
function readRelease(siteDir: string, name: string): Release | undefined {
  let main: string;
  try {
    main = createRequire(path.join(siteDir, 'package.json')).resolve(name);
  } catch {
    return undefined;
  }
  const { version, javascript } = readPackage(path.dirname(path.dirname(main)));
  return { version, registry: parseRegistry(javascript) };
}
