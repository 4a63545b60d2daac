import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { ChildEnv, Stage, StageResult } from '../check/stage.ts';
import { sumResults, toLines, toSummary } from '../examples/report.ts';
import { runAndReport } from '../examples/runAndReport.ts';
import { findLychee } from '../links/external/lychee/findLychee.ts';
import { host } from '../start/port.ts';
import { serve } from '../start/server.ts';
import { findBrowser, thisMachine } from './browser.ts';
import { countPlaywright, countVitest } from './counts.ts';
import { createThirdLanguage } from './thirdLanguage.ts';

/** A build to test in the browser, and the path it is served under. */
export type ServedBuild = { dir: string; baseUrl: string };

export function unitStage(root: string): Stage {
  return {
    id: 'unit',
    title: 'unit tests (Vitest)',
    run: async (childEnv) => {
      const report = await freshReport(root, 'vitest.json');
      // Several test files need it at once. What is wrong with it, they say themselves.
      await findLychee({ root, env: process.env }).catch(() => undefined);
      const result = await execa(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        { ...runnerOptions(root), env: childEnv },
      );
      return toResult(result, countVitest(await readFile(report, 'utf8')));
    },
  };
}

export function exampleStage(root: string, env: NodeJS.ProcessEnv, say: (line: string) => void): Stage {
  const strict = env['CI'] === 'true';
  return {
    id: 'examples',
    title: 'examples',
    run: async () => {
      const { results } = await runAndReport({ root, env, ids: [], install: strict, update: false, strict, say });
      const tests = sumResults(results, strict);
      const output = [...results.map((result) => toLines(result, strict)), toSummary(results, strict)].join('\n');
      return { code: tests.failed > 0 ? 1 : 0, output, show: true, tests };
    },
  };
}

/**
 * The site as it is when somebody adds a language: `root` becomes a repository with Japanese, in which the commands run that
 * know every language.
 */
export function thirdLanguageStages(repository: string, root: string, env: NodeJS.ProcessEnv): Stage[] {
  const command =
    (program: string, ...args: string[]) =>
    async (childEnv: ChildEnv): Promise<StageResult> => {
      const options = { ...runnerOptions(root), env: { ...env, ...childEnv }, extendEnv: false };
      const { exitCode, all } = await execa(program, args, options);
      return { code: exitCode === 0 ? 0 : 1, output: all };
    };
  const build = command(process.execPath, 'scripts/run.mjs', 'build');
  return [
    {
      id: 'build:ja',
      title: 'production build with a third language',
      run: async (childEnv) => {
        await createThirdLanguage({ repository, root, steps: path.join(repository, 'e2e', 'fixture') });
        return build(childEnv);
      },
    },
    {
      id: 'links:ja',
      title: 'internal links with a third language',
      needs: ['build:ja'],
      run: command(process.execPath, 'scripts/run.mjs', 'links'),
    },
    {
      id: 'build:ja:types',
      title: 'types with a third language',
      needs: ['build:ja'],
      run: command('tsc', '--noEmit'),
    },
  ];
}

/** Browser tests against the finished builds, each served as it would be deployed. */
export function browserStage(
  root: string,
  builds: { atRoot: ServedBuild; underPath: ServedBuild; thirdLanguage: ServedBuild },
  say: (line: string) => void,
): Stage {
  return {
    id: 'e2e',
    title: 'browser tests (Playwright)',
    needs: ['build', 'build:path', 'build:ja'],
    run: async (childEnv) => {
      const browser = await findBrowser(thisMachine(root, say));
      const atRoot = await serve({ ...builds.atRoot, port: 0 });
      const underPath = await serve({ ...builds.underPath, port: 0 });
      const thirdLanguage = await serve({ ...builds.thirdLanguage, port: 0 });
      try {
        const report = await freshReport(root, 'playwright.json');
        const result = await execa('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
          ...runnerOptions(root),
          env: {
            ...childEnv,
            CHROME_PATH: browser,
            SITE_AT_ROOT: `http://${host}:${atRoot.port}${builds.atRoot.baseUrl}`,
            SITE_UNDER_PATH: `http://${host}:${underPath.port}${builds.underPath.baseUrl}`,
            SITE_WITH_THIRD_LANGUAGE: `http://${host}:${thirdLanguage.port}${builds.thirdLanguage.baseUrl}`,
            THIRD_LANGUAGE_ROOT: path.dirname(builds.thirdLanguage.dir),
            PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          },
        });
        return toResult(result, countPlaywright(await readFile(report, 'utf8')));
      } finally {
        for (const { server } of [atRoot, underPath, thirdLanguage]) {
          server.close();
          server.closeAllConnections();
        }
      }
    },
  };
}

function runnerOptions(root: string) {
  return { cwd: root, preferLocal: true, reject: false, all: true, stdin: 'ignore' } as const;
}

/** A path for a runner's report, with no report of an earlier run left there to be believed. */
async function freshReport(root: string, name: string): Promise<string> {
  const file = path.join(root, '.cache', name);
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  return file;
}

function toResult(
  { exitCode, all }: { exitCode?: number | undefined; all?: string | undefined },
  tests: StageResult['tests'],
): StageResult {
  const ran = tests !== undefined && tests.passed + tests.failed > 0;
  return { code: exitCode === 0 && ran && tests.failed === 0 ? 0 : 1, output: all ?? '', ...(tests && { tests }) };
}
