import { createFiles } from './historyFiles.ts';
import { createPeople, toContact } from './historyPeople.ts';
import { createRandom } from './random.ts';

/** `commits` lie on `main`; `next` has `further` more on top of them. */
export type HistorySize = { commits: number; further: number };

type Branch = { ref: string; tip: number; changed: Map<string, number> };

const firstTime = Date.UTC(2006, 0, 2) / 1000;
const longestPause = 14_400;
const verbs = ['Fix', 'Describe', 'Add', 'Update', 'Clarify', 'Translate', 'Remove', 'Refactor'];

/**
 * A history as `git fast-import` reads it: documents and code in two languages, few people who do most of the work and
 * many who do little, several addresses, co-authors, programs, renames, deletions, reverts, side branches and merges.
 * The same in every run. Pure.
 */
export function* historyStream({ commits, further }: HistorySize): Generator<string> {
  const random = createRandom(20_060_102);
  const people = createPeople(random);
  const files = createFiles(random);
  const main: Branch = { ref: 'refs/heads/main', tip: 0, changed: new Map() };
  let side: Branch | undefined;
  let mark = 0;
  let time = firstTime;
  let lastSubject = '';

  const toHeader = (branch: Branch, author: string, message: string): string => {
    time += 1 + random(longestPause);
    const from = branch.tip === 0 ? '' : `from :${branch.tip}\n`;
    branch.tip = ++mark;
    const people = `author ${author} ${time} +0000\ncommitter ${author} ${time} +0000\n`;
    return `commit ${branch.ref}\nmark :${mark}\n${people}${toData(message)}${from}`;
  };

  const toMessage = (): string => {
    const isRevert = lastSubject !== '' && random(100) === 0;
    const subject = isRevert
      ? `Revert "${lastSubject}"`
      : `${verbs[random(verbs.length)]} part ${random(1e5)} (#${mark})`;
    if (!isRevert) lastSubject = subject;
    const others = Array.from({ length: random(5) === 0 ? 1 + random(2) : 0 }, () => people.drawAuthor());
    const trailers = others.map((person) => `Co-authored-by: ${toContact(person, random(3))}\n`);
    return `${subject}\n\n${trailers.join('')}`;
  };

  function* writeCommit(branch: Branch): Generator<string> {
    let changes = '';
    const count = 1 + random(random(10) === 0 ? 12 : 3);
    for (let index = 0; index < count; index++) {
      const other = branch === side ? undefined : side;
      const isTaken = (path: string): boolean => other?.changed.has(path) ?? false;
      const change = files.drawChange({ moves: side === undefined, isTaken });
      if (change?.kind === 'rename') changes += `R ${change.from} ${change.to}\n`;
      if (change?.kind === 'delete') changes += `D ${change.path}\n`;
      if (change?.kind !== 'write') continue;
      const { path, text } = change.file;
      yield `blob\nmark :${++mark}\n${toData(text)}`;
      changes += `M 100644 :${mark} ${path}\n`;
      if (branch === side) side.changed.set(path, mark);
    }
    const author = random(10) === 0 ? people.drawBot() : toContact(people.drawAuthor(), random(3));
    yield `${toHeader(branch, author, toMessage())}${changes}\n`;
  }

  function* writeMerge({ tip, changed }: Branch): Generator<string> {
    yield toHeader(main, toContact(people.drawAuthor(), 0), 'Merge branch side\n');
    const changes = [...changed].map(([path, blob]) => `M 100644 :${blob} ${path}\n`);
    yield `merge :${tip}\n${changes.join('')}\n`;
  }

  function* write(count: number): Generator<string> {
    for (let left = count; left > 0; left--) {
      if (side && side.changed.size > 0 && (left === 1 || random(6) === 0)) {
        yield* writeMerge(side);
        side = undefined;
        continue;
      }
      // A branch that stays open would not lead to the last commit.
      if (!side && main.tip > 0 && left > 20 && random(8) === 0)
        side = { ref: 'refs/heads/side', tip: main.tip, changed: new Map() };
      yield* writeCommit(side && random(2) === 0 ? side : main);
    }
  }

  yield* write(commits);
  const end = main.tip;
  yield* write(further);
  yield `reset refs/heads/next\nfrom :${main.tip}\n\nreset refs/heads/main\nfrom :${end}\n\ndone\n`;
}

function toData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
