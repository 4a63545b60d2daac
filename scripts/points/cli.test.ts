import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFixtureRepository, type FixtureRepository } from '../contributors/fixtureRepository.ts';
import { root } from '../shell.ts';

const patience = 60_000;

let repository: FixtureRepository;
beforeAll(() => {
  repository = createFixtureRepository();
});
afterAll(() => repository.remove());

function run(...args: string[]) {
  const cli = ['--import', 'tsx', path.join('scripts', 'points', 'cli.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it(
  'explains a commit of any repository',
  () => {
    const { status, stdout, stderr } = run(repository.shas.first, '--repo', repository.dir);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Pool     7: 100 lines: size 7; x 1 for docs\n');
  },
  patience,
);

it(
  'explains a person as JSON, whose name needs no quotes',
  () => {
    const { status, stdout } = run('grace', 'hopper', '--repo', repository.dir, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'otlp-docs/points@1',
      snapshot: { headSha: repository.shas.revert },
      person: { id: 'grace-hopper', credits: [{ sha: repository.shas.shared, role: 'co-author', points: 1.05 }] },
    });
  },
  patience,
);

it.each([
  [[], /^Unexpected call without a question/],
  [['nobody-here'], /^Unexpected "nobody-here", expected the id or name of a contributor/],
  [['abc', '--nope'], /^Unknown option '--nope'/],
])(
  'exits 2 with one line for %j',
  (args, message) => {
    const { status, stdout, stderr } = run(...args, '--repo', repository.dir);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  },
  patience,
);

it(
  'explains itself',
  () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('otlp-docs/points@1') });
  },
  patience,
);
