import { spawn } from 'node:child_process';
import path from 'node:path';
import { isRoot } from './needs.ts';
import { endGroup, type Workspace } from './workspace.ts';

export type Step = {
  script: string;
  exitCode: number | null;
  stdout: string;
  stderr: string;
  /** Why it was ended before it ended. */
  stopped?: string;
};

/** Names of variables whose values must not get into an output that is shown, kept and published. */
const secretNames = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY/i;

function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secretNames.test(name)));
}

type ScriptOptions = {
  script: string;
  folder: string;
  /** Folder of the programs; it is `$OUT`, and on PATH. */
  out: string;
  /** Folder for temporary files. */
  tmp: string;
  seconds: number;
  asRoot?: boolean;
};

const maxBytes = 16 * 1024 * 1024;
/** After its end, for what it has written to arrive. What still holds the pipe then has left its process group. */
const graceMs = 500;

/**
 * Runs a Bash script in a process group of its own. Whatever it started is ended with it: when it ends, when it takes longer
 * than `seconds`, when it floods the output.
 */
export function runScript(
  { groups }: Pick<Workspace, 'groups'>,
  { script, folder, out, tmp, seconds, asRoot = false }: ScriptOptions,
): Promise<Step> {
  const env = { OUT: out, TMPDIR: tmp, PATH: `${out}${path.delimiter}${process.env['PATH'] ?? ''}` };
  const shell = ['bash', '-euo', 'pipefail', '-c', script];
  // sudo resets the environment, so it is handed over by name.
  const command =
    asRoot && !isRoot()
      ? ['sudo', '-n', 'env', ...Object.entries(env).map(([key, value]) => `${key}=${value}`), ...shell]
      : shell;
  const [program = 'bash', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...withoutSecrets(process.env), ...env },
      // Makes it the leader of a process group of its own.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { pid } = child;
    if (pid !== undefined) groups.add(pid);
    let stopped: string | undefined;
    const stop = (reason: string): void => {
      stopped ??= reason;
      if (pid !== undefined) endGroup(pid);
    };
    const timer = setTimeout(() => stop(`took longer than ${seconds} s`), seconds * 1000);
    const outputs = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) stop('printed more than 16 MiB');
        else chunks.push(chunk);
      });
      return chunks;
    });
    let grace: NodeJS.Timeout | undefined;
    child.once('exit', () => {
      clearTimeout(timer);
      if (pid !== undefined) endGroup(pid);
      grace = setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), graceMs);
    });
    const finish = (exitCode: number | null, failure?: string): void => {
      clearTimeout(timer);
      clearTimeout(grace);
      if (pid !== undefined) groups.delete(pid);
      const [stdout = '', stderr = ''] = outputs.map((chunks) => Buffer.concat(chunks).toString('utf8'));
      resolve({ script, exitCode, stdout, stderr: failure ?? stderr, ...(stopped !== undefined && { stopped }) });
    };
    child.once('error', (error) => finish(null, error.message));
    child.once('close', (exitCode) => finish(exitCode));
  });
}
