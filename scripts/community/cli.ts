import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readSite } from '../../src/lib/site.ts';
import { safeLine } from '../report/safe.ts';
import { root, runCommand, writeOutput } from '../shell.ts';
import { createForge, type Forge } from './forge/createForge.ts';
import { help, parseLogins, parseOptions, readForgeEnv, type Options } from './options.ts';

const say = (line: string): void => console.error(safeLine(line));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    await writeOutput(`${help}\n`);
    return 0;
  }
  await run(options);
  return 0;
});

async function run(options: Options): Promise<void> {
  const { env } = process;
  const site = readSite(env);
  switch (options.command) {
    case 'summary': {
      const [{ toDays }, { postSummary, readNews }, { toMarkdown }] = await Promise.all([
        import('./summary/days.ts'),
        import('./summary/runSummary.ts'),
        import('./summary/toMarkdown.ts'),
      ]);
      const days = toDays(options, Date.now());
      if (options.isPosted) return postSummary(connect(options.isDryRun), { root, days, site });
      const { language } = options;
      const { summary, tasks } = await readNews(root, days);
      return writeOutput(toMarkdown(summary, { language, site, tasks }));
    }
    case 'sweep': {
      const { sweepClaims } = await import('./claims/runClaims.ts');
      return sweepClaims(connect(options.isDryRun), { ...(await readClaimOptions()), now: Date.now() });
    }
    case 'list-claims': {
      const [{ readTaskIssues }, { toTaskIssues }] = await Promise.all([
        import('./claims/taskIssue.ts'),
        import('./claims/toTaskIssues.ts'),
      ]);
      const found = toTaskIssues(await readTaskIssues(connect(true)), new Date());
      await mkdir(path.dirname(path.resolve(root, options.out)), { recursive: true });
      return writeFile(path.resolve(root, options.out), `${JSON.stringify(found, null, 2)}\n`);
    }
    default: {
      const [payload, { runEvent }] = await Promise.all([readEvent(options.event), import('./runEvent.ts')]);
      return runEvent(options.command, payload, {
        forge: connect(options.isDryRun),
        repository: readForgeEnv(env).repository,
        site,
        say,
        readLabelRules,
        readClaimOptions,
      });
    }
  }
}

/** The forge of the environment; one that changes nothing for a dry run. */
function connect(isDryRun: boolean): Forge {
  const forge = createForge({ ...readForgeEnv(process.env), wait, now: Date.now, say });
  if (!isDryRun) return forge;
  const send: Forge['send'] = async (method, path, body) => {
    say(`${method} ${path} ${JSON.stringify(body)}`);
    return undefined;
  };
  return { ...forge, send };
}

async function readEvent(file: string): Promise<unknown> {
  const text = decodeText(await readFile(path.resolve(root, file)));
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new Problem(`Unexpected ${safeLine(file)}, expected the JSON of an event.`);
  }
}

async function readLabelRules() {
  const { labelFile, parseLabelRules } = await import('./labels/labelRules.ts');
  return parseLabelRules(decodeText(await readFile(path.join(root, labelFile))));
}

async function readClaimOptions() {
  const { readKnownTasks } = await import('./claims/readKnownTasks.ts');
  return { tasks: await readKnownTasks(root), blocked: parseLogins(process.env['BLOCKED_LOGINS']) };
}
