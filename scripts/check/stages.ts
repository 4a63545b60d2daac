import path from 'node:path';
import { execa } from 'execa';
import { summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { readSite } from '../../src/lib/site.ts';
import { buildSite } from '../build/build.ts';
import { checkBuild } from '../links/checkBuild.ts';
import { lintRepository } from '../lint/lintRepository.ts';
import { reporters } from '../report/index.ts';
import { toLanguage } from '../report/language.ts';
import { checkLedger } from '../rewards/checkLedger.ts';
import type { ChildEnv, FindingCount, Stage, StageResult } from './stage.ts';
import { checkBranch } from '../task/checkBranch.ts';
import { checkWorkflows } from './workflows/checkWorkflows.ts';

export type GateOptions = { root: string; env: NodeJS.ProcessEnv; fix?: boolean };

/** What can be said about the sources without building the site. */
export function sourceStages({ root, env, fix = false }: GateOptions): Stage[] {
  return [
    { id: 'lint', title: 'pages (lint)', run: () => lint({ root, env, fix }) },
    { id: 'rewards', title: 'accounts of rewards', run: async () => toResult(await checkLedger({ root }), env) },
    { id: 'tasks', title: 'tasks that commits name', run: () => tasks({ root, env }) },
    { id: 'workflows', title: 'workflows (actionlint, zizmor)', run: () => workflows({ root, env }) },
    tool(root, {
      id: 'format',
      title: 'code style (Prettier)',
      command: ['prettier', fix ? '--write' : '--check', '--log-level', 'warn', '.'],
    }),
    tool(root, {
      id: 'eslint',
      title: 'code (ESLint)',
      command: ['eslint', '--max-warnings', '0', ...(fix ? ['--fix'] : []), '.'],
    }),
    tool(root, { id: 'types', title: 'types (TypeScript)', command: ['tsc', '--noEmit'] }),
    tool(root, { id: 'unused', title: 'unused code (knip)', command: ['knip'] }),
  ];
}

/** The production build, and every link in it. `variant` tells the stages of a second build from those of the first. */
export function siteStages(options: GateOptions & { outDir?: string; variant?: string }): Stage[] {
  const { root, env } = options;
  const { baseUrl } = readSite(env);
  const outDir = path.join(root, options.outDir ?? 'build');
  const suffix = options.variant ? `:${options.variant}` : '';
  const buildId = `build${suffix}`;
  return [
    {
      id: buildId,
      title: `production build under ${baseUrl}`,
      run: (childEnv) => build({ root, env: { ...env, ...childEnv }, outDir }),
    },
    {
      id: `links${suffix}`,
      title: `internal links under ${baseUrl}`,
      needs: [buildId],
      run: () => links({ root, env, outDir }),
    },
  ];
}

async function lint({ root, env, fix = false }: GateOptions): Promise<StageResult> {
  const { findings, summary } = await lintRepository({ root, fix });
  return {
    code: summary.errors > 0 ? 1 : 0,
    output: reporters.text(findings, summary, { color: false, language: toLanguage(undefined, env) }),
    show: findings.length > 0,
    findings: toCount(summary),
  };
}

async function tasks({ root, env }: GateOptions): Promise<StageResult> {
  const { findings, note } = await checkBranch({ root, env });
  const result = toResult(findings, env);
  return {
    ...result,
    output: [note, result.output].filter(Boolean).join('\n'),
    show: note !== undefined || findings.length > 0,
  };
}

async function workflows({ root, env }: GateOptions): Promise<StageResult> {
  const { findings, notes } = await checkWorkflows({ root, env });
  const result = toResult(findings, env);
  return { ...result, output: [...notes, result.output].join('\n'), show: notes.length > 0 };
}

function toResult(findings: readonly Finding[], env: NodeJS.ProcessEnv): StageResult {
  const summary = summarize(findings, new Set(findings.map(({ file }) => file)).size, 0);
  return {
    code: summary.errors > 0 ? 1 : 0,
    output:
      findings.length > 0
        ? reporters.text(findings, summary, { color: false, language: toLanguage(undefined, env) })
        : '',
    findings: toCount(summary),
  };
}

function toCount({ errors, warnings, infos }: Summary): FindingCount {
  return { errors, warnings, infos };
}

type SiteBuild = { root: string; env: NodeJS.ProcessEnv; outDir: string };

async function build({ root, env, outDir }: SiteBuild): Promise<StageResult> {
  await buildSite({ root, outDir, env, say: () => {} });
  return { code: 0, output: '' };
}

async function links({ root, env, outDir }: SiteBuild): Promise<StageResult> {
  const { findings, summary } = await checkBuild({ root, buildDir: outDir, site: readSite(env) });
  return {
    code: summary.errors > 0 ? 1 : 0,
    output: reporters.text(findings, summary, { color: false, language: toLanguage(undefined, env) }),
    findings: toCount(summary),
  };
}

function tool(
  root: string,
  { id, title, command }: { id: string; title: string; command: [string, ...string[]] },
): Stage {
  const [program, ...args] = command;
  return {
    id,
    title,
    run: async (childEnv: ChildEnv) => {
      const result = await execa(program, args, {
        cwd: root,
        env: childEnv,
        preferLocal: true,
        reject: false,
        all: true,
        stdin: 'ignore',
      });
      return {
        code: result.exitCode === 0 ? 0 : result.exitCode === 1 ? 1 : 2,
        output: result.all || (result.originalMessage ?? ''),
      };
    },
  };
}
