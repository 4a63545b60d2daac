import { isRecord } from '../../../src/lib/data/isRecord.ts';
import { isOwn, type Comment } from '../forge/records.ts';

/** Who has claimed the task of an issue, and up to where its comments have been read. */
export type ClaimState = {
  holder?: Holder;
  /** Id of the last comment that was read: none up to it is read again, so that nothing that comes twice counts twice. */
  last: number;
  /** The claim before, if it has ended. */
  ended?: { login: string; how: 'released' | 'unassigned' | 'stale' };
};

export type Holder = {
  login: string;
  /** ISO 8601. */
  since: string;
  /** Whether the forge took them as the assignee; then somebody can also end the claim there. */
  isAssigned: boolean;
};

/** A comment with a state, and the state. */
export type StatusComment = { id: number; body: string; state: ClaimState };

const mark = '<!-- otlp-docs:claim ';
const end = ' -->';

/** The one comment that these workflows keep up to date below an issue. What others write counts for nothing. */
export function findStatus(comments: readonly Comment[]): StatusComment | undefined {
  for (const comment of comments) {
    if (!isOwn(comment) || !comment.body.startsWith(mark)) continue;
    const state = parseState(comment.body.slice(mark.length, comment.body.indexOf(end)));
    // A broken one is written anew.
    return { id: comment.id, body: comment.body, state: state ?? { last: 0 } };
  }
  return undefined;
}

/** The line that carries a state, for the beginning of a comment. Logins and times cannot end it. */
export function toMark({ last, holder, ended }: ClaimState): string {
  return `${mark}${JSON.stringify({ last, holder, ended })}${end}`;
}

function parseState(json: string): ClaimState | undefined {
  try {
    const data: unknown = JSON.parse(json);
    if (!isRecord(data) || !Number.isSafeInteger(data['last'])) return undefined;
    const { holder, ended } = data;
    const state: ClaimState = { last: Number(data['last']) };
    if (
      isRecord(holder) &&
      isText(holder['login']) &&
      isText(holder['since']) &&
      !Number.isNaN(Date.parse(holder['since']))
    )
      state.holder = { login: holder['login'], since: holder['since'], isAssigned: holder['isAssigned'] === true };
    const how = isRecord(ended) && (['released', 'unassigned', 'stale'] as const).find((one) => one === ended['how']);
    if (isRecord(ended) && how && isText(ended['login'])) state.ended = { login: ended['login'], how };
    return state;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100;
}
