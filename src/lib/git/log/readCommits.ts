import { once } from 'node:events';
import { openGit, type OpenGit } from '../runGit.ts';
import { IntList } from '../raw/intList.ts';
import { createRawHistory, type RawHistory } from '../raw/rawHistory.ts';
import type { Repository } from '../readRepository.ts';
import { countArguments, countedPathspecs, logArguments, relativeTo, sizeArguments } from './logArguments.ts';
import { createCountParser, uncounted } from './parseCounts.ts';
import { createLogParser } from './parseLog.ts';
import { createSizeParser } from './parseSizes.ts';

/** Questions go in batches, small enough that the other processes start early. */
const batchLength = 4096;

/**
 * The commits that lead to HEAD but not to the known ones, with their changed lines. Three processes work at the same
 * time: what `git log` lists is counted by `git diff-tree` and measured by `git cat-file`. Throws a Problem if one fails.
 */
export async function readCommits(repository: Repository, known: readonly string[] = []): Promise<RawHistory> {
  const { commonDir, prefix, headSha } = repository;
  const revisions = ['--ignore-missing', headSha, '--not', ...known, '--'];
  const limits = relativeTo(prefix);
  const log = openGit(commonDir, ['--bare', ...logArguments, limits, ...revisions]);
  const counting = openGit(commonDir, ['--bare', ...countArguments, limits, ...countedPathspecs]);
  const sizing = openGit(commonDir, ['--bare', ...sizeArguments]);

  const raw = createRawHistory();
  const { lines } = raw.changes;
  const counts = new IntList();
  const counter = createCountParser(raw, (change, count) => counts.set(change, count));
  const sizer = createSizeParser((change, estimate) => lines.set(change, estimate));
  let commitsToCount = '';
  let blobsToSize = '';
  const parser = createLogParser(raw, {
    onChange: (change, { before, after, isDocument }) => {
      counts.push(isDocument ? 0 : uncounted);
      if (before === after) return;
      sizer.expect(change, { before: before !== undefined, after: after !== undefined });
      for (const blob of [before, after]) if (blob !== undefined) blobsToSize += `${blob}\n`;
    },
    onCommit: (place, { documents }) => {
      if (!documents) return;
      counter.expect(place);
      commitsToCount += `${raw.shas.get(raw.commits.at(place))}\n`;
    },
  });

  // Their output is read as it comes, whatever becomes of their input: no pipe stays full.
  counting.stdout.on('data', counter.write);
  sizing.stdout.on('data', sizer.write);
  const ask = async () => {
    const questions = [send(counting, commitsToCount), send(sizing, blobsToSize)];
    commitsToCount = '';
    blobsToSize = '';
    await Promise.all(questions);
  };
  try {
    for await (const chunk of log.stdout) {
      parser.write(chunk as Buffer);
      if (Math.max(commitsToCount.length, blobsToSize.length) > batchLength) await ask();
    }
    parser.end();
    await ask();
  } finally {
    counting.stdin.end();
    sizing.stdin.end();
  }
  await Promise.all([log.finished, counting.finished, sizing.finished]);

  counts.view().forEach((count, change) => {
    if (count !== uncounted) lines.set(change, count);
  });
  return raw;
}

async function send({ stdin, finished }: OpenGit, text: string): Promise<void> {
  if (text === '' || stdin.write(text, 'latin1')) return;
  const drained = once(stdin, 'drain').catch(() => finished); // a broken pipe says less than git does
  await Promise.race([drained, finished]);
}
