import { readBlobs } from '../../git/readBlobs.ts';
import type { Comparer, Comparison, Question } from '../compareTexts.ts';
import { findDiffering } from './findDiffering.ts';
import { baselinesOf, mergeChanges, nothing } from '../compare/mergeChanges.ts';
import type { TranslationRecord } from '../record.ts';
import type { SectionChange } from '../status.ts';
import type { TextCommit } from './textCommits.ts';
import { toPlace, type TextHistory } from './textHistory.ts';

/** A translation that is behind: what it was made from, and its changes now; none where they cannot be told. */
export type Behind = {
  file: string;
  sourceFile: string;
  /** Object name of the source's text. */
  now: string;
  record: TranslationRecord;
  sections: readonly SectionChange[];
};

export type Since = { sha: string; at: number };

/** `isPartial` when git did not have a text that took part: it may get to know it, and the answer be another one. */
export type SinceAnswer = { since?: Since; isPartial: boolean };

/**
 * Since when each translation has been behind, in the order given: the first commit of the present run of commits with texts that
 * say something else. Where the history of the source never had the recorded text, because it was squashed away, since the
 * record is there. Without `since` where the change is not committed.
 */
export async function readSince(
  root: string,
  history: TextHistory,
  { behind, comparer }: { behind: readonly Behind[]; comparer: Comparer },
): Promise<SinceAnswer[]> {
  const runs = behind.map((one) => toRun(one, history));
  const differing = await findDiffering(
    behind.map((one) => ({ ...one, file: one.sourceFile, others: toOthers(one, history) })),
    comparer,
  );
  const isOpen = ({ record }: Behind, name: string, index: number): boolean =>
    !(isWhole(record) && name === record.blob) && !differing[index]?.has(name);
  await comparer.compare(
    behind.flatMap((one, index) =>
      (runs[index] ?? [])
        .filter(({ name }) => isOpen(one, name, index))
        .flatMap(({ name: now }) => toQuestions(one, now)),
    ),
  );
  const starts = behind.map((one, index) => {
    const run = runs[index] ?? [];
    const end = run.findIndex(({ name }) => !differing[index]?.has(name) && !isBehind(one, name, comparer));
    return end < 0 ? { oldest: run.at(-1)?.commit } : { start: run[end - 1]?.commit };
  });
  const records = await readRecordCommits(
    root,
    behind.filter((_, index) => starts[index]?.oldest).map((one) => ({ one, commits: history.commitsOf(one.file) })),
  );
  return behind.map((one, index) => {
    const { start, oldest } = starts[index] ?? {};
    const recorded = records.get(one);
    const found = recorded?.commit;
    const since = start ?? (found && oldest && (found.index < oldest.index ? found : oldest));
    const isPartial =
      recorded?.isPartial ||
      history.lacksTexts(one.sourceFile) ||
      (runs[index] ?? []).some(({ name }) => isUnreadable(one, name, comparer));
    return { ...(since && { since: { sha: since.sha, at: since.at } }), isPartial };
  });
}

/** The commits since which translations have their records; without those whose record is not committed. */
async function readRecordCommits(
  root: string,
  files: readonly { one: Behind; commits: readonly TextCommit[] }[],
): Promise<Map<Behind, { commit?: TextCommit; isPartial: boolean }>> {
  const places = files.flatMap(({ commits }) => commits.map(toPlace));
  const texts = await readBlobs(root, places);
  return new Map(
    files.map(({ one, commits }) => {
      const names = baselinesOf(one.record).filter(isText);
      const end = commits.findIndex((commit) => {
        const text = texts.get(toPlace(commit));
        return !text || !names.every((name) => text.includes(name));
      });
      const commit = end < 0 ? commits.at(-1) : commits[end - 1];
      const last = commits[end];
      const isPartial = last !== undefined && !last.isRemoval && !texts.has(toPlace(last));
      return [one, { ...(commit && { commit }), isPartial }];
    }),
  );
}

function toQuestions({ sourceFile: file, record }: Behind, now: string): Question[] {
  return baselinesOf(record)
    .filter((then) => then !== nothing && then !== now)
    .map((then) => ({ file, then, now }));
}

type Text = { commit: TextCommit; name: string };

/** Object names of the texts that have to be looked at. */
export function toOthers(one: Pick<Behind, 'sourceFile' | 'record' | 'now'>, history: TextHistory): string[] {
  return toRun(one, history)
    .map(({ name }) => name)
    .filter((name) => name !== one.now && !(isWhole(one.record) && name === one.record.blob));
}

/** The texts that the source had, the newest first, up to the recorded one. */
function toRun(
  { sourceFile, record }: Pick<Behind, 'sourceFile' | 'record'>,
  { commitsOf, nameOf }: TextHistory,
): Text[] {
  const texts = commitsOf(sourceFile).flatMap((commit): Text[] => {
    const name = nameOf(commit);
    return name === undefined ? [] : [{ commit, name }];
  });
  // Single sections can be newer than the page: then every text has to be looked at.
  const end = isWhole(record) ? texts.findIndex(({ name }) => name === record.blob) : -1;
  return end < 0 ? texts : texts.slice(0, end + 1);
}

function isBehind({ sourceFile: file, record, sections }: Behind, now: string, comparer: Comparer): boolean {
  if (isWhole(record) && record.blob === now) return false;
  const answers = new Map(
    baselinesOf(record)
      .filter(isText)
      .map((then) => [then, then === now ? [] : (comparer.answer({ file, then, now }) ?? 'unreadable-blob')] as const),
  );
  // Without the recorded text, any other one is a change.
  if ([...answers.values()].some((answer) => !isKnown(answer))) return true;
  const known = (answer: Comparison = []) => (isKnown(answer) ? answer : []);
  const changes = mergeChanges(
    record,
    (baseline) => known(answers.get(baseline)),
    // Asked when the state of the page was.
    (then, until) => known(comparer.answer({ file, then, now: until })),
  ).filter(({ kind }) => kind !== 'cosmetic');
  if (isWhole(record)) return changes.length > 0;
  // Of a page that was followed in part, older texts differ from what was followed since: that is no drift.
  const pending = new Set(sections.flatMap(({ id, was, kind }) => (kind === 'cosmetic' ? [] : [id, was ?? id])));
  return changes.some(({ id, was }) => pending.has(id) || (was !== undefined && pending.has(was)));
}

function isUnreadable(one: Behind, now: string, comparer: Comparer): boolean {
  return toQuestions(one, now).some((question) => comparer.answer(question) === 'unreadable-blob');
}

function isWhole({ sections }: TranslationRecord): boolean {
  return Object.keys(sections).length === 0;
}

function isKnown(answer: Comparison): answer is readonly SectionChange[] {
  return typeof answer !== 'string';
}

function isText(baseline: string): boolean {
  return baseline !== nothing;
}
