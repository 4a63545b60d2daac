import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AvailableHistory } from './history.ts';
import { createTestRepository, readAnew, type TestRepository } from './testRepository.ts';

const page = (text: string) => Array.from({ length: 20 }, (_, line) => `${text} ${line}\n`).join('');

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const read = (folder = 'website') => readAnew(join(repository.dir, folder));

/** Author and changes of each commit, `-` for one that is outside. */
function summaryOf({ commits }: AvailableHistory): unknown[] {
  return commits.map(({ author, changes, outside }) => [author.name, outside ? '-' : changes]);
}

describe('the history of a folder', () => {
  it('is that of its files, from before they came into it', async () => {
    repository.commit({ author: 'Author <a@e.org>', files: { 'docs/a.md': page('a'), 'other.md': 'o' } });
    repository.commit({ author: 'Renamer <r@e.org>', moves: { 'docs/a.md': 'docs/b.md' } });
    repository.commit({ author: 'Mover <m@e.org>', moves: { docs: 'website/docs' } });
    repository.commit({ author: 'Editor <e@e.org>', moves: { 'website/docs/b.md': 'website/docs/c.md' } });
    const headPath = 'docs/c.md';
    expect(summaryOf(await read())).toEqual([
      ['Editor', [{ status: 'R', path: headPath, oldPath: 'docs/b.md', headPath, lines: 0 }]],
      ['Mover', [{ status: 'R', path: 'docs/b.md', oldPath: headPath, headPath, lines: 0 }]],
      ['Renamer', [{ status: 'R', path: headPath, oldPath: headPath, headPath, lines: 0 }]],
      ['Author', [{ status: 'A', path: headPath, headPath, lines: 20 }]],
    ]);
  });

  it('has the changes of files that are gone from it, and none of files that were never in it', async () => {
    repository.commit({ author: 'One <1@e.org>', files: { 'website/a.md': page('a'), 'website-old/b.md': page('b') } });
    repository.commit({ author: 'Two <2@e.org>', files: { 'website-old/b.md': null, 'c.md': page('c') } });
    repository.commit({ author: 'Three <3@e.org>', moves: { 'c.md': 'website/c.md' } });
    repository.commit({ author: 'Four <4@e.org>', files: { 'website/c.md': null, 'new.md': page('new') } });
    repository.commit({ author: 'Five <5@e.org>', moves: { 'website/a.md': 'a.md' } });
    expect(summaryOf(await read(''))).not.toContainEqual(['Five', '-']);
    repository.commit({ author: 'Six <6@e.org>', files: { 'website/d.md': page('d') } });
    expect(summaryOf(await read())).toEqual([
      ['Six', [{ status: 'A', path: 'd.md', headPath: 'd.md', lines: 20 }]],
      ['Five', '-'],
      ['Four', [{ status: 'D', path: 'c.md', lines: 20 }]],
      ['Three', [{ status: 'R', path: 'c.md', oldPath: 'c.md', lines: 0 }]],
      ['Two', '-'],
      ['One', [{ status: 'A', path: 'a.md', lines: 20 }]],
    ]);
  });

  it('keeps the commits that are outside in their places, and calls no merge so', async () => {
    repository.commit({ files: { 'website/a.md': page('a') }, message: 'base' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ message: 'empty' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ files: { 'b.md': page('b') }, message: 'other' });
    repository.git('merge', '--quiet', '-m', 'merge', 'side');
    const { commits, folder } = await read();
    expect(folder).toBe('website/');
    expect(commits.map(({ subject, outside }) => [subject, outside])).toEqual([
      ['merge', undefined],
      ['empty', true],
      ['other', true],
      ['base', undefined],
    ]);
    const shas = new Set(commits.map(({ sha }) => sha));
    expect(commits.flatMap(({ parents }) => parents).every((parent) => shas.has(parent))).toBe(true);
  });

  it('that is the whole repository has no commit outside, not even an empty one', async () => {
    repository.commit();
    const { commits, folder } = await read('');
    expect([folder, commits[0]]).toEqual(['', expect.not.objectContaining({ outside: true })]);
  });
});
