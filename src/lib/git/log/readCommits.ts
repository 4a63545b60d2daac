import { once } from 'node:events';
import { openGit, type OpenGit } from '../runGit.ts';
import { IntList } from '../raw/intList.ts';
import { createRawHistory, type RawHistory } from '../raw/rawHistory.ts';
import type { Repository } from '../readRepository.ts';
import { countArguments, countedPathspecs, logArguments, sizeArguments } from './logArguments.ts';
import { createCountParser } from './parseCounts.ts';
import { createLogParser } from './parseLog.ts';
import { createSizeParser } from './parseSizes.ts';
import { withObjectsOnly } from './withObjectsOnly.ts';

/** Questions go in batches, small enough that the other processes start early. */
const batchLength = 4096;

/**
 * The commits that lead to HEAD but not to the known ones, with their changed lines. Three processes work at the same
 * time: what `git log` lists is counted by `git diff-tree` and measured by `git cat-file`. Without `lines` there is only
 * `git log`, and all lines are 0. Throws a Problem if one fails.
 */
export async function readCommits(
  repository: Repository,
  { known = [], lines }: { known?: readonly string[]; lines: boolean },
): Promise<RawHistory> {
  const revisions = ['--ignore-missing', repository.headSha, '--not', ...known, '--'];
  return withObjectsOnly(repository, (variables) => {
    const open = (...args: string[]) => openGit(repository.commonDir, ['--bare', ...args], variables);
    const log = open(...logArguments, ...revisions);
    if (!lines) return readLog(log);
    return readOutputs({
      log,
      counting: open(...countArguments, ...countedPathspecs),
      sizing: open(...sizeArguments),
    });
  });
}

async function readLog(log: OpenGit): Promise<RawHistory> {
  const raw = createRawHistory();
  const parser = createLogParser(raw, { onChange: () => {}, onCommit: () => {} });
  for await (const chunk of log.stdout) parser.write(chunk as Buffer);
  parser.end();
  await log.finished;
  return raw;
}

async function readOutputs({ log, counting, sizing }: Record<'log' | 'counting' | 'sizing', OpenGit>) {
  const raw = createRawHistory();
  const { lines } = raw.changes;
  const counted = new IntList();
  const counter = createCountParser(raw, (change, count) => {
    // Where a document became one only by its new name, git knows it as an added file here.
    if (counted.at(change) === 1) lines.set(change, count);
  });
  const sizer = createSizeParser((change, estimate) => lines.set(change, estimate));
  let commitsToCount = '';
  let blobsToSize = '';
  const parser = createLogParser(raw, {
    onChange: (change, { before, after, measure }) => {
      counted.push(measure === 'counted' ? 1 : 0);
      if (measure !== 'estimated' || before === after) return;
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
  return raw;
}

async function send({ stdin, finished }: OpenGit, text: string): Promise<void> {
  if (text === '' || stdin.write(text, 'latin1')) return;
  const drained = once(stdin, 'drain').catch(() => finished); // a broken pipe says less than git does
  await Promise.race([drained, finished]);
}
