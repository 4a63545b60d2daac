import type { TaskText } from '../../../src/lib/tasks/task.ts';

export const reportResults = ['works', 'differs', 'fails'] as const;
export type ReportResult = (typeof reportResults)[number];

/** `commands`: the steps were run. The others say how the page was read. */
export const reportWays = ['commands', 'keyboard', 'phone', 'print', 'screen-reader'] as const;
export type ReportWay = (typeof reportWays)[number];

/** An entry of `data/field-reports.yml`: somebody tried a page on a system. */
export type FieldReport = {
  /** Path inside a language's folder: `guides/ebpf/check-kernel.md`. */
  page: string;
  /** `2026-12-01` */
  on: string;
  way: ReportWay;
  system: string;
  /** Of the processor; always there with `commands`. */
  arch?: string;
  /** Versions, as the programs print them. */
  environment: string;
  result: ReportResult;
  note: TaskText;
  /** Profile slug. */
  by?: string;
};
