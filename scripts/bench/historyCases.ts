import { rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { BenchCase, Subject } from './benchCase.ts';
import { command } from './buildCases.ts';
import { readCorpus } from './historyCorpus.ts';
import { measure, type Measurement } from './measure.ts';
import { recordGit } from './recordGit.ts';

const usual = 80_000;

/** Contributors from history, with git's own commands on the same made-up repository as peers. */
export const historyCases: readonly BenchCase[] = [
  {
    id: 'history-cold',
    title: '80,000 commits read with an empty cache',
    slow: true,
    prepare: (root) => readCold(root, usual),
  },
  {
    id: 'history-warm',
    title: '100 new commits on 80,000 known ones',
    slow: true,
    prepare: async (root) => {
      const repository = await readCorpus(root, usual);
      const run = async (): ReturnType<Subject['run']> => {
        await forgetHistory(repository);
        await checkOut(repository, 'main');
        await readOnce(root, repository);
        await checkOut(repository, 'next');
        return readOnce(root, repository);
      };
      return [{ label: 'reader', run }];
    },
  },
  {
    id: 'history-1m',
    title: 'a million commits read with an empty cache',
    slow: true,
    prepare: (root) => readCold(root, 1_000_000),
  },
  {
    id: 'contributors',
    title: 'the whole board of 80,000 commits',
    slow: true,
    prepare: async (root) => {
      const repository = await readCorpus(root, usual);
      await checkOut(repository, 'main');
      const board = (): Promise<Measurement> =>
        command(root, ['contributors', '--repo', repository, '--window', 'all', '--json']);
      const cold = async (): Promise<Measurement> => {
        await forgetHistory(repository);
        return board();
      };
      const git = (label: string, args: string): Subject => ({
        label,
        run: () => measure('sh', ['-c', `git ${args} > /dev/null`], repository),
      });
      const peers = ['git shortlog -sne', 'git log --numstat'];
      return [
        { label: 'cold', run: cold, peers },
        { label: 'warm', run: board, peers },
        git('git shortlog -sne', 'shortlog -sne HEAD'),
        git('git log --numstat', 'log --numstat'),
      ];
    },
  },
];

async function readCold(root: string, commits: number): Promise<Subject[]> {
  const repository = await readCorpus(root, commits);
  await checkOut(repository, 'main');
  await forgetHistory(repository);
  const replay = await recordGit(readerOf(repository), { cwd: root, dir: path.join(repository, 'recorded') });
  const reader = async (): ReturnType<Subject['run']> => {
    await forgetHistory(repository);
    return readOnce(root, repository);
  };
  return [
    { label: 'reader', run: reader, peers: ['its git commands in turn', 'its git commands at the same time'] },
    { label: 'its git commands in turn', run: () => measure('sh', [replay.inTurn], root) },
    { label: 'its git commands at the same time', run: () => measure('sh', [replay.together], root) },
  ];
}

function readerOf(repository: string): string[] {
  return [process.execPath, '--import', 'tsx', path.join('scripts', 'bench', 'readOnce.ts'), repository];
}

async function readOnce(root: string, repository: string): ReturnType<Subject['run']> {
  const [program = '', ...args] = readerOf(repository);
  const measurement = await measure(program, args, root);
  return { ...measurement, insideSeconds: Number(measurement.stdout) };
}

async function checkOut(repository: string, branch: 'main' | 'next'): Promise<void> {
  await execa('git', ['symbolic-ref', 'HEAD', `refs/heads/${branch}`], { cwd: repository });
}

/** The reader keeps what it knows inside git's own folder. */
async function forgetHistory(repository: string): Promise<void> {
  await rm(path.join(repository, 'otlp-docs'), { recursive: true, force: true });
}
