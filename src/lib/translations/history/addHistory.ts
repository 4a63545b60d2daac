import { runGit } from '../../git/runGit.ts';
import { toFile } from '../buildStatus.ts';
import type { Cache } from '../cache.ts';
import type { Comparer } from '../compareTexts.ts';
import { findMoves } from './findMoves.ts';
import type { Entry } from '../pageEntries.ts';
import type { TranslationRecord } from '../record.ts';
import { readSince, type Since } from './sinceWhen.ts';
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
 * all the rest.
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
  const keyOf = (page: PageStatus) => JSON.stringify([headSha, sourceOf(page), page.currentBlob, records.get(page)]);
  const open = [...asking].filter((page) => cache.answers.get(keyOf(page)) === undefined);
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
    behind.forEach(({ page }, index) => cache.answers.set(keyOf(page), since[index] ?? null));
    const gone = open.filter(({ state }) => state === 'orphaned');
    const moves = findMoves(history.history, new Set(gone.map(sourceOf)));
    for (const page of gone) cache.answers.set(keyOf(page), moves.get(sourceOf(page)) ?? null);
  }
  return pages.map((page): PageStatus => {
    const answer = asking.has(page) ? cache.answers.get(keyOf(page)) : undefined;
    if (typeof answer === 'string') return { ...page, movedTo: answer };
    return answer ? { ...page, staleSince: answer satisfies Since } : page;
  });
}

async function readHead(root: string): Promise<string | undefined> {
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return head?.stdout.trim();
}
