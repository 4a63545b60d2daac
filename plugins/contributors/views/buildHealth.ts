import type { Metrics, MetricsPoint } from '../../../src/lib/recognition/standings/metrics.ts';

/** A month as `YYYY-MM` (UTC) and the community at its end. */
export type HealthMonth = Omit<MetricsPoint, 'at'> & { month: string };

/** Props of the health page. */
export type HealthView = {
  /** Oldest first and without gaps; the last one has not ended and stands at HEAD's time. */
  months: HealthMonth[];
  now: HealthMonth;
};

/** The community over time and now. No names, so the same in every language. */
export function buildHealth({ months, now }: Metrics): HealthView {
  const present = toMonth(now, new Date(now.at).toISOString().slice(0, 7));
  const ended = months.filter(({ month }) => month < present.month).map((point) => toMonth(point, point.month));
  return { months: [...ended, present], now: present };
}

function toMonth(
  { active, newcomers, retention, conversion, absenceFactor }: MetricsPoint,
  month: string,
): HealthMonth {
  return { month, active, newcomers, retention, conversion, absenceFactor };
}
