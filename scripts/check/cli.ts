import { parseArgs } from 'node:util';
import { root, runCommand } from '../shell.ts';
import { takeEnvironment } from '../telemetry/environment.ts';
import { startTelemetry, toPipelineName } from '../telemetry/startTelemetry.ts';
import { toSelection } from './selection.ts';
import { runLanes, toText, worstCode } from './stage.ts';
import { siteStages, sourceStages } from './stages.ts';

const help = `Usage: npm run check        everything that a pull request is checked for, except the tests
       npm run fix          fixes what can be fixed safely, then says what is left

  --only IDS   only these stages: lint, rewards, tasks, workflows, format, eslint, types, unused, build, links

With OTEL_EXPORTER_OTLP_ENDPOINT set, the run is sent there as spans and metrics.

Exit code: 0 clean, 1 findings, 2 could not run.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      fix: { type: 'boolean', default: false },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { fix, only } = values;
  const env = takeEnvironment(process.env);
  const options = { root, env: { ...process.env }, fix };
  // A fix rewrites pages, so the build must not read them at the same time.
  const all = fix ? [sourceStages(options)] : [sourceStages(options), siteStages(options)];
  const isWanted = toSelection(all.flat(), only);
  const lanes = all.map((lane) => lane.filter(isWanted));
  const telemetry = await startTelemetry({
    root,
    pipeline: toPipelineName(fix ? 'fix' : 'check', only),
    env,
    warn: (line) => console.error(line),
    leave: () => process.exit(),
  });
  const reports = await runLanes(lanes, (report) => console.log(toText(report)), [], telemetry.watch);
  const code = worstCode(reports);
  console.log(
    code === 0
      ? '\nAll clean.'
      : `\n${reports.filter((report) => report.code !== 0).length} of ${reports.length} checks did not pass. Mend what can be mended automatically: npm run fix`,
  );
  process.exitCode = code;
  await telemetry.end(reports);
  return code;
});
