#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { toTraces } from './convert.mjs';
import { readRun } from './github.mjs';
import { checkJobs, checkRun } from './input.mjs';
import { Refusal } from './refusal.mjs';
import { send, tracesUrl } from './send.mjs';

// #region usage
const usage = `run-to-otlp.mjs --run FILE --jobs FILE [--jobs FILE…]
run-to-otlp.mjs --repo OWNER/NAME --run-id N [--attempt N]     (GITHUB_TOKEN, GITHUB_API_URL)

Turns a finished run of GitHub Actions into spans. They go to OTEL_EXPORTER_OTLP_ENDPOINT, as OTLP/JSON over HTTP;
without it, or with --print, the JSON goes to stdout. OTEL_SERVICE_NAME replaces the name of the repository.
Exit code: 0, or 1 with one line on stderr.`;
// #endregion usage

const options = {
  run: { type: 'string' },
  jobs: { type: 'string', multiple: true },
  repo: { type: 'string' },
  'run-id': { type: 'string' },
  attempt: { type: 'string' },
  print: { type: 'boolean' },
  help: { type: 'boolean' },
};

async function main(env) {
  const args = readArgs();
  if (args.help) return usage;
  const { run, pages, names } = await readInput(args, env);
  const checked = checkRun(run, names.run);
  const traces = toTraces(checked, checkJobs(pages, checked, names.jobs), { serviceName: env.OTEL_SERVICE_NAME });
  const url = args.print ? undefined : tracesUrl(env);
  if (!url) return JSON.stringify(traces);
  await send(url, traces, env);
  const spans = traces.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  return `${spans.length} spans sent, trace ${spans[0].traceId}`;
}

function readArgs() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Refusal(`${error.message.split('\n')[0]} (--help shows the usage)`);
  }
}

async function readInput(args, env) {
  const { run, jobs, repo, 'run-id': runId, attempt } = args;
  if (run && jobs && !repo) {
    const names = { run, jobs: jobs.join(', ') };
    return { names, run: await readJson(run), pages: await Promise.all(jobs.map(readJson)) };
  }
  if (!run && repo && runId) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repo)) throw new Refusal(`Unexpected --repo "${repo}", expected OWNER/NAME.`);
    for (const [name, value] of [['run-id', runId], ['attempt', attempt]])
      if (value !== undefined && !/^\d+$/.test(value)) throw new Refusal(`Unexpected --${name} "${value}", expected a number.`);
    const names = { run: `${repo} ${runId}`, jobs: `${repo} ${runId}, jobs` };
    return { names, ...(await readRun({ repository: repo, runId, attempt, env })) };
  }
  throw new Refusal('Unexpected arguments, expected --run and --jobs, or --repo and --run-id (--help shows the usage).');
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'Unexpected text, expected JSON' : `cannot be read (${error.code})`;
    throw new Refusal(`${file}: ${reason}.`);
  }
}

try {
  console.log(await main(process.env));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`run-to-otlp: ${error.message}`);
  process.exitCode = 1;
}
