import { execFileSync } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, writeExample, type Settings } from './fixture.ts';
import { needsOf } from './runExamples.ts';
import type { ExampleResult } from './verdict.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'run-examples-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function runOne(settings: Settings, update = false): Promise<ExampleResult | undefined> {
  const [result] = await run(root, [await writeExample(root, settings)], { update });
  return result;
}

const recorded = { on: '2026-11-22', from: 'owner/tool@v1.2.3', file: 'expected.txt' };
const absent = { program: 'no-such-program', get: 'go install owner/tool@v1.2.3' };

describe('an example that is executed', () => {
  it('passes when the output is as expected', async () => {
    expect(await runOne({})).toMatchObject({ id: 'demo', proof: 'executed', outcome: 'passed' });
  });

  it('fails with the lines that differ', async () => {
    expect(await runOne({ command: 'echo goodbye' })).toMatchObject({
      outcome: 'failed',
      reason: 'expected.txt: the output differs',
      details: '@@ -1,1 +1,1 @@\n-hello\n+goodbye',
    });
  });

  it('is compared without what differs from run to run', async () => {
    const files = { 'expected.txt': 'took <duration> on <port>\n' };
    const normalize: Settings['normalize'] = ['durations', { match: 'on \\d+', replace: 'on <port>' }];
    expect(await runOne({ command: 'echo took 3ms on 41234', files, normalize })).toMatchObject({ outcome: 'passed' });
    expect(await runOne({ command: 'echo took 3ms off', files, normalize })).toMatchObject({ outcome: 'failed' });
  });

  it('fails when a step fails, with the last line of stderr, and those before it below', async () => {
    expect(await runOne({ build: 'echo first >&2; echo "no such thing" >&2; exit 3' })).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/ended with 3: no such thing$/),
      details: 'first\nno such thing',
    });
    expect(await runOne({ test: 'exit 1' })).toMatchObject({ outcome: 'failed' });
    expect(await runOne({ command: 'cat input.txt; false' })).toMatchObject({ outcome: 'failed' });
  });

  it('fails without the file that holds what it should print', async () => {
    expect(await runOne({ expect: { stdout: 'golden.txt' } })).toMatchObject({
      reason: 'golden.txt is missing; npm run examples -- demo --update writes it',
    });
  });

  it('skips with the reason when the machine refuses, in a build as well', async () => {
    const skipped = { outcome: 'skipped', reason: 'kprobe_events: no such file', missingNeed: false };
    const script = 'echo "kprobe_events: no such file" >&2; exit 77';
    expect(await runOne({ command: script })).toMatchObject(skipped);
    expect(await runOne({ build: script })).toMatchObject(skipped);
  });

  it('skips, and does not start, when a program is missing', async () => {
    expect(await runOne({ needs: [absent], build: 'exit 1' })).toMatchObject({
      outcome: 'skipped',
      reason: 'needs no-such-program, which is not on PATH: go install owner/tool@v1.2.3',
      missingNeed: true,
    });
  });

  it('says which versions it ran with', async () => {
    expect((await runOne({ needs: ['node'] }))?.versions).toEqual({ node: process.versions.node });
  });

  it('works in a copy, with its own folder for temporary files, and nothing of it is left', async () => {
    const command = 'cat input.txt; echo changed > input.txt; echo "$PWD $(mktemp)" > "$SEEN"';
    process.env['SEEN'] = path.join(root, 'seen');
    expect(await runOne({ command })).toMatchObject({ outcome: 'passed' });
    expect(await readFile(path.join(root, 'examples', 'demo', 'input.txt'), 'utf8')).toBe('hello\n');
    const [folder = '', temporary = ''] = (await readFile(path.join(root, 'seen'), 'utf8')).trim().split(' ');
    expect(path.dirname(temporary)).toBe(path.join(path.dirname(folder), '.tmp'));
    await expect(access(folder)).rejects.toThrow('ENOENT');
  });

  it('ends what runs too long, with everything that it has started', async () => {
    const started = path.join(root, 'pid');
    const command = `(echo $BASHPID > "${started}"; exec sleep 60) | cat`;
    expect(await runOne({ command, timeoutSeconds: 1 })).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('took longer than 1 s'),
    });
    expect(await endsSoon(Number(await readFile(started, 'utf8')))).toBe(true);
  });

  it('is held against the file of the repository, whatever it does to its copy', async () => {
    const result = await runOne({ command: 'echo other | tee expected.txt' });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'expected.txt: the output differs' });
  });

  it('does not pass for bytes that are no text, even if both are none', async () => {
    const result = await runOne({ command: String.raw`printf '\xff\xfe\n'`, files: { 'expected.txt': '\uFFFD\uFFFD\n' } });
    expect(result).toMatchObject({ outcome: 'failed', reason: 'the output is not UTF-8' });
  });

  it('fails for expressions that would take for ever', async () => {
    const files = { 'expected.pattern': '(a+)+b\n' };
    const slow = { command: `echo ${'a'.repeat(40)}!` };
    const reason = expect.stringContaining('takes longer than 1 s') as string;
    expect(await runOne({ ...slow, files, expect: { stdoutPattern: 'expected.pattern' } })).toMatchObject({ outcome: 'failed', reason });
    const normalize = [{ match: '(a+)+b', replace: 'x' }];
    expect(await runOne({ ...slow, normalize })).toMatchObject({ outcome: 'failed', reason });
  });

  it('fails with one short, harmless line whatever it says, and gets no secrets to say', async () => {
    process.env['DEMO_API_TOKEN'] = 'hunter2';
    const result = await runOne({
      command: String.raw`printf '\e[31mred %s %s\n' "$PATH" "\${DEMO_API_TOKEN-none}" >&2; head -c 100000 /dev/zero | tr '\0' x >&2; exit 1`,
    });
    delete process.env['DEMO_API_TOKEN'];
    expect(result?.outcome).toBe('failed');
    expect(JSON.stringify(result).length).toBeLessThan(3000);
    expect(JSON.stringify(result)).not.toMatch(/hunter2/);
    expect(result && 'reason' in result ? result.reason : '').not.toMatch(/\p{Cc}/u);
  });

  it('stops no other when it cannot even be copied', async () => {
    const broken = await writeExample(root, { id: 'broken' });
    const good = await writeExample(root, { id: 'good' });
    execFileSync('mkfifo', [path.join(root, 'examples', 'broken', 'pipe')]);
    const results = await run(root, [broken, good]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'passed']);
  });

  it('does not wait for what was left running, and ends it', async () => {
    const started = path.join(root, 'pid');
    const result = await runOne({ command: `(echo $BASHPID > "${started}"; exec sleep 60) & while [ ! -s "${started}" ]; do :; done; cat input.txt` });
    expect(result).toMatchObject({ outcome: 'passed' });
    expect(await endsSoon(Number(await readFile(started, 'utf8')))).toBe(true);
  });

  it('ends what floods the output', async () => {
    expect(await runOne({ command: 'yes' })).toMatchObject({ reason: expect.stringContaining('more than 16 MiB') });
  });
});

