import { IntList, startOf } from '../raw/intList.ts';
import type { RawHistory } from '../raw/rawHistory.ts';
import { createSplitter } from './splitAtNul.ts';

const tab = 0x09;

/**
 * Reads the output of `git diff-tree` with `countArguments`, which answers for the expected commits in their order and
 * calls `onCount` with a change and its added plus deleted lines, 0 where it takes the file for binary. Git says nothing of files in which
 * nothing but whitespace changed.
 */
export function createCountParser(raw: RawHistory, onCount: (change: number, lines: number) => void) {
  const { changes } = raw;
  const expected = new IntList();
  let answered = 0;
  let next = 0;
  let end = 0;
  let lines = 0;
  let pathsToCome = 0;

  const toCommit = (sha: string) => {
    while (answered < expected.length) {
      const place = expected.at(answered++);
      if (raw.shas.get(raw.commits.at(place)) !== sha) continue;
      next = startOf(changes.ends, place);
      end = changes.ends.at(place);
      return;
    }
  };

  const addPath = (path: string) => {
    const id = raw.texts.find(path);
    // Both list the changes in the same order, so the search goes on where it ended.
    for (let change = next; change < end; change++) {
      if (changes.path.at(change) !== id) continue;
      next = change + 1;
      return onCount(change, lines);
    }
  };

  const write = createSplitter((buffer, start, stop) => {
    if (pathsToCome > 0) {
      if (--pathsToCome === 0) addPath(buffer.toString('utf8', start, stop));
      return;
    }
    const first = buffer.indexOf(tab, start);
    if (first < 0 || first >= stop) return toCommit(buffer.toString('latin1', start, stop));
    const second = buffer.indexOf(tab, first + 1);
    lines = sum(buffer.toString('latin1', start, first), buffer.toString('latin1', first + 1, second));
    if (second + 1 === stop) pathsToCome = 2;
    else addPath(buffer.toString('utf8', second + 1, stop));
  });
  return { expect: (place: number) => expected.push(place), write };
}

function sum(added: string, deleted: string): number {
  return added === '-' ? 0 : Number(added) + Number(deleted);
}
