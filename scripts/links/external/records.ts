import { createHash } from 'node:crypto';
import { isRecord } from '../../../src/lib/docs/yaml.ts';
import { causeTypes, verdictKinds, type Cause, type Verdict, type VerdictKind } from './judge.ts';

/** What is remembered of an address from one run to the next. Times are ISO 8601, UTC, to the second. */
export type LinkRecord = {
  url: string;
  class: VerdictKind;
  /** Status, or what else was wrong; absent for `ok`. */
  code?: number | (typeof causeTypes)[number];
  /** Where it has moved for good. */
  final?: string;
  checkedAt: string;
  /** Until when the answer counts. That of a dead link never does: a run asks again. */
  expires: string;
  /** How many runs in a row did not reach it. */
  fails: number;
  /** The first of those. */
  since?: string;
};

const day = 24 * 60 * 60 * 1000;
const okDays = 14;
const softDays = 1;

/** A record of a verdict at `now` (milliseconds since the epoch), which goes on from the one before. */
export function toRecord(
  url: string,
  verdict: Verdict,
  { now, before }: { now: number; before?: LinkRecord | undefined },
): LinkRecord {
  return {
    url,
    class: verdict.kind,
    ...(verdict.cause && { code: verdict.cause.type === 'status' ? verdict.cause.code : verdict.cause.type }),
    ...(verdict.movedTo !== undefined && { final: verdict.movedTo }),
    checkedAt: toTime(now),
    expires: toTime(now + lifetimeOf(url, verdict.kind)),
    ...toHistory(verdict.kind, now, before),
  };
}

function toHistory(kind: VerdictKind, now: number, before?: LinkRecord): Pick<LinkRecord, 'fails' | 'since'> {
  if (kind === 'ok') return { fails: 0 };
  // Where nobody has looked, nothing has failed.
  if (kind === 'unchecked') return { fails: before?.fails ?? 0, ...(before?.since && { since: before.since }) };
  return { fails: (before?.fails ?? 0) + 1, since: before?.since ?? toTime(now) };
}

/** What a record says, as long as it counts. */
export function toVerdict({ class: kind, code, final }: LinkRecord): Verdict {
  const cause: Cause | undefined =
    code === undefined ? undefined : typeof code === 'number' ? { type: 'status', code } : { type: code };
  return { kind, ...(cause && { cause }), ...(final !== undefined && { movedTo: final }) };
}

/** Whether it counts at `now`. Not when the clock was ahead then, or for longer than any record is meant to. */
export function isFresh({ url, class: kind, checkedAt, expires }: LinkRecord, now: number): boolean {
  const from = Date.parse(checkedAt);
  return from <= now && now < Math.min(Date.parse(expires), from + lifetimeOf(url, kind));
}

/** Two weeks, a quarter more or less by the address: not all of them on the same day. In milliseconds. */
function lifetimeOf(url: string, kind: VerdictKind): number {
  if (kind === 'soft') return softDays * day;
  if (kind !== 'ok') return 0;
  const share = createHash('sha256').update(url).digest().readUInt32BE(0) / 2 ** 32;
  return okDays * day * (0.75 + share / 2);
}

function toTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Records as lines of JSON, sorted by address. */
export function formatRecords(records: Iterable<LinkRecord>): string {
  return [...records]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}

/** Reads what `formatRecords` wrote. Lines that are cut off, or that somebody else wrote, are left out: those are asked again. */
export function parseRecords(text: string): Map<string, LinkRecord> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const record = parseLine(line);
      return record ? [[record.url, record] as const] : [];
    }),
  );
}

function parseLine(line: string): LinkRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isLinkRecord(value) ? value : undefined;
}

function isLinkRecord(value: unknown): value is LinkRecord {
  if (!isRecord(value)) return false;
  const { url, class: kind, checkedAt, expires, fails, code, final, since } = value;
  return (
    isAddress(url) &&
    verdictKinds.some((one) => one === kind) &&
    isTime(checkedAt) &&
    isTime(expires) &&
    Number.isInteger(fails) &&
    // What is not well must say what is wrong.
    (kind === 'ok' ? code === undefined : code !== undefined) &&
    (code === undefined || Number.isInteger(code) || causeTypes.some((one) => one === code)) &&
    (final === undefined || isAddress(final)) &&
    (since === undefined || isTime(since))
  );
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
