import { createHash } from 'node:crypto';
import type { ChildEnv } from '../check/stage.ts';
import type { Env } from './wish.ts';

/** Where a span stands, as W3C Trace Context says it. */
export type Place = { traceId: string; spanId: string; traceFlags: number; traceState?: string };

/** Variables in which a context travels from a process to those that it starts (specification: context/env-carriers.md). */
export const contextVariables = ['TRACEPARENT', 'TRACESTATE', 'BAGGAGE'] as const;

const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** The place that TRACEPARENT and TRACESTATE name; undefined for what W3C Trace Context calls invalid. Pure. */
export function readPlace(env: Env): Place | undefined {
  const [, version, traceId = '', spanId = '', flags = '', rest] = pattern.exec(env['TRACEPARENT']?.trim() ?? '') ?? [];
  // Version 00 has nothing behind the flags; a later one may.
  if (version === undefined || version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  const traceState = env['TRACESTATE']?.trim();
  // Only the flag that says "sampled" is known in every version.
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, ...(traceState && { traceState }) };
}

/** What programs are told about the span that they run in. Baggage is handed on as it came. Pure. */
export function toChildEnv({ traceId, spanId, traceFlags, traceState }: Place, env: Env): ChildEnv {
  const baggage = env['BAGGAGE'];
  return {
    TRACEPARENT: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    ...(traceState && { TRACESTATE: traceState }),
    ...(baggage && { BAGGAGE: baggage }),
  };
}

/** The context as it came, for programs of a process that adds nothing to it. Pure. */
export function passOn(env: Env): ChildEnv {
  return Object.fromEntries(contextVariables.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

type GitHubJob = { runId: string; attempt: string; checkRunId: string };

/**
 * The span of a job of GitHub Actions, with the ids that the Collector's githubreceiver gives it (v0.158.0,
 * trace_event_handling.go: newTraceID and newSpanIDFromCheckRun). Pure.
 */
export function toGitHubJobPlace({ runId, attempt, checkRunId }: GitHubJob): Place {
  return {
    traceId: sha256(`${runId}${attempt}t`).slice(0, 32),
    spanId: sha256(`${checkRunId}-j`).slice(16, 32),
    traceFlags: 1,
  };
}

/** The job that this process runs in. Its number is not in the environment by itself: the workflow passes it on. Pure. */
export function readGitHubJobPlace(env: Env): Place | undefined {
  const [runId, attempt, checkRunId] = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['CHECK_RUN_ID']];
  if (![runId, attempt, checkRunId].every((id) => /^\d+$/.test(id ?? ''))) return undefined;
  return toGitHubJobPlace({ runId: runId ?? '', attempt: attempt ?? '', checkRunId: checkRunId ?? '' });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
