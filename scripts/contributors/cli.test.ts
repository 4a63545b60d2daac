import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestRepository } from '../../src/lib/git/testRepository.ts';
import { root } from '../shell.ts';
import type { Report } from './buildReport.ts';
import { createFixtureRepository, type FixtureRepository } from './fixtureRepository.ts';

const cli = ['--import', 'tsx', path.join('scripts', 'contributors', 'cli.ts')];
const patience = 60_000;

let repository: FixtureRepository;
let folder: string;
beforeAll(() => {
  repository = createFixtureRepository();
  folder = mkdtempSync(path.join(tmpdir(), 'contributors-'));
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function readReport(...args: string[]): Report {
  const { status, stdout, stderr } = run(['--repo', repository.dir, '--json', ...args]);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Report;
}

describe('npm run contributors', () => {
  it(
    'prints an aligned board of the last 90 days of any repository',
    () => {
      const { status, stdout, stderr } = run(['--repo', repository.dir]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toBe(
        [
          `Contributors of ${path.basename(repository.dir)}, 2026-04-01 to 2026-06-30 (90d)`,
          '',
          '#  Name          Points  Commits  Level        Latest',
          '1  Ada L            6.0        2  Newcomer     2026-06-02',
          '2  Ada Lovelace     5.9        2  Contributor  2026-06-30',
          '3  王小明           2.7        2  Newcomer     2026-06-20',
          '4  Grace Hopper     1.1        0  Newcomer     2026-05-01',
          '',
          'New: Ada L, 王小明, Grace Hopper',
          '4 people, 6 commits, 15.6 points. 1 program is left out.',
          `Computed from commit ${repository.shas.revert.slice(0, 12)} of 2026-06-30, rules ${readReport().snapshot.configHash}.`,
          '',
        ].join('\n'),
      );
    },
    patience,
  );

  it(
    'prints the documented JSON, the same every time, and nothing else',
    () => {
      const report = readReport('--window', 'all');
      expect(report).toMatchObject({
        schema: 'otlp-docs/contributors@1',
        snapshot: { headSha: repository.shas.revert, asOf: '2026-06-30T10:00:00.000Z' },
        window: 'all',
        totals: { commits: 8, humans: 4, bots: 1, points: 23.4 },
      });
      expect(report.people.map(({ id, commits, coAuthored }) => [id, commits, coAuthored])).toEqual([
        ['ada-lovelace', 4, 0],
        ['old-ada', 2, 0],
        [`person-${repository.shas.shared.slice(0, 7)}`, 2, 1],
        ['grace-hopper', 0, 1],
      ]);
      expect(report.people[0]).toEqual({
        id: 'ada-lovelace',
        name: 'Ada Lovelace',
        commits: 4,
        coAuthored: 0,
        points: 13.7,
        level: 'contributor',
        badges: ['first-merge', 'anniversary-1'],
        firstAt: '2025-01-10T10:00:00.000Z',
        lastAt: '2026-06-30T10:00:00.000Z',
        types: { docs: 11.9, tooling: 0.8, revert: 1 },
      });
      expect(readReport('--window', 'all')).toEqual(report);
    },
    patience,
  );

  it(
    'counts in the window only, but keeps what was earned before',
    () => {
      const { people, totals } = readReport('--window', '20d');
      expect(totals).toMatchObject({ commits: 2, humans: 2, points: 1 });
      expect(people.map(({ id, commits, points, level }) => [id, commits, points, level])).toEqual([
        ['ada-lovelace', 1, 1, 'contributor'],
        [`person-${repository.shas.shared.slice(0, 7)}`, 1, 0, 'newcomer'],
      ]);
      expect(people[0]?.firstAt).toBe('2025-01-10T10:00:00.000Z');
    },
    patience,
  );

  it(
    'shows as many people as it is told to, with the totals of all',
    () => {
      const { people, totals } = readReport('--window', 'all', '--limit', '1');
      expect([people.length, totals.humans]).toEqual([1, 4]);
      expect(run(['--repo', repository.dir, '--limit', '3']).stdout).toContain('\n… and 1 more\n');
    },
    patience,
  );

  it(
    'counts merges when asked to, also of people who do nothing else',
    () => {
      const { people, totals } = readReport('--window', 'all', '--merges');
      expect(totals).toMatchObject({ commits: 9, humans: 5, points: 23.4 });
      expect(people.at(-1)).toMatchObject({ id: 'mona-merger', commits: 1, points: 0, level: null, badges: [] });
    },
    patience,
  );

  it(
    'takes rules from a folder and names nobody who opted out',
    () => {
      const data = path.join(folder, 'data');
      mkdirSync(data, { recursive: true });
      const people = [
        'people:',
        '  - aliases: [ada@example.org, 7+ada@users.noreply.github.com]',
        '    name: Countess',
        '  - aliases: [wang@example.org]',
        '    optOut: true',
        '',
      ];
      writeFileSync(path.join(data, 'people.yml'), people.join('\n'));
      const args = ['--window', 'all', '--data', data];
      const report = readReport(...args);
      expect(report.people.map(({ name, commits }) => [name, commits])).toEqual([
        ['Countess', 6],
        ['Grace Hopper', 0],
      ]);
      expect(report.anonymous).toMatchObject({ commits: 2 });
      expect(report.totals).toMatchObject({ commits: 8, humans: 3 });
      const { stdout } = run(['--repo', repository.dir, ...args]);
      expect(stdout).toMatch(/^ +Anonymous +2\.\d +2$/m);
      expect(JSON.stringify(report) + stdout).not.toMatch(/王小明|wang|example\.org/);
    },
    patience,
  );

  it(
    'counts the same commits for everybody as git shortlog',
    () => {
      const { status, stdout, stderr } = run(['--repo', repository.dir, '--verify']);
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '3 people, 8 commits: equal\n', stderr: '' });
    },
    patience,
  );

  it(
    'ends in silence when nobody reads on',
    () => {
      const command = `{ "$0" ${cli.join(' ')} --repo ${repository.dir} --json; echo "code $?" >&2; } | true`;
      const { stderr } = spawnSync('sh', ['-c', command, process.execPath], { cwd: root, encoding: 'utf8' });
      expect(stderr).toBe('code 0\n');
    },
    patience,
  );

  it(
    'explains itself',
    () => {
      const { status, stdout } = run(['--help']);
      expect(status).toBe(0);
      expect(stdout).toContain('otlp-docs/contributors@1');
    },
    patience,
  );
});

describe('what it cannot work with exits 2 with one line', () => {
  it.each([
    [
      ['--window', 'fortnight'],
      /^Unexpected --window "fortnight", expected 90d, month, quarter, year, all or a number/,
    ],
    [['--window', '0d'], /^Unexpected --window "0d"/],
    [['--limit=-1'], /^Unexpected --limit "-1", expected a whole number from 1/],
    [['--limit', 'many'], /^Unexpected --limit "many"/],
    [['--nope'], /^Unknown option '--nope'/],
    [
      ['--data', '/no/such/folder'],
      /^Unexpected data folder "\/no\/such\/folder", expected one that holds at least one of people\.yml/,
    ],
    [['--data', ''], /^Unexpected data folder "", expected one that holds/],
    [
      ['--repo', '/no/such/folder'],
      /^Unexpected --repo "\/no\/such\/folder", expected a folder inside a git repository\.$/m,
    ],
    [['--repo', 'package.json'], /^Unexpected --repo ".*package\.json", expected a folder inside a git repository\.$/m],
    [['--repo', ''], /^Unexpected --repo "", expected a folder inside a git repository\.$/m],
    [['--json', '--verify'], /^Unexpected --json with --verify, expected one of them\. See --help\.$/m],
  ])(
    '%j',
    (args, message) => {
      const { status, stdout, stderr } = run(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    patience,
  );

  it(
    'a comparison of a folder, for git counts the whole repository',
    () => {
      const { status, stdout, stderr } = run(['--repo', path.join(repository.dir, 'docs'), '--verify']);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^Unexpected folder "docs\/" with --verify, expected the whole repository: .*\.\n$/);
    },
    patience,
  );

  it(
    'a mistake in a data file, with the folder in front of its name',
    () => {
      const data = path.join(folder, 'broken');
      mkdirSync(data, { recursive: true });
      writeFileSync(path.join(data, 'people.yml'), 'people: &a [*a]\n');
      const { status, stderr } = run(['--repo', repository.dir, '--data', data]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`${data}/people.yml:1:13: Unexpected alias "*a"`)]);
    },
    patience,
  );

  it(
    'a repository without commits',
    () => {
      const empty = createTestRepository();
      expect(run(['--repo', empty.dir])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('no commits yet'),
      });
      empty.remove();
    },
    patience,
  );

  it(
    'a shallow clone',
    () => {
      const clone = path.join(folder, 'shallow');
      repository.git('clone', '--quiet', '--depth', '1', `file://${repository.dir}`, clone);
      expect(run(['--repo', clone])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('git fetch --unshallow'),
      });
    },
    patience,
  );

  it(
    'a partial clone',
    () => {
      const clone = path.join(folder, 'partial');
      repository.git('config', 'uploadpack.allowFilter', 'true');
      repository.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repository.dir}`, clone);
      expect(run(['--repo', clone])).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('partial clone'),
      });
    },
    patience,
  );

  it(
    'a machine without git',
    () => {
      expect(run(['--repo', repository.dir], { PATH: folder })).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('git was not found'),
      });
    },
    patience,
  );
});
