import { parseArgs } from 'node:util';
import { root, runCommand } from '../shell.ts';
import { runLanes, toText, worstCode } from './stage.ts';
import { siteStages, sourceStages } from './stages.ts';

const help = `Usage: npm run check        everything that a pull request is checked for, except the tests
       npm run fix          fixes what can be fixed safely, then says what is left

Exit code: 0 clean, 1 findings, 2 could not run.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      fix: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const options = { root, env: process.env, fix: values.fix };
  // A fix rewrites pages, so the build must not read them at the same time.
  const lanes = values.fix ? [sourceStages(options)] : [sourceStages(options), siteStages(options)];
  const reports = await runLanes(lanes, (report) => console.log(toText(report)));
  const code = worstCode(reports);
  console.log(
    code === 0
      ? '\nAll clean.'
      : `\n${reports.filter((report) => report.code !== 0).length} of ${reports.length} checks did not pass. Mend what can be mended automatically: npm run fix`,
  );
  return code;
});
