import { Refusal } from './refusal.mjs';

/** Asks the REST API for a run and all of its jobs. Without an attempt: for the newest. */
export async function readRun({ repository, runId, attempt, env }) {
  const base = `${env.GITHUB_API_URL ?? 'https://api.github.com'}/repos/${repository}/actions/runs/${runId}`;
  const run = await ask(attempt ? `${base}/attempts/${attempt}` : base, env);
  const pages = [];
  let missing;
  do {
    const page = await ask(`${base}/attempts/${run.run_attempt ?? 1}/jobs?per_page=100&page=${pages.length + 1}`, env);
    pages.push(page);
    missing = page.total_count > pages.reduce((sum, { jobs }) => sum + jobs.length, 0);
  } while (missing && pages.at(-1).jobs.length > 0);
  return { run, pages };
}

async function ask(url, env) {
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': 'run-to-otlp',
    ...(env.GITHUB_TOKEN && { authorization: `Bearer ${env.GITHUB_TOKEN}` }),
  };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(30_000) }).catch((error) => {
    throw new Refusal(`${url}: no answer (${error.cause?.code ?? error.name}).`);
  });
  // What is in between, such as a proxy that wants a password, may answer 200 with a page.
  if (answer.ok)
    return answer.json().catch((error) => {
      throw new Refusal(`${url}: Unexpected answer, expected JSON from GitHub's REST API (${error.name}).`);
    });
  const hint = [401, 403, 404].includes(answer.status) ? '; set GITHUB_TOKEN to a token that may read Actions' : '';
  throw new Refusal(`${url}: Unexpected status ${answer.status}, expected 200${hint}.`);
}
