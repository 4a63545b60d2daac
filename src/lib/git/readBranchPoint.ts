import { runGit } from './runGit.ts';

/** Not HEAD: who finds no main branch would look at nothing but what is not committed, and pass. */
const mainBranches = ['origin/HEAD', 'origin/main', 'main'];

/** `message` says what was expected, and what to do. */
export type BranchPoint = { kind: 'known'; sha: string } | { kind: 'unknown'; message: string };

export type BranchPointOptions = {
  /** A branch or a commit instead of the main branch. */
  base?: string | undefined;
  /** Takes the commit before HEAD where there is no main branch, as in a checkout of a single commit. */
  orParent?: boolean;
  /** How whoever reads the message names a base. */
  option?: string;
};

/** The commit where the work at HEAD left the main branch: what a change is compared with. On that branch itself it is HEAD. */
export async function readBranchPoint(
  dir: string,
  { base, orParent = false, option }: BranchPointOptions = {},
): Promise<BranchPoint> {
  const candidates = base === undefined ? [...mainBranches, ...(orParent ? ['HEAD^'] : [])] : [base];
  for (const candidate of candidates) {
    const commit = await readCommit(dir, candidate);
    if (commit === undefined) continue;
    const common = await runGit(dir, ['merge-base', commit, 'HEAD']);
    if (common?.code === 0) return { kind: 'known', sha: common.stdout.trim() };
    return unknown(
      `Unexpected base "${candidate}", expected one with a common commit. History is incomplete or unrelated; run "git fetch --unshallow".`,
    );
  }
  return unknown(
    base === undefined
      ? `Unexpected base "${mainBranches[0]}" (or ${mainBranches.slice(1).join(', ')}), expected a branch or commit of a git repository: there is none of these. Fetch the main branch (git fetch origin main), or name the branch that the work left${option ? `: ${option}` : ''}.`
      : `Unexpected base "${base}", expected a branch or commit of a git repository. Correct it, or fetch it.`,
  );
}

/** The id of the commit that a revision names, undefined where it names none. */
export async function readCommit(dir: string, revision: string): Promise<string | undefined> {
  const name = `${revision}^{commit}`;
  const result = await runGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  return result?.code === 0 ? result.stdout.trim() : undefined;
}

function unknown(message: string): BranchPoint {
  return { kind: 'unknown', message };
}
