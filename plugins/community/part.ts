import type { Poster } from '../../src/lib/poster/poster.ts';
import type { Options } from './options.ts';

/** What a part knows about the site that it is loaded for. */
export type PartSite = {
  siteDir: string;
  /** Address of the site in this language: `https://example.org/en/`. */
  siteUrl: string;
  /** BCP 47 tag of the language that is built, which may be one that the repository does not know. */
  locale: string;
  options: Options;
};

/** A page that a part adds. `path` is relative to the community's place on the site: `learn/`. */
export type PartPage = { path: string; component: string; props?: Record<string, unknown> };

/** What a part brings, ready for the browser: plain data, texts in the reader's language. */
export type PartContent = {
  pages?: PartPage[];
  /** Component `@theme/X` gets an entry as `import data from '@generated/community/default/<name>.json'`. */
  data?: Record<string, unknown>;
  /** Drawn in every format below `posters/`; `@theme/Poster` shows them by their ids. */
  posters?: { id: string; poster: Poster }[];
};

/** One subject of the community's pages. It reads its files and shows nothing itself. */
export type Part = {
  /** Files, relative to the site, whose change makes the development server load again. Globs. */
  watch: string[];
  /** Throws a Problem for what a person can mend. */
  load(site: PartSite): Promise<PartContent>;
  /** What stands in for it at the desk while a file is broken: the same names as `load` gives, without their content. */
  empty: PartContent;
};