describe('an example that ran by hand', () => {
  const byHand: Settings = { proof: 'executed-by-hand', recorded, needs: [absent] };

  it('is recorded where its program is missing, and never passed', async () => {
    expect(await runOne(byHand)).toMatchObject({
      outcome: 'recorded',
      reason: expect.stringMatching(/^ran by hand on 2026-11-22 from owner\/tool@v1\.2\.3; here: needs no-such-program/),
    });
  });

  it('is recorded where the machine refuses', async () => {
    expect(await runOne({ ...byHand, needs: [], command: 'echo "no kprobes" >&2; exit 77' })).toMatchObject({
      outcome: 'recorded',
    });
  });

  it('passes or fails where it can run', async () => {
    expect(await runOne({ ...byHand, needs: [] })).toMatchObject({ outcome: 'passed' });
    expect(await runOne({ ...byHand, needs: [], command: 'exit 1' })).toMatchObject({ outcome: 'failed' });
  });

  it('fails without its record', async () => {
    expect(await runOne({ ...byHand, recorded: { ...recorded, file: 'gone.txt' } })).toMatchObject({
      outcome: 'failed',
      reason: 'gone.txt, the recorded output, is missing or empty',
    });
  });
});

it('calls an example that is only documented checked, never passed', async () => {
  expect(await runOne({ proof: 'documented' })).toMatchObject({ outcome: 'checked' });
  expect(await runOne({ proof: 'documented', command: 'exit 1' })).toMatchObject({ outcome: 'failed' });
  expect(await runOne({ proof: 'documented', needs: [absent] })).toMatchObject({ outcome: 'skipped' });
});

