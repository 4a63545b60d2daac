import { relative, sep } from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { isProblem } from '../../src/lib/problem.ts';
import { readOnce } from '../../src/lib/memo.ts';
import { resolveOptions, type UserOptions } from './options.ts';
import { readRecognition, type RecognitionOptions } from '../../src/lib/recognition/readRecognition.ts';
import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { buildPageContributors, type PageContributors } from './views/pageContributors.ts';

export type PageContributorsOptions = {
  siteDir: string;
  /** `i18n.defaultLocale` of the site. */
  defaultLocale: string;
  /** The same as the plugin's, so that both know who asked not to be named. */
  options: UserOptions;
};

type Pages = Map<string, PageContributors>;

/**
 * Adds `contributors` to the front matter of documentation pages, for the strip below each page. Files that git does not
 * know are left as they are, and all of them where history is missing or a data file is broken: the plugin says so.
 */
export function withPageContributors({ siteDir, defaultLocale, options }: PageContributorsOptions): ParseFrontMatter {
  const settings = { siteDir, defaultLocale, ...resolveOptions(options) };
  const known = new WeakMap<Recognition, Pages>();
  return async ({ filePath, fileContent, defaultParseFrontMatter }) => {
    const [result, recognition] = await Promise.all([
      defaultParseFrontMatter({ filePath, fileContent }),
      readAvailable(settings),
    ]);
    if (!recognition) return result;
    const pages = known.get(recognition) ?? buildPageContributors(recognition);
    known.set(recognition, pages);
    const contributors = pages.get(relative(siteDir, filePath).split(sep).join('/'));
    if (!contributors) return result;
    return { ...result, frontMatter: { ...result.frontMatter, contributors: hiddenFromBundler(contributors) } };
  };
}

async function readAvailable(settings: RecognitionOptions): Promise<Recognition | undefined> {
  try {
    const recognition = await readOnce(`page contributors ${JSON.stringify(settings)}`, () =>
      readRecognition(settings),
    );
    return recognition.kind === 'available' ? recognition : undefined;
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

/**
 * JSON (the page's metadata) gets the value, but the MDX loader, which prints own properties into
 * a module that the bundler caches across builds, gets `{}`. Otherwise a cached page would
 * go on naming a person who has opted out since.
 */
function hiddenFromBundler(value: PageContributors): PageContributors {
  return Object.create({ ...value, toJSON: () => value }) as PageContributors;
}
