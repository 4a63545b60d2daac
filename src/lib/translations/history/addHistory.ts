import { runGit } from '../../git/runGit.ts';
import { readSite } from '../../site.ts';
import { toFile } from '../buildStatus.ts';
import type { Answer, Cache } from '../cache.ts';
import type { Comparer } from '../compareTexts.ts';
import { findMoves } from './findMoves.ts';
import type { Entry } from '../pageEntries.ts';
import type { TranslationRecord } from '../record.ts';
import { readSince } from './sinceWhen.ts';
import type { PageStatus } from '../status.ts';
import { readTextHistory, type TextHistory } from './textHistory.ts';

type HistoryQuestion = {
  root: string;
  pages: readonly PageStatus[];
  entries: readonly Entry[];
  cache: Cache;
  comparer: Comparer;
  /** The history of the files of all stale pages, when it is being read already. */
  early: Promise<TextHistory | undefined> | undefined;
};

/**
 * Adds to pages what only history knows. Asks only what was not asked before at the same commit: to read it takes longer than
 * all the rest. What git did not have all texts for is asked again: it may get to know them at the same commit.
 */
export async function addHistory(question: HistoryQuestion): Promise<PageStatus[]> {
  const { root, pages, entries, cache, comparer, early } = question;
  const records = new Map<PageStatus, TranslationRecord>();
  pages.forEach((page, index) => {
    const relation = entries[index]?.relation;
    if (page.state === 'stale' && page.sourceFile !== undefined && relation?.kind === 'translation')
      records.set(page, relation.record);
  });
  const asking = new Set(pages.filter((page) => records.has(page) || page.state === 'orphaned'));
  if (asking.size === 0) return [...pages];
  const headSha = (await early)?.history.headSha ?? (await readHead(root));
  if (!headSha) return [...pages];
  const sourceOf = ({ sourceFile, page, source, locale }: PageStatus) => sourceFile ?? toFile(page, source ?? locale);
  // Links that lead to the site itself are compared in another way than those that leave it.
  const { url: siteUrl } = readSite(process.env);
  const keyOf = (page: PageStatus) =>
    JSON.stringify([headSha, siteUrl, page.file, sourceOf(page), page.currentBlob, records.get(page)]);
  const answers = new Map<PageStatus, Answer>();
  for (const page of asking) {
    const known = cache.answers.get(keyOf(page));
    if (known !== undefined) answers.set(page, known);
  }
  const open = [...asking].filter((page) => !answers.has(page));
  if (open.length > 0) {
    const behind = open.flatMap((page) => {
      const { file, sourceFile, sections, currentBlob: now } = page;
      const record = records.get(page);
      return record && sourceFile !== undefined && now !== undefined
        ? [{ page, file, sourceFile, now, record, sections }]
        : [];
    });
    const sources = behind.map(({ sourceFile }) => sourceFile);
    const reading = early ?? readTextHistory(root, { files: behind.map(({ file }) => file), sources });
    // A damaged repository gives the state without dates.
    const history = await reading.catch(() => undefined);
    if (!history) return [...pages];
    const since = await readSince(root, history, { behind, comparer });
    const keep = (page: PageStatus, answer: Answer): void => {
      answers.set(page, answer);
      cache.answers.set(keyOf(page), answer);
    };
    behind.forEach(({ page }, index) => {
      const { since: answer = null, isPartial = true } = since[index] ?? {};
      if (isPartial) answers.set(page, answer);
      else keep(page, answer);
    });
    const gone = open.filter(({ state }) => state === 'orphaned');
    const moves = findMoves(history.history, new Set(gone.map(sourceOf)));
    for (const page of gone) keep(page, moves.get(sourceOf(page)) ?? null);
  }
  return pages.map((page): PageStatus => {
    const answer = answers.get(page);
    if (typeof answer === 'string') return { ...page, movedTo: answer };
    return answer ? { ...page, staleSince: answer } : page;
  });
}

async function readHead(root: string): Promise<string | undefined> {
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return head?.stdout.trim();
}
