import type { Root } from 'mdast';
import type { Locale } from '../locales.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { SourceProblem } from './yaml.ts';

/** One Markdown file, read once and parsed once; every check shares it. */
export type Page = {
  /** Repository-relative, POSIX separators; absolute for a file outside the repository. */
  file: string;
  /** The file's text without a byte order mark; all offsets and columns refer to it. */
  text: string;
  /** Line end of the file's first line, for text that is inserted. */
  eol: string;
  lineStarts: readonly number[];
  /** `md` is CommonMark, `mdx` is MDX, as `markdown.format: 'detect'` of the site has it. */
  format: 'md' | 'mdx';
  /** Language of the page; absent for files that are not pages of the site (README.md, partials). */
  locale?: Locale;
  /** Absent when the file has none. */
  frontMatter?: FrontMatter;
  /** Offset behind the front matter. */
  bodyStart: number;
  /** Empty when the body cannot be parsed; `problem` says why. */
  tree: Root;
  problem?: SourceProblem;
};
