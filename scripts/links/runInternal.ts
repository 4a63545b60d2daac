import path from 'node:path';
import { readSite } from '../../src/lib/site.ts';
import { reporters } from '../report/index.ts';
import { toJobSummary } from '../report/jobSummary.ts';
import { checkBuild, toAccounting } from './checkBuild.ts';
import type { InternalOptions } from './options.ts';
import type { Outcome } from './outcome.ts';

export type InternalContext = {
  /** The repository's folder. */
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  color: boolean;
};

/** Checks the internal links of a build. Throws a Problem when there is none that can be checked. */
export async function runInternal(
  { build, baseUrl, format, language }: InternalOptions,
  { root, env, color }: InternalContext,
): Promise<Outcome> {
  const site = readSite(baseUrl === undefined ? env : { ...env, BASE_URL: baseUrl });
  const { findings, summary, counts } = await checkBuild({
    root,
    buildDir: path.resolve(root, build),
    site,
    isUrlGiven: Boolean(env['SITE_URL']),
  });
  // Programs get the accounting as data, people as the last line.
  const withLinks = { ...summary, links: counts };
  const report = reporters[format](findings, withLinks, { color, language });
  const accounting = toAccounting(counts, language);
  return {
    code: findings.length > 0 ? 1 : 0,
    output: format === 'json' || format === 'sarif' ? report : `${report}${accounting}\n`,
    ...(format === 'github' && { jobSummary: `${toJobSummary(findings, withLinks, language)}${accounting}\n\n` }),
  };
}
