import { isRecord } from '../../src/lib/data/isRecord.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Claim, ClaimFile } from '../../src/lib/tasks/task.ts';

/** A hundred times what there will be. */
const mostIssues = 10_000;

/**
 * Who is at which task, from what `npm run community -- list-claims` wrote. Everything in it is other people's text: what is not as
 * it should be is left out, and so are tasks that there are not. Of several issues about a task, the first one that is
 * claimed counts. Throws a Problem for a text that is none of it. Pure.
 */
export function toClaims(
  text: string | undefined,
  { ids, repoUrl, file }: { ids: ReadonlySet<string>; repoUrl: string; file: string },
): ClaimFile {
  const value = parse(text);
  if (!isRecord(value) || value['schema'] !== 'otlp-docs/task-issues@1' || !Array.isArray(value['issues'])) {
    throw new Problem(
      `Unexpected content of ${file}, expected what \`npm run community -- list-claims --out ${file}\` writes. Write it anew.`,
    );
  }
  const { asOf, issues } = value;
  if (!isTime(asOf) || issues.length > mostIssues) {
    throw new Problem(
      `Unexpected ${issues.length > mostIssues ? 'number of issues' : 'time'} in ${file}, expected at most ${mostIssues} issues and the time they were read. Write it anew.`,
    );
  }
  const claims = new Map<string, Claim>();
  const found = issues.flatMap((issue: unknown) => toClaim(issue, { ids, repoUrl }) ?? []);
  for (const claim of found.sort((a, b) => a.issue - b.issue)) {
    if (!claims.has(claim.task)) claims.set(claim.task, claim);
  }
  const sorted = [...claims.values()].sort((a, b) => (a.task < b.task ? -1 : 1));
  return { schema: 'otlp-docs/claims@1', asOf: new Date(asOf).toISOString(), claims: sorted };
}

function toClaim(issue: unknown, { ids, repoUrl }: { ids: ReadonlySet<string>; repoUrl: string }): Claim | undefined {
  if (!isRecord(issue) || !isRecord(issue['claim'])) return undefined;
  const { number, task, html_url: url, claim } = issue;
  const { login, since } = claim;
  if (typeof task !== 'string' || !ids.has(task)) return undefined;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined;
  // It becomes a link on the site.
  if (typeof url !== 'string' || !isIssueOf(url, repoUrl, number)) return undefined;
  // What GitHub lets an account be called; GitLab allows dots and underscores.
  if (typeof login !== 'string' || !/^[\w.-]{1,100}(?:\[bot\])?$/.test(login) || !isTime(since)) return undefined;
  return { task, login, issue: number, url, since: new Date(since).toISOString() };
}

function isIssueOf(url: string, repoUrl: string, number: number): boolean {
  return [`${repoUrl}/issues/${number}`, `${repoUrl}/-/issues/${number}`].includes(url) || isOnGitHub(url, number);
}

/** A fork has issues of its own. */
function isOnGitHub(url: string, number: number): boolean {
  return /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues\/\d+$/.test(url) && url.endsWith(`/issues/${number}`);
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && value.length < 40 && !Number.isNaN(Date.parse(value));
}
