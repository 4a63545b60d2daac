import { describe, expect, it } from 'vitest';
import { mergeReports, parseExampleReport, type ExampleReport, type ExampleRun } from './exampleReport.ts';

const run = (id: string, settings: Partial<ExampleRun> = {}): ExampleRun => ({
  id,
  proof: 'executed',
  outcome: 'passed',
  seconds: 1.5,
  versions: { go: '1.26.8' },
  at: '2026-11-22T00:46:03.546Z',
  ...settings,
});
const report = (examples: ExampleRun[], settings: Partial<ExampleReport> = {}): ExampleReport => ({
  schema: 'otlp-docs/examples@1',
  at: '2026-11-22T00:46:03.546Z',
  platform: 'linux x64',
  kernel: '6.18.44',
  examples,
  ...settings,
});

describe('parseExampleReport', () => {
  it('reads what was written', () => {
    const written = report([run('a'), run('b', { outcome: 'skipped', reason: 'no kprobes', commit: 'abc' })]);
    expect(parseExampleReport(JSON.stringify(written))).toEqual(written);
  });

  it.each([
    ['nothing', ''],
    ['what was cut off', JSON.stringify(report([run('a')])).slice(0, 99)],
    ['another schema', JSON.stringify({ ...report([]), schema: 'otlp-docs/links@1' })],
    ['no time', JSON.stringify({ ...report([]), at: 'yesterday' })],
    ['an unknown outcome', JSON.stringify(report([run('a', { outcome: 'great' as 'passed' })]))],
    ['an unknown proof', JSON.stringify(report([run('a', { proof: 'seen' as 'executed' })]))],
    ['versions that are no text', JSON.stringify(report([run('a', { versions: { go: 1 as unknown as string } })]))],
  ])('takes %s for no report', (_, text) => expect(parseExampleReport(text)).toBeUndefined());
});

describe('mergeReports', () => {
  const known = new Set(['a', 'b', 'c']);
  const earlier = report([run('a'), run('gone'), run('c', { at: '2026-11-20T00:00:00Z' })]);

  it('replaces what ran again, keeps the rest with its own time, and forgets what is gone', () => {
    const latest = report([run('b'), run('a', { outcome: 'failed' })], { at: '2026-11-23T00:00:00Z' });
    const merged = mergeReports(earlier, latest, known);
    expect(merged.at).toBe('2026-11-23T00:00:00Z');
    expect(merged.examples.map(({ id, outcome, at }) => [id, outcome, at.slice(0, 10)])).toEqual([
      ['a', 'failed', '2026-11-22'],
      ['b', 'passed', '2026-11-22'],
      ['c', 'passed', '2026-11-20'],
    ]);
  });

  it('does not mix kernels', () => {
    const latest = report([run('b')], { kernel: '6.8.0' });
    expect(mergeReports(earlier, latest, known)).toEqual(latest);
    expect(mergeReports(undefined, latest, known)).toEqual(latest);
  });
});
