import type { StageReport, StageWatch } from '../check/stage.ts';
import { passOn } from './traceContext.ts';
import { readWish, type Env } from './wish.ts';

export type Telemetry = {
  watch: StageWatch;
  /** Sends what is left. `reports` are those of all checks. Never throws, and takes no longer than the bound. */
  end: (reports: readonly StageReport[]) => Promise<void>;
};

export type TelemetryOptions = {
  root: string;
  /** Name of the pipeline. */
  pipeline: string;
  env: Env;
  /** Told what was not sent, and why. */
  warn: (line: string) => void;
  /** Ends the process when a request is still under way after the bound. */
  leave: () => void;
  /** The longest that the end of a run waits for the receiver. */
  boundMs?: number;
};

/**
 * Emits a run as OTLP where the environment asks for it, by the semantic conventions for CI/CD. Without an endpoint nothing of it is
 * loaded, and the context that came is handed on as it is. What goes wrong here changes neither the verdict nor the exit code.
 */
export async function startTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { env } = options;
  // What OpenSSL says of a broken handshake ends with a line break.
  const warn = (text: string): void => options.warn(text.replace(/\s*\n\s*/g, ' '));
  const wish = readWish(env);
  if (wish.warnings.length > 0) warn(`Telemetry: ${wish.warnings.join(' ')}`);
  if (wish.traces ?? wish.metrics) {
    try {
      const { recordRun } = await import('./recordRun.ts');
      return await recordRun({ ...options, warn, wish });
    } catch (error) {
      warn(`Telemetry: ${error instanceof Error ? error.message : String(error)}; nothing is sent.`);
    }
  }
  return { watch: () => ({ childEnv: passOn(env), end: () => {} }), end: async () => {} };
}

/** Name of the pipeline that a command is. A part of it is another one: its durations are not to be mixed with those of all. Pure. */
export function toPipelineName(command: string, only: string | undefined): string {
  return only === undefined ? command : `${command} (part)`;
}
