import picomatch from 'picomatch';
import type { PointRules } from '../rules/rules.ts';

/** Types that a change of files can have; each has a weight. */
export type FileType = keyof PointRules['weights'];

type FileTypeOptions = {
  points: PointRules;
  /** Globs of the files that count, but for those that the rules exclude. */
  include: readonly string[];
};

/** What changing a file (repository-relative) is; undefined where it counts for nothing. Answers are kept, for paths repeat. */
export function createFileTypes({ points, include }: FileTypeOptions): (path: string) => FileType | undefined {
  const included = createMatcher(include);
  const excluded = createMatcher(points.exclude);
  const entries = points.types.map(({ type, paths }) => ({ type, matches: createMatcher(paths) }));
  const toType = (path: string) => {
    if (!included(path) || excluded(path)) return undefined;
    const type = entries.find(({ matches }) => matches(path))?.type;
    return type !== undefined && isFileType(type, points) ? type : undefined;
  };

  const known = new Map<string, FileType | undefined>();
  return (path) => {
    const answer = known.get(path);
    if (answer !== undefined || known.has(path)) return answer;
    const type = toType(path);
    known.set(path, type);
    return type;
  };
}

export function createMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return globs.includes('**') ? () => true : picomatch([...globs], { dot: true });
}

function isFileType(type: string, { weights }: PointRules): type is FileType {
  return Object.hasOwn(weights, type);
}
