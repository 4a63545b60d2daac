import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AvailableHistory } from '../history.ts';
import { readRepository } from '../readRepository.ts';
import { createTestRepository, readAnew, type TestRepository } from '../testRepository.ts';
import { createRawHistory } from '../raw/rawHistory.ts';
import { readCachedCommits } from './readCachedCommits.ts';
import { encodeSegment } from './segment.ts';
import { writeSegment } from './segmentFiles.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const cache = () => join(repository.dir, '.git/otlp-docs');
const read = () => readAnew(repository.dir);

function segments(): string[] {
  const [dir = ''] = readdirSync(cache());
  return readdirSync(join(cache(), dir)).map((name) => join(cache(), dir, name));
}

/** What a reader without a cache gets; the cache is put back. */
async function readWithoutCache(): Promise<AvailableHistory> {
  repository.git('clone', '--quiet', '--mirror', repository.dir, 'mirror.git');
  const dir = join(repository.dir, 'mirror.git');
  const history = await readAnew(dir);
  rmSync(dir, { recursive: true });
  return history;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const page = (word: string) => Array.from({ length: 9 }, (_, line) => `${word} ${line}\n`).join('');

function commitSome(): void {
  repository.commit({ files: { 'docs/a.md': page('a'), 'b.ts': page('b') }, message: '一' });
  repository.commit({ moves: { 'docs/a.md': 'docs/c.md' }, message: 'Move\n\nCo-authored-by: B <b@e.org>\nTask: T-1' });
  repository.commit({ files: { 'b.ts': null, 'docs/d.md': page('d') }, author: 'D <d@e.org>' });
}

describe('the cache', () => {
  it('gets one more file for new commits, and none for known ones', async () => {
    commitSome();
    const cold = await read();
    expect(await read()).toEqual(cold);
    expect(segments()).toHaveLength(1);
    repository.commit({ files: { 'docs/c.md': page('new') } });
    expect(await read()).toEqual(await readWithoutCache());
    expect(segments()).toHaveLength(2);
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    expect(await read()).toEqual(cold);
    expect(segments()).toHaveLength(2);
  });

  it('needs no objects for what it has', async () => {
    commitSome();
    await read();
    const found = await readRepository(repository.dir);
    if ('kind' in found) throw new Error(found.message);
    rmSync(join(repository.dir, '.git/objects'), { recursive: true });
    const { raw } = await readCachedCommits(found, { lines: true });
    expect(raw.subjects).toEqual(['Change', 'Move', '一']);
  });

  it('is out of sight of git, and shared by the folders of the repository', async () => {
    commitSome();
    await read();
    expect(repository.git('status', '--porcelain', '--ignored')).toBe('');
    const docs = await readAnew(join(repository.dir, 'docs'));
    expect(docs.commits[0]?.changes).toEqual([{ status: 'A', path: 'd.md', headPath: 'd.md', lines: 9 }]);
    expect(segments()).toHaveLength(1);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it('is shared by worktrees', async () => {
    commitSome();
    const history = await read();
    repository.git('worktree', 'add', '--quiet', '--detach', 'tree');
    expect(await readAnew(join(repository.dir, 'tree'))).toEqual(history);
    expect(segments()).toHaveLength(1);
  });

  it('is put together when there are many files', async () => {
    commitSome();
    for (let at = 0; at < 18; at++) {
      repository.git('commit', '--quiet', '--allow-empty', '-m', `Step ${at}`);
      await read();
    }
    expect(segments().length).toBeLessThan(5);
    expect(await read()).toEqual(await readWithoutCache());
  });
});

describe('without lines', () => {
  const linesOf = ({ commits }: AvailableHistory) =>
    commits.flatMap(({ changes }) => changes.map(({ lines }) => lines));
  const readLean = () => readAnew(repository.dir, { lines: false });
  const withoutLines = (history: AvailableHistory) => ({
    ...history,
    commits: history.commits.map((commit) => ({
      ...commit,
      changes: commit.changes.map((change) => ({ ...change, lines: 0 })),
    })),
  });

  it('is the same history but for them, and never taken for one that has them', async () => {
    commitSome();
    const lean = await readLean();
    expect(new Set(linesOf(lean))).toEqual(new Set([0]));
    expect(readdirSync(cache())).toHaveLength(1);
    const whole = await read();
    expect(Math.max(...linesOf(whole))).toBe(9);
    expect(lean).toEqual(withoutLines(whole));
    expect(readdirSync(cache())).toHaveLength(2);
  });

  it('has them where they are known, without asking git', async () => {
    commitSome();
    const whole = await read();
    expect(await readLean()).toEqual(whole);
    expect(readdirSync(cache())).toHaveLength(1);
    repository.commit({ files: { 'docs/c.md': page('new') } });
    expect(new Set(linesOf(await readLean()))).toEqual(new Set([0]));
    expect(await read()).toEqual(await readWithoutCache());
  });
});

describe('what nobody will read again', () => {
  it('is removed when it is old: drafts after an hour, caches of other versions after a month', async () => {
    commitSome();
    await read();
    const [dir = ''] = readdirSync(cache());
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    for (const [path, hours] of [
      [join(dir, 'new.draft'), 0],
      [join(dir, 'old.draft'), 2],
      ['history-new', 24 * 20],
      ['history-old', 24 * 40],
    ] as const) {
      writeFileSync(join(cache(), path), '');
      utimesSync(join(cache(), path), hoursAgo(hours), hoursAgo(hours));
    }
    repository.commit();
    await read();
    expect(readdirSync(cache()).sort()).toEqual([dir, 'history-new'].sort());
    expect(readdirSync(join(cache(), dir)).filter((name) => name.endsWith('.draft'))).toEqual(['new.draft']);
  });
});

describe('caches of other folders and versions', () => {
  it('are few, the newest', async () => {
    commitSome();
    await read();
    const [dir = ''] = readdirSync(cache());
    for (let age = 1; age <= 9; age++) {
      const path = join(cache(), `history-${age}`);
      mkdirSync(path);
      writeFileSync(join(path, 'x.segment'), '');
      utimesSync(path, new Date(Date.now() - age * 60_000), new Date(Date.now() - age * 60_000));
    }
    repository.commit();
    await read();
    expect(readdirSync(cache()).sort()).toEqual([dir, 'history-1', 'history-2', 'history-3', 'history-4'].sort());
  });
});

describe('a cache that cannot be believed', () => {
  let expected: AvailableHistory;
  let files: string[];
  beforeEach(async () => {
    commitSome();
    await read();
    repository.commit({ files: { 'docs/c.md': page('new') } });
    expected = await read();
    files = segments();
  });

  async function expectRecovery(): Promise<void> {
    expect(await read()).toEqual(expected);
    const mended = segments().map((path) => [path, statSync(path).size]);
    expect(await read()).toEqual(expected);
    expect(segments().map((path) => [path, statSync(path).size])).toEqual(mended);
  }

  it('because a file was cut off, is read anew', async () => {
    const whole = new Map(files.map((path) => [path, readFileSync(path)]));
    for (const share of [0, 0.01, 0.2, 0.5, 0.9]) {
      for (const [path, content] of whole) {
        writeFileSync(path, content);
        truncateSync(path, Math.floor(content.length * share));
      }
      await expectRecovery();
    }
    for (const [path, content] of whole) writeFileSync(path, content.subarray(0, -1));
    await expectRecovery();
  });

  it('because a byte was flipped, is read anew', async () => {
    for (const place of [0, 0.05, 0.4, 0.7, 0.999]) {
      for (const path of segments()) {
        const content = readFileSync(path);
        const at = Math.floor(content.length * place);
        content.writeUInt8(content.readUInt8(at) ^ 0x20, at);
        writeFileSync(path, content);
      }
      await expectRecovery();
    }
  });

  it.each([
    ['nothing', ''],
    ['no line', 'x'],
    ['an empty line', '\n'],
    ['no JSON', 'otlp-docs-history-1\n'],
    ['null', 'null\n'],
    ['half a header', '{"format":"otlp-docs-history-1","tip":"x"}\n'],
    ['too few numbers', '{"format":"otlp-docs-history-1","tip":"x","commits":1,"columns":[1],"texts":[]}\n'],
    ['too much', '{"format":"otlp-docs-history-1","tip":"x","commits":0,"columns":[],"texts":[]}\nmore'],
  ])('because a file holds %s and its right checksum, is read anew', async (_, text) => {
    for (const path of files) writeFileSync(path, Buffer.concat([Buffer.from(text), sha256(text)]));
    await expectRecovery();
  });

  it('because a file is gone, is read anew', async () => {
    for (const path of files) {
      const content = readFileSync(path);
      rmSync(path);
      await expectRecovery();
      writeFileSync(path, content);
    }
  });

  it('because it holds the commits of another repository, is read anew', async () => {
    const other = createTestRepository();
    other.commit({ files: { 'x.md': 'x' } });
    await readAnew(other.dir);
    const [dir = ''] = readdirSync(join(other.dir, '.git/otlp-docs'));
    const [name = ''] = readdirSync(join(other.dir, '.git/otlp-docs', dir));
    for (const path of files) copyFileSync(join(other.dir, '.git/otlp-docs', dir, name), path);
    other.remove();
    await expectRecovery();
  });

  it('because it was made by another version, is left alone', async () => {
    const [dir = ''] = readdirSync(cache());
    const found = await readRepository(repository.dir);
    if ('kind' in found) throw new Error(found.message);
    const { saved } = await readCachedCommits({ ...found, gitVersion: 'git version 99' }, { lines: true });
    await saved;
    expect(readdirSync(cache())).toHaveLength(2);
    expect(readdirSync(join(cache(), dir))).toHaveLength(2);
  });

  it('because it would be too long, is done without', async () => {
    const dir = join(repository.dir, 'long');
    const raw = createRawHistory();
    raw.subjects.push(...Array.from({ length: 9 }, () => 'x'.repeat(2 ** 27)));
    expect(() => encodeSegment({ tip: '', raw })).toThrow('string length');
    await writeSegment(dir, { tip: '', raw }, []);
    expect(existsSync(dir)).toBe(false);
  });

  it('because it cannot be written, is done without', async () => {
    rmSync(cache(), { recursive: true });
    writeFileSync(cache(), 'in the way');
    expect(await read()).toEqual(expected);
    expect(readFileSync(cache(), 'utf8')).toBe('in the way');
  });
});

describe('a history that was rewritten', () => {
  it.each([
    ['is still there', false],
    ['was collected', true],
  ])('has no commit of the old one, which %s', async (_, collect) => {
    commitSome();
    await read();
    repository.commit({ message: 'Mistake', files: { 'x.md': 'x' } });
    await read();
    repository.git('reset', '--quiet', '--hard', 'HEAD~2');
    repository.commit({ message: 'Instead', files: { 'y.md': 'y' } });
    if (collect) {
      repository.git('reflog', 'expire', '--expire=now', '--all');
      repository.git('gc', '--quiet', '--prune=now');
    }
    const history = await read();
    expect(history).toEqual(await readWithoutCache());
    expect(history.commits.map(({ subject }) => subject)).toEqual(['Instead', 'Move', '一']);
    repository.commit({ message: 'Later' });
    expect(await read()).toEqual(await readWithoutCache());
  });

  it('by a rebase, is the new one', async () => {
    commitSome();
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~2');
    repository.commit({ files: { 's.md': page('s') } });
    repository.commit({ moves: { 's.md': 't.md' } });
    await read();
    repository.git('-c', 'user.name=R', '-c', 'user.email=r@e.org', 'rebase', '--quiet', 'main');
    const history = await read();
    expect(history).toEqual(await readWithoutCache());
    expect(history.commits).toHaveLength(5);
  });
});

describe('readers at the same time', () => {
  it('do not disturb each other', async () => {
    commitSome();
    const found = await readRepository(repository.dir);
    if ('kind' in found) throw new Error(found.message);
    const readers = Array.from({ length: 6 }, async () => {
      const { raw, order, saved } = await readCachedCommits(found, { lines: true });
      await saved;
      return Array.from(order.places, (place) => raw.subjects[place]);
    });
    expect(new Set((await Promise.all(readers)).map((subjects) => subjects.join()))).toEqual(
      new Set(['Change,Move,一']),
    );
    expect(segments()).toHaveLength(1);
    expect(await read()).toEqual(await readWithoutCache());
  });
});
