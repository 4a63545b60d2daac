/** A name and an e-mail address as git knows them, after mailmap. E-mails never leave the build. */
export type Contact = { name: string; email: string };

export type Change = {
  /** First letter of git's status: Added, Modified, Deleted, Renamed, Type changed. */
  status: string;
  /**
   * Path in this commit, relative to the directory that was read, POSIX separators. Where the file was outside of that
   * directory, which it is in at HEAD: its `headPath`, so that patterns match all of its changes.
   */
  path: string;
  /** Path before this commit, for a rename; where that was outside, `headPath`, and for a file that is gone `path`. */
  oldPath?: string;
  /** Where the file lives at HEAD, followed through later renames; absent if it is gone, or outside. */
  headPath?: string;
  /**
   * Changed lines, whitespace ignored: counted in documents (`countedPaths`), elsewhere estimated from the change
   * in size. 0 for a pure rename, a change of mode, a change of nothing but whitespace and blank lines, a symbolic link,
   * and a document that git takes for binary.
   */
  lines: number;
};

export type Commit = {
  sha: string;
  parents: string[];
  /**
   * Committer time in milliseconds since the epoch, never later than HEAD's, and not much older than its ancestors'
   * (`settleTimes`).
   */
  committedAt: number;
  /**
   * Days since the epoch (UTC) of the same time, from 1970-01-01 to 9999-12-31, but perhaps later than HEAD's: what goes
   * by days, such as damping and active weeks, must not see one day where a HEAD with a slow clock makes many commits
   * equally old.
   */
  day: number;
  author: Contact;
  /** From `Co-authored-by` trailers that carry an e-mail address. */
  coAuthors: Contact[];
  /** From `Reviewed-by` trailers that carry an e-mail address. */
  reviewers: Contact[];
  /** From `Task` trailers: ids such as `T-012`. */
  tasks: string[];
  subject: string;
  /** From "This reverts commit …" in the message: object names, perhaps abbreviated. */
  reverts: string[];
  /** Empty for merges: what they bring is in the commits they merge. */
  changes: Change[];
  /**
   * Set where a folder was read and nothing of the commit belongs to it, so that it credits nobody; it is there for its
   * place among the others. Never set on merges, nor where all of the repository was read.
   */
  outside?: true;
};

/**
 * Since 2.32.0 git knows everything it is asked: GIT_CONFIG_GLOBAL (2.32.0), `--no-diff-merges` (2.29.0), several keys in
 * `%(trailers)` (2.22.0). Older ones take in a person's settings, or end with a usage text.
 */
export const oldestGit = '2.32';

export const missingHistoryMessages = {
  'no-git': 'History is not available (git was not found). Install git and put it on the PATH.',
  'old-git': `History is not available (git is too old). Install git ${oldestGit} or newer.`,
  'other-owner':
    'History is not available (the clone belongs to another user, and git before 2.38 refuses to read it). Install git 2.38 or newer, or make the clone yours with `sudo chown -R "$(id -u)" .`.',
  'not-a-repository': 'History is not available (not a git repository). Build in a clone made with `git clone`.',
  partial:
    'History is incomplete (partial clone, made with --filter). Clone anew without it, or run `git fetch --refetch --no-filter` and then `git config --unset-all remote.origin.promisor`.',
  shallow: 'History is incomplete (shallow clone). Run `git fetch --unshallow`.',
  empty: 'History is not available (no commits yet). Make the first one with `git commit`.',
} as const;

export type MissingHistoryReason = keyof typeof missingHistoryMessages;

export type AvailableHistory = {
  kind: 'available';
  headSha: string;
  /** The part of the repository that was read, `website/`, POSIX separators; empty for all of it. */
  folder: string;
  /** Committer time of HEAD in milliseconds since the epoch: the "now" of everything computed from it. */
  asOf: number;
  /** Children before their parents, starting with HEAD. */
  commits: Commit[];
};

export type MissingHistory = {
  kind: 'unavailable';
  reason: MissingHistoryReason;
  /** One line with the remedy. */
  message: string;
};

export type History = AvailableHistory | MissingHistory;

/** Whether a commit joins lines of work instead of doing some: it credits nobody. */
export function isMerge(commit: Pick<Commit, 'parents'>): boolean {
  return commit.parents.length > 1;
}
