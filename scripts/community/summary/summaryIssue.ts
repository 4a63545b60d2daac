import type { Action } from '../forge/action.ts';
import { isOwn, type Issue } from '../forge/records.ts';
import { toIsoDay } from '../../../src/lib/recognition/days.ts';

export const summaryLabel = 'weekly-summary';
const mark = '<!-- otlp-docs:summary ';

type Days = { since: number; until: number };

function toSummaryMark({ since, until }: Days): string {
  return `${mark}${toIsoDay(since)} ${toIsoDay(until)} -->`;
}

/** Opens the issue with a summary, or brings the one about the same days up to date; those of earlier days are closed. */
export function decideSummaryIssue({ days, text }: { days: Days; text: string }, existing: readonly Issue[]): Action[] {
  const own = existing.filter((issue) => isOwn(issue) && issue.body.startsWith(mark));
  const line = toSummaryMark(days);
  const body = `${line}\n${text}`;
  const same = own.find((issue) => issue.body.startsWith(line));
  if (same) return same.body.trim() === body.trim() ? [] : [{ do: 'edit-issue', issue: same.number, body }];
  const title = `社区周报 Community summary ${toIsoDay(days.since)} – ${toIsoDay(days.until - 1)}`;
  return [
    { do: 'open-issue', title, body, labels: [summaryLabel] },
    ...own.filter(({ isOpen }) => isOpen).map(({ number }) => ({ do: 'close-issue' as const, issue: number })),
  ];
}
