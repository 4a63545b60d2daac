import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Workspace = {
  folder: string;
  /** Process groups that are running, by the id of their leader. */
  groups: Set<number>;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A temporary folder for a run, and nothing left of the run behind it: when it ends, when it throws, and when somebody ends
 * it, all processes are ended and the folder is removed.
 */
export async function withWorkspace<Result>(work: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace: Workspace = { folder: mkdtempSync(path.join(tmpdir(), 'examples-')), groups: new Set() };
  const onSignal = (signal: NodeJS.Signals): void => {
    close();
    // Whoever waits for us learns from the signal that we did not end by ourselves.
    process.kill(process.pid, signal);
  };
  const close = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    process.off('exit', close);
    clean(workspace);
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on('exit', close);
  try {
    return await work(workspace);
  } finally {
    close();
  }
}

function clean({ folder, groups }: Workspace): void {
  for (const group of groups) endGroup(group);
  try {
    // What has just been ended may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // Programs that ran as root may have left files that only root can remove.
    asRoot('rm', '-rf', folder);
  }
}

/** Ends a process group. */
export function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // ESRCH: the group is empty, nothing was left behind. EPERM: sudo started it.
    if ((error as NodeJS.ErrnoException).code === 'EPERM') asRoot('kill', '-KILL', '--', `-${leader}`);
  }
}

function asRoot(...command: string[]): void {
  try {
    execFileSync('sudo', ['-n', ...command], { stdio: 'ignore' });
  } catch {
    // It could be started as root, so it can be ended: unless it has ended already.
  }
}
