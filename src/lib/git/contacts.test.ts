import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBot } from './bots.ts';
import { readHistory } from './readHistory.ts';
import { createTestRepository, readAnew, type TestRepository } from './testRepository.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const read = () => readAnew(repository.dir);

const message = (...trailers: string[]) =>
  ['Subject', '', ...trailers.map((trailer) => `Co-authored-by: ${trailer}`)].join('\n');

describe('co-authors', () => {
  it('come from trailers of any case, also folded, and need an address', async () => {
    repository.commit({
      message: `${message('A B <a@e.org>', 'No Address', '<only@e.org>')}\nco-AUTHORED-by: C\n  D <c@e.org>`,
    });
    expect((await read()).commits[0]?.coAuthors).toEqual([
      { name: 'A B', email: 'a@e.org' },
      { name: '', email: 'only@e.org' },
      { name: 'C D', email: 'c@e.org' },
    ]);
  });

  it('are read apart from reviewers and tasks', async () => {
    repository.commit({
      message: [
        'Subject',
        '',
        'co-authored-by: A <a@e.org>',
        'Task: T-012, T-013',
        'Reviewed-By: R <r@e.org>',
        'Signed-off-by: S <s@e.org>',
        'task: T-014',
        'Reviewed-by: nobody',
      ].join('\n'),
    });
    expect((await read()).commits[0]).toMatchObject({
      coAuthors: [{ name: 'A', email: 'a@e.org' }],
      reviewers: [{ name: 'R', email: 'r@e.org' }],
      tasks: ['T-012', 'T-013', 'T-014'],
    });
  });

  it('go through .mailmap like authors', async () => {
    repository.commit({
      author: 'nick <old@e.org>',
      message: `${message('nick <old@e.org>', '怪 "x" <b@e.org>')}\nReviewed-by: n <OLD@e.org>`,
      files: { '.mailmap': 'Proper Name <new@e.org> <old@e.org>\n' },
    });
    const proper = { name: 'Proper Name', email: 'new@e.org' };
    expect((await read()).commits[0]).toMatchObject({
      author: proper,
      coAuthors: [proper, { name: '怪 "x"', email: 'b@e.org' }],
      reviewers: [proper],
    });
  });
});

describe('a mailmap', () => {
  it('takes effect on commits that are in the cache, and from outside of them', async () => {
    repository.commit({ author: 'nick <old@e.org>' });
    expect((await read()).commits[0]?.author).toEqual({ name: 'nick', email: 'old@e.org' });
    writeFileSync(join(repository.dir, '.mailmap'), 'Proper Name <new@e.org> <old@e.org>\n');
    expect((await read()).commits[0]?.author).toEqual({ name: 'Proper Name', email: 'new@e.org' });
  });

  it.each([
    ['the repository', (dir: string) => dir],
    ['a folder of it', (dir: string) => join(dir, 'sub')],
    [
      'a link to a folder of it',
      (dir: string) => {
        symlinkSync(join(dir, 'sub/sub'), join(dir, 'link'));
        return join(dir, 'link');
      },
    ],
  ])('takes effect in a process that has read %s before, when it is edited', async (_, toDir) => {
    repository.commit({ author: 'nick <old@e.org>', files: { 'sub/sub/a.md': 'a' } });
    const dir = toDir(repository.dir);
    const nameOf = async () => {
      const history = await readHistory(dir);
      return history.kind === 'available' ? history.commits[0]?.author.name : history.message;
    };
    const names = [await nameOf()];
    for (const name of ['One', 'Three']) {
      writeFileSync(join(repository.dir, '.mailmap'), `${name} <old@e.org>\n`);
      names.push(await nameOf());
    }
    rmSync(join(repository.dir, '.mailmap'));
    names.push(await nameOf());
    expect(names).toEqual(['nick', 'One', 'Three', 'nick']);
  });

  it.each([
    ['garbage', 'no address\n<<<>>>\n<a> <b> <c> <d>\n\0\u0001\n'],
    ['binary', Buffer.from([0, 255, 254, 10, 60, 0, 62, 10])],
    ['endless', `${'x'.repeat(100_000)} <y@e.org`],
  ])('that is %s harms nobody', async (_, text) => {
    repository.commit();
    writeFileSync(join(repository.dir, '.mailmap'), text);
    expect((await read()).commits[0]?.author).toEqual({ name: 'Ada Lovelace', email: 'ada@example.org' });
  });

  it('that is a folder harms nobody', async () => {
    repository.commit({ files: { '.mailmap/file': 'x' } });
    expect((await read()).commits[0]?.author.name).toBe('Ada Lovelace');
  });
});

