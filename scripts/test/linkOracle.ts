import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSite } from '../../src/lib/site.ts';
import type { Stage } from '../check/stage.ts';
import { compareOffline } from '../links/compareOffline.ts';
import { findLychee } from '../links/external/lychee/findLychee.ts';
import { readBuild } from '../links/readBuild.ts';
import type { ServedBuild } from './stages.ts';

/** Every so many pages are taken away, and every so many others lose the ids of their headings. */
const every = 7;
/** Fewer broken links than this would prove nothing. */
const fewest = 100;

/**
 * A copy of our own build in which links were broken has the same broken links for us as for lychee. Two test cases: that there
 * are enough of them, and that they are the same.
 */
export function linkOracleStage(root: string, { dir, baseUrl }: ServedBuild): Stage {
  return {
    id: 'links:oracle',
    title: 'internal links of a damaged build, against lychee offline',
    needs: ['build'],
    run: async () => {
      const site = { ...readSite({}), baseUrl };
      const copy = path.join(root, '.cache', 'damaged-build');
      await rm(copy, { recursive: true, force: true });
      await cp(dir, copy, { recursive: true });
      await damage(copy);
      const program = await findLychee({ root, env: process.env });
      const { both, onlyOurs, onlyLychee } = await compareOffline(program, copy, site);
      await rm(copy, { recursive: true, force: true });
      const faults = [
        ...(both.length < fewest ? [`Unexpected ${both.length} broken links, expected at least ${fewest}.`] : []),
        ...onlyOurs.map((one) => `only ours: ${one}`),
        ...onlyLychee.map((one) => `only lychee: ${one}`),
      ];
      const failed = Number(both.length < fewest) + Number(onlyOurs.length + onlyLychee.length > 0);
      return {
        code: failed > 0 ? 1 : 0,
        output: [`${both.length} broken links found by both`, ...faults].join('\n'),
        tests: { passed: 2 - failed, failed, skipped: 0 },
      };
    },
  };
}

/** Breaks links to pages and to headings, the same ones for the same build. */
async function damage(build: string): Promise<void> {
  const { documents } = await readBuild(build);
  const pages = [...documents.values()].filter(({ ids, file }) => ids && /(?:^|\/)index\.html$/.test(file));
  await Promise.all(
    pages.map(async ({ file }, index) => {
      const page = path.join(build, file);
      if (index % every === 3) await rm(page);
      else if (index % every === 5) {
        const html = await readFile(page, 'utf8');
        await writeFile(page, html.replaceAll(/(<h[2-6][^>]* id=")/g, '$1gone-'));
      }
    }),
  );
}
