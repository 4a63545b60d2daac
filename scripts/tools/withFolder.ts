import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const open = new Set<string>();

/** Longer than any run takes: what is older was left behind by a process that was killed. */
const oldMs = 2 * 60 * 60 * 1000;

/**
 * Does something in a new folder, whose name starts with `prefix`, and removes it afterwards, also when the process is told to end.
 * Those that earlier processes could not remove go first.
 */
export async function withFolder<Result>(prefix: string, run: (folder: string) => Promise<Result>): Promise<Result> {
  await removeOld(prefix);
  const folder = await mkdtemp(prefix);
  if (open.size === 0) for (const signal of signals) process.on(signal, end);
  open.add(folder);
  try {
    return await run(folder);
  } finally {
    open.delete(folder);
    if (open.size === 0) for (const signal of signals) process.off(signal, end);
    await rm(folder, { recursive: true, force: true });
  }
}

function end(signal: NodeJS.Signals): void {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
  for (const one of signals) process.off(one, end);
  // Whoever waits for this process is to see by what it ended.
  process.kill(process.pid, signal);
}

async function removeOld(prefix: string): Promise<void> {
  const [parent, start] = [path.dirname(prefix), path.basename(prefix)];
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(start) && one.length === start.length + 6)) {
    const folder = path.join(parent, name);
    const look = await stat(folder).catch(() => undefined);
    if (!look?.isDirectory() || Date.now() - look.mtimeMs < oldMs) continue;
    // In a folder that all use it may be somebody else's.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