describe('a contact that git would not write', () => {
  it.each([
    ['no address', 'Nobody <>', { name: 'Nobody', email: '' }],
    ['nothing at all', ' <>', { name: '', email: '' }],
    ['a blank address', 'Blank < >', { name: 'Blank', email: ' ' }],
    ['no name', ' <only@e.org>', { name: '', email: 'only@e.org' }],
    ['brackets', 'A <b <c@e.org>', { name: 'A' }],
    ['a tab and a bell', 'A\tB\u0007 <c@e.org>', { name: 'A\tB\u0007', email: 'c@e.org' }],
    ['markup', '<script>alert(1)</script> <x@e.org>', { name: '' }],
    ['10,000 characters', `${'长'.repeat(10_000)} <l@e.org>`, { name: '长'.repeat(10_000), email: 'l@e.org' }],
    ['a carriage return', 'C\rR <cr@e.org>', { name: 'C\rR', email: 'cr@e.org' }],
    ['a comment', '# Hash <h@e.org>', { name: '# Hash', email: 'h@e.org' }],
  ])('with %s is left as it is, and the others are still mapped', async (_, ident, expected) => {
    const parent = repository.commit({ author: 'nick <old@e.org>', files: { '.mailmap': 'Proper <old@e.org>\n' } });
    const tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
    const text = `tree ${tree}\nparent ${parent}\nauthor ${ident} 1767312000 +0000\ncommitter C <c@e.org> 1767312000 +0000\n\nOdd\n`;
    const input = { cwd: repository.dir, input: text, encoding: 'utf8' } as const;
    const sha = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], input).trim();
    repository.git('update-ref', 'refs/heads/main', sha);
    const { commits } = await read();
    expect(commits[0]?.author).toMatchObject(expected);
    expect(commits[1]?.author.name).toBe('Proper');
  });
});

describe('reverts', () => {
  it('are all that the message names', async () => {
    const one = repository.commit();
    repository.commit({
      message: `Revert "One"\n\nThis reverts commit ${one}, reversing\nchanges made to ${one}.\nThis reverts commit abcdef12.\nThis reverts commit of mine.`,
    });
    repository.commit({ message: 'This reverts commit 1234567 only in its subject' });
    expect((await read()).commits.map(({ reverts }) => reverts)).toEqual([[], [one, 'abcdef12'], []]);
  });

  it('are none where only the subject says so, which is kept with the number of its pull request', async () => {
    repository.commit({ message: '补充指标 (#123)\n\n* wip\n\n* wip' });
    repository.commit({ message: 'Revert "补充指标 (#123)" (#124)' });
    expect((await read()).commits).toMatchObject([
      { subject: 'Revert "补充指标 (#123)" (#124)', reverts: [] },
      { subject: '补充指标 (#123)', reverts: [] },
    ]);
  });
});

describe('bots', () => {
  it('are told from people whose names are like theirs, also as co-authors', async () => {
    repository.commit({ author: 'OpenTelemetry Bot <107717825+opentelemetrybot@users.noreply.github.com>' });
    repository.commit({
      author: 'Jo Abbott <jo@e.org>',
      message: message('renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>', 'Talbot <t@e.org>'),
    });
    repository.commit({ author: 'b <b@e.org>', files: { '.mailmap': 'otelbot[bot] <b@e.org>\n' } });
    const { commits } = await read();
    expect(commits.map(({ author, coAuthors }) => [author, ...coAuthors].map(isBot))).toEqual([
      [true],
      [false, true, false],
      [true],
    ]);
  });
});
