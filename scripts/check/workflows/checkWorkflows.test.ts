import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { writeFixture } from '../../links/fixtureSite.ts';
import { root } from '../../shell.ts';
import { stampKept } from '../../tools/keptProgram.ts';
import { checkWorkflows } from './checkWorkflows.ts';
import { findActionlint } from './findActionlint.ts';
import { findZizmor } from './findZizmor.ts';
import { parseActionlint, parseZizmor } from './parseReports.ts';

const file = '.github/workflows/a.yml';
const good = `name: A
on:
  push:
permissions: {}
concurrency:
  group: a
  cancel-in-progress: true
jobs:
  a:
    name: A
    runs-on: ubuntu-24.04
    steps:
      - run: echo a
`;

/** Workflows that both tools are asked about; the tools are those of the repository. */
async function findingsOf(text: string): Promise<string[]> {
  const folder = await writeFixture({ [file]: text });
  await mkdir(path.join(root, '.cache'), { recursive: true });
  await symlink(path.join(root, '.cache'), path.join(folder, '.cache'));
  const { findings } = await checkWorkflows({ root: folder, env: { ...process.env, CI: 'true' } });
  return findings.map(({ rule, file: name, range, severity }) => {
    expect([name, severity]).toEqual([file, 'error']);
    return `${rule}:${range?.start.line}`;
  });
}

// Both can take a while the first time, and not every machine has Go, or Python with pip.
const options = { root, env: process.env, say: () => undefined };
const missing = await Promise.all([findActionlint(options), findZizmor(options)]).then(
  () => undefined,
  (error: Error) => error.message,
);
if (missing !== undefined && process.env['CI'] === 'true') throw new Error(missing);
if (missing !== undefined) test.todo(`workflows are checked: ${missing}`);

describe.skipIf(missing)('the workflows of this repository', () => {
  it('are in order', async () => {
    const { findings, notes, files } = await checkWorkflows({ root, env: { ...process.env, CI: 'true' } });
    expect([findings, notes]).toEqual([[], []]);
    expect(files).toBeGreaterThan(5);
  });
});

describe.skipIf(missing)('a workflow', () => {
  it('that is in order has no findings', async () => expect(await findingsOf(good)).toEqual([]));

  it.each([
    ['a key that is none', good.replace('runs-on', 'run-on'), /^actionlint-syntax-check:/],
    ['a context that is none', good.replace('echo a', 'echo ${{ githb.sha }}'), /^actionlint-expression:/],
    [
      'a title in a script',
      good.replace('push:', 'issues:').replace('echo a', 'echo "${{ github.event.issue.title }}"'),
      /^(actionlint-expression|zizmor-template-injection):13$/,
    ],
    [
      'an action without its sha',
      good.replace('run: echo a', 'uses: actions/checkout@v7'),
      /^zizmor-unpinned-uses:13$/,
    ],
    ['a trigger that strangers can pull', good.replace('push:', 'pull_request_target:'), /^zizmor-dangerous-triggers:/],
    ['all permissions', good.replace('permissions: {}', 'permissions: write-all'), /^zizmor-excessive-permissions:/],
  ])('with %s is found out', async (_, text, expected) => {
    expect(await findingsOf(text)).toContainEqual(expect.stringMatching(expected));
  });
});

describe('a tool that is not there', () => {
  it('is said, and is a Problem in CI', async () => {
    const folder = await writeFixture({ [file]: good });
    const env = { PATH: path.join(folder, 'nothing') };
    const { findings, notes } = await checkWorkflows({ root: folder, env });
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      expect.stringMatching(/^No actionlint to check the workflows with: Go was not found\. Install Go/),
      expect.stringMatching(/^No zizmor to audit the workflows with: Python 3 with pip was not found\. Install Python/),
    ]);
    await expect(checkWorkflows({ root: folder, env: { ...env, CI: 'true' } })).rejects.toThrow('No actionlint');
  });

  it('does not matter where there are no workflows', async () => {
    const folder = await writeFixture({});
    expect(await checkWorkflows({ root: folder, env: { CI: 'true' } })).toEqual({ findings: [], notes: [], files: 0 });
  });

  it('or that breaks down is no pass', async () => {
    const kept = '.cache/actionlint/1.7.12/actionlint';
    const folder = await writeFixture({ [file]: good, [kept]: '#!/bin/sh\necho "out of order" >&2\nexit 3\n' });
    await chmod(path.join(folder, kept), 0o755);
    await stampKept(path.dirname(path.join(folder, kept)), 'actionlint');
    const env = { ...process.env, CI: 'true' };
    await expect(checkWorkflows({ root: folder, env })).rejects.toThrow(
      'actionlint could not check the workflows (out of order).',
    );
  });
});

describe('a report', () => {
  it.each(['', '{', '{}', '[1]', 'null null'])('is not %j', (output) => {
    expect(() => parseActionlint(output)).toThrow('Unexpected output of actionlint');
    expect(() => parseZizmor(output)).toThrow('Unexpected output of zizmor');
  });

  it('may be empty', () => expect([...parseActionlint('null'), ...parseZizmor('[]')]).toEqual([]));

  it('leaves out what the workflow itself has explained', () => {
    expect(parseZizmor(JSON.stringify([{ ident: 'x', ignored: true, locations: [] }]))).toEqual([]);
  });
});
