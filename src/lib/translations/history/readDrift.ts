import { isPageFile } from '../../docs/pageFile.ts';
import type { AvailableHistory } from '../../git/history.ts';
import { readBlobs } from '../../git/readBlobs.ts';
import { readHistory } from '../../git/readHistory.ts';
import { readSite } from '../../site.ts';
import { localeOfFile, pageOfFile, type Locale } from '../../locales.ts';
import { openCache, type Cache } from '../cache.ts';
import { createComparer, type LoadParser } from '../compareTexts.ts';
import { buildDrift, type Drift, type Episode } from './drift.ts';
import { findEpisodes, type Judge, type Version } from './findEpisodes.ts';
import { readSaid } from '../readRecords.ts';
import type { Said } from '../relatePages.ts';
import { readTextHistory } from './textHistory.ts';

export type ReadDriftOptions = { root: string; loadParser: LoadParser };

/**
 * How long translations have stayed behind, from the history of the pages that are there at HEAD; empty where there is no
 * history. An episode begins with a commit after which the source says something else (a cosmetic change begins none), and lasts
 * until a commit after which the recorded text is that of the source again, or differs from it in looks only. Kept unless git
 * did not have a text that took part.
 */
export async function readDrift({ root, loadParser }: ReadDriftOptions): Promise<Drift[]> {
  const history = await readHistory(root);
  if (history.kind === 'unavailable') return [];
  const cache = openCache(root);
  const key = JSON.stringify(['drift', history.headSha, history.folder, readSite(process.env).url]);
  const known = cache.drifts.get(key);
  if (known) return known;
  const { episodes, isPartial } = await readEpisodes(root, history, { cache, loadParser });
  const drifts = buildDrift(episodes, { asOf: history.asOf });
  if (!isPartial) cache.drifts.set(key, drifts);
  cache.save();
  return drifts;
}

type Tools = { cache: Cache; loadParser: LoadParser };

async function readEpisodes(
  root: string,
  history: AvailableHistory,
  tools: Tools,
): Promise<{ episodes: Episode[]; isPartial: boolean }> {
  const pages = findPages(history);
  const sources = [...pages.values()].flatMap((ofPage) => [...ofPage.values()]);
  const texts = await readTextHistory(root, { files: [], sources });
  if (!texts) return { episodes: [], isPartial: true };
  const commits = sources.flatMap(texts.commitsOf);
  const names = new Set(commits.flatMap((commit) => texts.nameOf(commit) ?? []));
  const said = await readAllSaid(root, [...names], tools);
  let isPartial = sources.some(texts.lacksTexts) || said.size < names.size;
  const timelines = [...pages].map(([page, ofPage]) => ({
    page,
    files: ofPage,
    versions: [...ofPage].flatMap(([locale, file]) =>
      texts.commitsOf(file).map((commit): Version => {
        const { at, index } = commit;
        const blob = texts.nameOf(commit);
        return { locale, at, index, ...(blob !== undefined && { blob, said: said.get(blob) }) };
      }),
    ),
  }));
  const comparer = createComparer(root, { ...tools, contents: new Map() });
  // What has to be compared depends on what came before, so that all pages are asked for their next questions together.
  for (;;) {
    const questions: Parameters<Judge>[0][] = [];
    const judge: Judge = (question) => {
      const answer = comparer.answer(question);
      if (answer === undefined) questions.push(question);
      if (answer === 'unreadable-blob') isPartial = true;
      return answer;
    };
    const episodes = timelines.flatMap((timeline) => findEpisodes(timeline, judge));
    if (questions.length === 0) return { episodes, isPartial };
    await comparer.compare(questions);
  }
}

/** The pages at HEAD that there are in more than one language. */
function findPages({ commits }: AvailableHistory): Map<string, Map<Locale, string>> {
  const files = new Set(commits.flatMap(({ changes }) => changes.flatMap(({ headPath }) => headPath ?? [])));
  const pages = new Map<string, Map<Locale, string>>();
  for (const file of [...files].filter(isPageFile).sort()) {
    const [locale, page] = [localeOfFile(file), pageOfFile(file)];
    if (!locale || page === undefined) continue;
    pages.set(page, (pages.get(page) ?? new Map<Locale, string>()).set(locale, file));
  }
  return new Map([...pages].filter(([, ofPage]) => ofPage.size > 1));
}

/** What each text says of its source, by object name. */
async function readAllSaid(root: string, names: readonly string[], { cache, loadParser }: Tools) {
  const all = new Map<string, Said>();
  const unknown = names.filter((name) => {
    const known = cache.saids.get(name);
    if (known !== undefined) all.set(name, known === 'none' ? undefined : known);
    return known === undefined;
  });
  const blobs = await readBlobs(root, unknown);
  for (const [name, content] of blobs) {
    const said = await readSaid({ file: 'page.md', content }, { cache, loadParser });
    cache.saids.set(name, said ?? 'none');
    all.set(name, said);
  }
  return all;
}