describe('update', () => {
  const golden = () => readFile(path.join(root, 'examples', 'demo', 'expected.txt'), 'utf8');

  it('writes what was printed, normalized, and says so', async () => {
    const settings: Settings = { command: 'echo took 3ms', normalize: ['durations'] };
    expect(await runOne(settings, true)).toMatchObject({ outcome: 'passed', note: 'expected.txt written' });
    expect(await golden()).toBe('took <duration>\n');
    expect(await runOne({ ...settings, files: { 'expected.txt': 'took <duration>\n' } }, true)).toMatchObject({
      note: 'expected.txt is as before',
    });
  });

  it('leaves patterns alone, and the file of a command that failed', async () => {
    const patterns: Settings = { expect: { stdoutPattern: 'expected.txt' } };
    expect(await runOne(patterns, true)).toMatchObject({
      outcome: 'passed',
      note: 'expected.txt holds patterns, which are written by hand',
    });
    expect(await runOne({ ...patterns, command: 'echo other' }, true)).toMatchObject({ outcome: 'failed' });
    expect(await runOne({ command: 'echo half; exit 1' }, true)).toMatchObject({ outcome: 'failed' });
    expect(await golden()).toBe('hello\n');
  });
});

describe('examples that use others', () => {
  const builds = () => readFile(path.join(root, 'builds'), 'utf8');
  const tool = (settings: Settings = {}) =>
    writeExample(root, {
      id: 'tool',
      build: `echo built >> "${root}/builds"; printf '#!/bin/sh\\necho hello\\n' > "$OUT/greet"; chmod +x "$OUT/greet"`,
      ...settings,
    });

  it('find their programs on PATH, also those that the used ones use', async () => {
    const examples = [
      await tool(),
      await writeExample(root, { id: 'between', uses: ['tool'] }),
      await writeExample(root, { uses: ['between', 'tool'], command: 'greet; test -x "$OUT/greet"; test -f ../tool/input.txt' }),
    ];
    expect(await run(root, examples, { ids: ['demo'] })).toMatchObject([{ id: 'demo', outcome: 'passed' }]);
  });

  it('share one build', async () => {
    const examples = [await tool()];
    for (const id of ['a', 'b', 'c']) examples.push(await writeExample(root, { id, uses: ['tool'], command: 'greet' }));
    const results = await run(root, examples);
    expect(results.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(await builds()).toBe('built\n');
  });

  it('say whose build has failed', async () => {
    const examples = [await tool({ build: 'exit 4' }), await writeExample(root, { uses: ['tool'] })];
    expect(await run(root, examples, { ids: ['demo'] })).toMatchObject([
      { outcome: 'failed', reason: 'the build of tool, which it uses: `exit 4` ended with 4: nothing on stderr' },
    ]);
  });

  it('need what those need to be built, not the rights with which they run', async () => {
    const used = await tool({ needs: ['root', 'linux', 'go', absent] });
    const demo = await writeExample(root, { uses: ['tool'], needs: ['go', 'jq'] });
    expect(needsOf(demo, () => used)).toEqual(['go', 'jq', absent]);
  });
});

it('reports in the order of ids, and starts nothing beside what must be alone', async () => {
  const log = path.join(root, 'log');
  const command = (id: string, seconds: number) => `echo "${id} starts" >> "${log}"; sleep ${seconds}; echo "${id} ends" >> "${log}"; cat input.txt`;
  const examples = [
    await writeExample(root, { id: 'a', command: command('a', 0.3), alone: true }),
    await writeExample(root, { id: 'b', command: command('b', 0.4) }),
    await writeExample(root, { id: 'c', command: command('c', 0) }),
  ];
  const done: string[] = [];
  const results = await run(root, examples, { onDone: ({ id }) => done.push(id) });
  expect(done).toEqual(['a', 'b', 'c']);
  expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect((await readFile(log, 'utf8')).trim().split('\n').slice(-2)).toEqual(['a starts', 'a ends']);
});

/** Whether a process ends within a second. */
async function endsSoon(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    if (state === '' || / Z /.test(state)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
