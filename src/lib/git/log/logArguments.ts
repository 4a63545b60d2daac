import { countedPaths } from '../countedPaths.ts';

const format = [
  '%H', // object name
  '%P', // parents
  '%ct', // committer time, in seconds since the epoch
  '%an', // not %aN: identity is settled after the cache
  '%ae',
  '%s',
  '%b', // "This reverts commit …"
  '%(trailers:key=Co-authored-by,key=Reviewed-by,key=Task,unfold)',
];

export const fieldCount = format.length;

// Renames and line counts must come from the same comparison in `git log` and `git diff-tree`.
const comparison = ['-z', '-M', '--root', '--no-color', '--ignore-submodules=none', '-O/dev/null', '--no-ext-diff'];

/** Arguments of `git log` for what `createLogParser` reads. */
export const logArguments = [
  'log',
  ...comparison,
  '--raw',
  '--no-abbrev',
  '--no-notes',
  '--no-diff-merges',
  '--encoding=UTF-8',
  `--format=${format.join('%x00')}`,
];

/**
 * Arguments of `git diff-tree` for what `createCountParser` reads; object names of commits go to its input. Runs of blank
 * lines alone are not counted; those next to other changed lines are, so also those of a new file.
 */
export const countArguments = [
  'diff-tree',
  '--stdin',
  ...comparison,
  '-r',
  '--numstat',
  '-w',
  '--ignore-blank-lines',
  '--no-textconv',
];

export const countedPathspecs = ['--', ...countedPaths];

/** Arguments of `git cat-file` for what `createSizeParser` reads; object names of blobs go to its input. */
export const sizeArguments = ['cat-file', '--batch-check=%(objectsize)', '--buffer'];
