import type { PointRules } from '../rules.ts';
import { defaultExclude } from './exclude.ts';

/** Points for any Docusaurus site, in thousandths. `data/points.yml` overrules it key by key. */
export const defaultPoints: PointRules = {
  types: [
    { type: 'example', paths: ['examples/**'] },
    { type: 'translation', paths: ['i18n/**'] },
    { type: 'docs', paths: ['docs/**', 'blog/**', '**/*.{md,mdx}'] },
    { type: 'tooling', paths: ['**'] },
  ],
  // Tooling weighs a little less than what readers read. Formatting is mechanical: at full weight it is the cheapest way to
  // many points.
  weights: { docs: 1000, translation: 1000, example: 1000, fix: 1000, tooling: 800, formatting: 200 },
  exclude: defaultExclude,
  // In opentelemetry.io 1% of the commits hold 31% of all changed lines. Points grow with the logarithm of the lines, and
  // end at 10.
  maxLines: 1023,
  // So many files change at once only by a tool: a rename everywhere, a new licence header.
  bulk: { files: 50, size: 6 },
  // Taken from the commit's pool, never added to it: a made-up co-author costs the author.
  coAuthorShare: 300,
  // Taking something back is work, whatever its size, and it must not pay to revert large commits.
  revert: 1000,
  // A trailer costs a moment and cannot be verified, so reviews have a small pool of their own and a limit for a day.
  review: { pool: 500, dailyLimit: 2000 },
};
