import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildTrace, type TraceView } from './views/buildTrace.ts';

/** Every recorded trace by its path below the examples' folder: `cicd-gate/recorded/check.json`. */
export async function readTraces(siteDir: string, examples: string): Promise<Record<string, TraceView>> {
  const folder = path.join(siteDir, examples);
  const files = (await Promise.all((await list(folder)).map((example) => listRecorded(folder, example)))).flat();
  const traces = await Promise.all(
    files.sort().map(async (file): Promise<[string, TraceView][]> => {
      const trace = buildTrace(parse(await readFile(path.join(folder, file), 'utf8')));
      return trace ? [[file, trace]] : [];
    }),
  );
  return Object.fromEntries(traces.flat());
}

async function listRecorded(folder: string, example: string): Promise<string[]> {
  const names = await list(path.join(folder, example, 'recorded'));
  return names.filter((name) => name.endsWith('.json')).map((name) => `${example}/recorded/${name}`);
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Other examples record other things, which are none of ours, as is what is wrong with them. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
