import type { AvailableHistory } from '../../git/history.ts';
import { readBlobNames } from '../../git/readBlobs.ts';
import { readHistory } from '../../git/readHistory.ts';
import { findTextCommits, type TextCommit } from './textCommits.ts';

/** What texts files at HEAD have had. */
export type TextHistory = {
  history: AvailableHistory;
  /** Newest first. */
  commitsOf: (file: string) => readonly TextCommit[];
  /** Object name of the text after a commit; undefined when there was none, or when its file's texts were not asked for. */
  nameOf: (commit: TextCommit) => string | undefined;
  /** Whether git does not have all texts of one of the `sources`: what is found out without them is not to be kept. */
  lacksTexts: (source: string) => boolean;
};

/** Of `files`, the commits; of `sources`, the texts as well. Undefined where there is no history. */
export async function readTextHistory(
  root: string,
  { files, sources }: { files: readonly string[]; sources: readonly string[] },
): Promise<TextHistory | undefined> {
  const history = await readHistory(root, { lines: false });
  if (history.kind === 'unavailable') return undefined;
  const commits = findTextCommits(history, new Set([...files, ...sources]));
  const commitsOf = (file: string): readonly TextCommit[] => commits.get(file) ?? [];
  const names = await readBlobNames(
    root,
    [...new Set(sources)].flatMap((file) => commitsOf(file).map(toPlace)),
  );
  const nameOf = (commit: TextCommit): string | undefined => names.get(toPlace(commit));
  const lacksTexts = (source: string): boolean =>
    commitsOf(source).some((commit) => !commit.isRemoval && nameOf(commit) === undefined);
  return { history, commitsOf, nameOf, lacksTexts };
}

/** As `git cat-file` takes it. */
export function toPlace({ sha, path }: TextCommit): string {
  return `${sha}:${path}`;
}
