import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runLanes, toText, worstCode, type Stage, type StageReport, type TestCount } from '../check/stage.ts';
import { siteStages, sourceStages } from '../check/stages.ts';
import { toStagesReport } from '../check/stagesReport.ts';
import { root, runCommand } from '../shell.ts';
import { takeEnvironment } from '../telemetry/environment.ts';
import { startTelemetry, toPipelineName } from '../telemetry/startTelemetry.ts';
import { toSelection } from '../check/selection.ts';
import { sumCounts } from './counts.ts';
import { linkOracleStage } from './linkOracle.ts';
import { browserStage, exampleStage, thirdLanguageStages, unitStage } from './stages.ts';

const help = `Usage: npm test [-- --only unit,e2e,...]

Sets up what the tests need and runs them all: pages, accounts of rewards, workflows, code style, ESLint, types, unused
code, the production build under /, under /otlp-docs/ and with a third language, every internal link, unit tests, examples
and browser tests.

  --only IDS   only these stages: lint, rewards, tasks, workflows, format, eslint, types, unused, build, links, unit,
               examples, e2e

With OTEL_EXPORTER_OTLP_ENDPOINT set, the run is sent there as spans and metrics.`;

const basePath = '/otlp-docs/';

await runCommand(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const say = (line: string): void => console.log(line);
  const atRoot = { dir: path.join(root, 'build'), baseUrl: '/' };
  const underPath = { dir: path.join(root, '.cache', 'build-under-path'), baseUrl: basePath };
  const thirdLanguageRoot = path.join(root, '.cache', 'third-language');
  const thirdLanguage = { dir: path.join(thirdLanguageRoot, 'build'), baseUrl: '/' };
  const given = takeEnvironment(process.env);
  // The tests know where the builds are served, so what the environment says about deployment is not for them.
  const { SITE_URL: _url, BASE_URL: _base, REPO_URL: _repo, ...env } = process.env;
  const rounds: Stage[][][] = [
    [
      sourceStages({ root, env }),
      [
        ...siteStages({ root, env }),
        linkOracleStage(root, atRoot),
        ...siteStages({
          root,
          env: { ...env, BASE_URL: basePath },
          outDir: path.relative(root, underPath.dir),
          variant: 'path',
        }),
        ...thirdLanguageStages(root, thirdLanguageRoot, env),
      ],
    ],
    [[unitStage(root), exampleStage(root, env, say), browserStage(root, { atRoot, underPath, thirdLanguage }, say)]],
  ];
  const isWanted = toSelection(rounds.flat(2), values.only);
  const telemetry = await startTelemetry({
    root,
    pipeline: toPipelineName('test', values.only),
    env: given,
    warn: (line) => console.error(line),
    leave: () => process.exit(),
  });

  const reports: StageReport[] = [];
  for (const lanes of rounds) {
    const wanted = lanes.map((lane) => lane.filter(isWanted));
    reports.push(...(await runLanes(wanted, (report) => say(toText(report)), reports, telemetry.watch)));
  }
  // The comment on a pull request is made of it.
  await mkdir(path.join(root, '.cache'), { recursive: true });
  await writeFile(path.join(root, '.cache', 'stages.json'), toStagesReport(reports));
  const counts = sumCounts(reports.map(toCount));
  say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  const code = worstCode(reports);
  process.exitCode = code;
  await telemetry.end(reports);
  return code;
});

/** A stage without tests of its own, such as the type check, is one test; one that broke down is one failure. */
function toCount({ tests, code }: StageReport): TestCount {
  const own = tests ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  return code !== 0 && own.failed === 0 ? { ...own, failed: 1 } : own;
}
