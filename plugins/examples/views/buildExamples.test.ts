import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/lib/examples/example.ts';
import type { ExampleReport, ExampleRun } from '../../../src/lib/examples/exampleReport.ts';
import { buildExamples, toPageName } from './buildExamples.ts';

const example = (id: string, settings: Partial<Example> = {}): { example: Example; files: string[] } => ({
  example: {
    id,
    shows: { 'zh-Hans': '演示', en: 'A demonstration' },
    languages: ['go'],
    proof: 'executed',
    needs: ['linux', { program: 'otelc', get: 'go install it' }],
    uses: [],
    normalize: [],
    command: './run.sh',
    expect: { stdout: 'expected.txt' },
    pages: [],
    ...settings,
  },
  files: ['main.go'],
});
const run = (id: string, settings: Partial<ExampleRun> = {}): ExampleRun => ({
  id,
  proof: 'executed',
  outcome: 'passed',
  seconds: 2,
  versions: { go: '1.26.8' },
  at: '2026-11-22T00:00:00Z',
  ...settings,
});
const report = (...examples: ExampleRun[]): ExampleReport => ({
  schema: 'otlp-docs/examples@1',
  at: '2026-11-22T00:00:00Z',
  platform: 'linux x64',
  kernel: '6.18.44',
  examples,
});
const build = (settings: Partial<Parameters<typeof buildExamples>[0]>) =>
  buildExamples({ examples: [example('a')], pages: new Map(), locale: 'en', ...settings });

describe('buildExamples', () => {
  it('says what is declared when there was no run', () => {
    const page = build({});
    expect(page).not.toHaveProperty('report');
    expect(page.examples).toEqual([
      {
        id: 'a',
        shows: { text: 'A demonstration' },
        proof: 'executed',
        needs: ['linux', 'otelc'],
        uses: [],
        pages: [],
        files: ['main.go'],
      },
    ]);
  });

  it('joins each example with its own run, and counts only what is shown', () => {
    const skipped = run('b', { outcome: 'skipped', reason: 'no kprobes', commit: 'abc' });
    const page = build({
      examples: [example('a'), example('b'), example('c')],
      report: report(run('a'), skipped, run('gone')),
    });
    expect(page.report?.counts).toEqual({ passed: 1, recorded: 0, checked: 0, failed: 0, skipped: 1 });
    expect(page.examples[1]?.run).toEqual({
      outcome: 'skipped',
      reason: 'no kprobes',
      seconds: 2,
      versions: { go: '1.26.8' },
      at: '2026-11-22T00:00:00Z',
      commit: 'abc',
    });
    expect(page.examples[2]).not.toHaveProperty('run');
  });

  it('forgets a run as another kind of proof', () => {
    const page = build({ examples: [example('a', { proof: 'documented' })], report: report(run('a')) });
    expect(page.examples[0]).not.toHaveProperty('run');
    expect(page.report?.counts.passed).toBe(0);
  });

  it('links to the pages that this language has', () => {
    const pages = new Map([['guides/ebpf', { title: 'eBPF', permalink: '/en/guides/ebpf/' }]]);
    const page = build({ examples: [example('a', { pages: ['guides/ebpf/index', 'guides/later'] })], pages });
    expect(page.examples[0]?.pages).toEqual([{ title: 'eBPF', permalink: '/en/guides/ebpf/' }]);
  });

  it('shows English, marked as such, where a language has no sentence', () => {
    expect(build({ locale: 'ja' }).examples[0]?.shows).toEqual({ text: 'A demonstration', lang: 'en' });
    expect(build({ locale: 'zh-Hans' }).examples[0]?.shows).toEqual({ text: '演示' });
  });
});

it.each([
  ['guides/ebpf/index.md', 'guides/ebpf'],
  ['guides/ebpf.mdx', 'guides/ebpf'],
  ['guides/index-of-all.md', 'guides/index-of-all'],
])('calls %s %s', (file, name) => expect(toPageName(file)).toBe(name));
