import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseExample, type Example } from './example.ts';
import { summarizeResults, toLine } from './report.ts';
import { runExample, type ExampleResult } from './run.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'examples-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function example(settings: Partial<Example> & { files?: Record<string, string> }): Promise<Example> {
  const { files, ...rest } = settings;
  const made: Example = {
    id: 'demo',
    shows: { 'zh-Hans': '演示', en: 'A demonstration' },
    languages: ['bash'],
    needs: [],
    command: 'cat input.txt',
    expect: { stdout: 'expected.txt' },
    pages: [],
    ...rest,
  };
  const folder = path.join(root, 'examples', made.id);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries({ 'expected.txt': 'hello\n', 'input.txt': 'hello\n', ...files })) {
    await writeFile(path.join(folder, name), text);
  }
  return made;
}

describe('runExample', () => {
  it('passes when the output is as expected', async () => {
    const demo = await example({});
    expect(await runExample(root, demo, [demo])).toMatchObject({ id: 'demo', outcome: 'passed' });
  });

  it('fails with the first line that differs', async () => {
    const demo = await example({ command: 'echo goodbye' });
    expect(await runExample(root, demo, [demo])).toMatchObject({
      outcome: 'failed',
      reason: 'expected.txt line 1: got "goodbye", expected "hello"',
    });
  });

  it('fails when a step fails, with the last line of stderr', async () => {
    const demo = await example({ build: 'echo "no such thing" >&2; exit 3' });
    const result = await runExample(root, demo, [demo]);
    expect(result).toMatchObject({ outcome: 'failed' });
    expect(result.outcome === 'failed' && result.reason).toContain('ended with 3: no such thing');
  });

  it('fails when the tests of the example fail', async () => {
    const demo = await example({ test: 'exit 1' });
    expect(await runExample(root, demo, [demo])).toMatchObject({ outcome: 'failed' });
  });

  it('skips with the reason when the machine refuses', async () => {
    const demo = await example({ command: 'echo "kprobe_events: no such file" >&2; exit 77' });
    expect(await runExample(root, demo, [demo])).toMatchObject({
      outcome: 'skipped',
      reason: 'kprobe_events: no such file',
      missingNeed: false,
    });
  });

  it('works in a copy, so that the example stays as it was', async () => {
    const demo = await example({ command: 'cat input.txt; echo changed > input.txt' });
    expect((await runExample(root, demo, [demo])).outcome).toBe('passed');
    expect(await readFile(path.join(root, 'examples', 'demo', 'input.txt'), 'utf8')).toBe('hello\n');
  });

  it('puts the programs of the examples that it uses on PATH', async () => {
    const tool = await example({ id: 'tool', build: 'printf "#!/bin/sh\\necho hello\\n" > "$OUT/greet"; chmod +x "$OUT/greet"' });
    const demo = await example({ uses: ['tool'], command: 'greet' });
    expect((await runExample(root, demo, [demo, tool])).outcome).toBe('passed');
    expect(await runExample(root, demo, [demo])).toMatchObject({ outcome: 'failed', reason: 'uses "tool", which is no example' });
  });

  it('ends what runs too long, and what was left running', async () => {
    const slow = await example({ command: 'sleep 60', timeoutSeconds: 1 });
    const result = await runExample(root, slow, [slow]);
    expect(result.outcome === 'failed' && result.reason).toContain('ran out of time');

    const marker = path.join(root, 'still-alive');
    const leaving = await example({ command: `(sleep 2; touch "${marker}") >/dev/null 2>&1 & cat input.txt` });
    expect((await runExample(root, leaving, [leaving])).outcome).toBe('passed');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await expect(access(marker)).rejects.toThrow('ENOENT');
  });
});

describe('parseExample', () => {
  const right = `id: demo
shows: { zh-Hans: 演示一件事, en: Shows one thing }
languages: [bash]
needs: []
command: ./run.sh
expect: { stdout: expected.txt }
pages: []
`;

  it('accepts a right one', () => {
    expect(parseExample('examples/demo/example.yml', 'demo', right).command).toBe('./run.sh');
  });

  it.each([
    ['an unknown key', `${right}timeout: 3\n`, 'must NOT have additional properties (timeout)'],
    ['an unknown need', right.replace('needs: []', 'needs: [perl]'), 'needs.0 must be equal to one of the allowed values'],
    ['a missing key', right.replace('command: ./run.sh\n', ''), "must have required property 'command'"],
    ['another id', right.replace('id: demo', 'id: other'), 'unexpected id "other", expected "demo"'],
    ['broken YAML', 'id: [demo\nshows: x', 'example.yml:'],
    ['an empty file', '', 'the file must be object'],
  ])('refuses %s and names the file', (_name, text, message) => {
    const parse = (): Example => parseExample('examples/demo/example.yml', 'demo', text);
    expect(parse).toThrow(message);
    expect(parse).toThrow('examples/demo/example.yml');
  });
});

describe('summarizeResults', () => {
  const base = { seconds: 1, versions: [] };
  const results: ExampleResult[] = [
    { ...base, id: 'a', outcome: 'passed' },
    { ...base, id: 'b', outcome: 'skipped', reason: 'needs go', missingNeed: true },
    { ...base, id: 'c', outcome: 'skipped', reason: 'the kernel refuses', missingNeed: false },
    { ...base, id: 'd', outcome: 'failed', reason: 'line 1' },
  ];

  it('never counts a skip as a pass, and a missing tool as a failure where that is asked for', () => {
    expect(summarizeResults(results, false)).toEqual({ passed: 1, failed: 1, skipped: 2, line: '1 passed, 1 failed, 2 skipped' });
    expect(summarizeResults(results, true)).toEqual({ passed: 1, failed: 2, skipped: 1, line: '1 passed, 2 failed, 1 skipped' });
    expect(results.map((result) => toLine(result, true).split(' ')[0])).toEqual(['passed', 'FAILED', 'skipped', 'FAILED']);
  });
});
