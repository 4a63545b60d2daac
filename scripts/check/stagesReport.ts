import { toSafeJson } from '../report/json.ts';
import type { StageReport } from './stage.ts';

/** How every stage of a run ended, for programs: a JSON text. What the stages said stays in the log. */
export function toStagesReport(reports: readonly StageReport[]): string {
  return toSafeJson({
    schema: 'otlp-docs/stages@1',
    stages: reports.map(({ id, title, code, seconds, tests }) => ({
      id,
      title,
      code,
      seconds: Number(seconds.toFixed(1)),
      ...(tests && { tests }),
    })),
  });
}
