import { describe, expect, it } from 'vitest';
import { toJobSummary } from './jobSummary.ts';
import { createProgress } from './progress.ts';
import { sumResults, toLines, toSummary } from './report.ts';
import type { ExampleResult, Verdict } from './verdict.ts';

const result = (id: string, proof: ExampleResult['proof'], verdict: Verdict): ExampleResult => ({
  id,
  proof,
  seconds: 1,
  versions: {},
  ...verdict,
});

const results = [
  result('a', 'executed', { outcome: 'passed' }),
  result('b', 'executed', { outcome: 'skipped', reason: 'needs go', missingNeed: true }),
  result('c', 'executed', { outcome: 'skipped', reason: 'the kernel refuses', missingNeed: false }),
  result('d', 'executed', { outcome: 'failed', reason: 'expected.txt: the output differs', details: '-a\n+b' }),
  result('e', 'executed-by-hand', { outcome: 'recorded', reason: 'ran by hand on 2026-11-22' }),
  result('f', 'documented', { outcome: 'checked' }),
];

describe('the three kinds of proof', () => {
  it('are counted apart; recorded and checked are in no sum', () => {
    expect(toSummary(results, false).split('\n')).toEqual([
      'executed: 1 passed, 1 failed, 2 skipped',
      'executed-by-hand: 0 passed, 1 recorded, 0 failed, 0 skipped',
      'documented: 1 checked, 0 failed, 0 skipped',
      '1 passed, 1 failed, 2 skipped',
    ]);
    expect(sumResults(results.slice(4), true)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('count a missing tool as a failure where that is asked for, a refusal of the machine never', () => {
    expect(sumResults(results, true)).toEqual({ passed: 1, failed: 2, skipped: 1 });
    expect(results.map((one) => toLines(one, true).split(' ')[0])).toEqual([
      'passed',
      'FAILED',
      'skipped',
      'FAILED',
      'recorded',
      'checked',
    ]);
  });
});

describe('toLines', () => {
  it('has versions, the reason, and what differs below', () => {
    const passed: ExampleResult = { ...result('a', 'executed', { outcome: 'passed' }), versions: { go: '1.26.8', jq: '1.6' } };
    expect(toLines(passed, false)).toBe('passed   a (1.0 s) [go 1.26.8, jq 1.6]');
    expect(toLines(result('d', 'executed', results[3] as Verdict), false)).toBe(
      'FAILED   d (1.0 s): expected.txt: the output differs\n    -a\n    +b',
    );
    expect(toLines(result('a', 'executed', { outcome: 'passed', note: 'expected.txt written' }), false)).toMatch(/: expected\.txt written$/);
  });

  it('lets no program steer the terminal', () => {
    const verdict: Verdict = { outcome: 'failed', reason: '\u001B[31mred', details: '::error::x' };
    expect(toLines(result('a', 'executed', verdict), false)).toBe('FAILED   a (1.0 s): red\n    ./::error::x');
  });
});

it('makes a job summary in which nothing is Markdown', () => {
  const summary = toJobSummary([...results, result('g', 'executed', { outcome: 'failed', reason: 'a | <b>' })], true);
  expect(summary).toMatch(/^### 1 passed, 3 failed, 1 skipped\n\n- executed: 1 passed/);
  expect(summary).toContain('| **FAILED** |');
  expect(summary).not.toContain('<b>');
  expect(summary.endsWith('\n\n')).toBe(true);
});

describe('createProgress', () => {
  const written = (isTTY: boolean): string[] => {
    const texts: string[] = [];
    const { onChange, clear } = createProgress({ isTTY, columns: 30, write: (text) => texts.push(text) });
    onChange({ done: 1, running: ['ebpf-syscall-count', 'otlp-sink'] });
    onChange({ done: 3, running: [] });
    clear();
    return texts;
  };

  it('shows one line on a terminal, no longer than that, and takes it away', () => {
    expect(written(true)).toEqual(['\r\u001B[K', '1 done, running: ebpf-syscall', '\r\u001B[K', '\r\u001B[K']);
  });

  it('is silent elsewhere', () => expect(written(false)).toEqual([]));
});
