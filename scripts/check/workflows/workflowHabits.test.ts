import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../shell.ts';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = { name?: string; permissions?: unknown; 'timeout-minutes'?: number; steps: Step[] };
type Workflow = { name: string; on: unknown; permissions?: unknown; jobs: Record<string, Job> };

const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const jobsOf = ({ workflow }: (typeof workflows)[number]) => Object.entries(workflow.jobs);
const eventsOf = ({ on }: Workflow) => (typeof on === 'string' ? [on] : Object.keys(on as object));

/** Events that run with the repository's own rights about what a stranger has done. */
const privileged = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

describe.each(workflows)('$file', (one) => {
  const { workflow } = one;

  it('gives its jobs few rights, a time and a name', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    for (const [, job] of jobsOf(one)) {
      expect(job.name).toMatch(/\S/);
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  it('does not leave a token behind for what runs later', () => {
    const checkouts = jobsOf(one).flatMap(([, { steps }]) =>
      steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    );
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('puts no expression into a script', () => {
    for (const [, { steps }] of jobsOf(one)) for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  if (eventsOf(workflow).some((event) => privileged.includes(event))) {
    it('takes nothing of a fork: neither its code, nor its cache, nor a program of a package', () => {
      for (const [, { steps }] of jobsOf(one)) {
        for (const { uses = '', run = '', with: options = {} } of steps) {
          expect(uses).not.toMatch(/^actions\/(cache|download-artifact)/);
          expect(Object.keys(options).filter((key) => ['ref', 'repository', 'cache'].includes(key))).toEqual([]);
          expect(run).not.toMatch(/\bnpm (?:ci|install)\b(?!.*--ignore-scripts)|\bgit (?:fetch|checkout|pull)\b/);
        }
      }
    });
  }
});

it('each action has one version, and no name in the place of one', () => {
  const versions = new Map<string, Set<string>>();
  for (const one of workflows) {
    for (const [, { steps }] of jobsOf(one)) {
      for (const { uses } of steps) {
        if (uses === undefined) continue;
        const [name = '', sha = ''] = uses.replace(/\/(?:restore|save)@/, '@').split('@');
        expect(sha).toMatch(/^[0-9a-f]{40}$/);
        versions.set(name, (versions.get(name) ?? new Set()).add(sha));
      }
    }
  }
  expect([...versions].filter(([, shas]) => shas.size > 1)).toEqual([]);
});

it('the verdict waits for the workflow that is there under this name', () => {
  const verdict = workflows.find(({ file }) => file === 'verdict.yml');
  const { workflows: names } = (verdict?.workflow.on as { workflow_run: { workflows: string[] } }).workflow_run;
  expect(workflows.map(({ workflow }) => workflow.name)).toEqual(expect.arrayContaining(names));
});
