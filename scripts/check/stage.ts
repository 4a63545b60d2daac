import { isProblem } from '../../src/lib/problem.ts';

/** What one check or test run said. `output` is shown when it did not pass, or when `show` asks for it. */
export type StageResult = { code: 0 | 1 | 2; output: string; show?: boolean; tests?: TestCount };
export type TestCount = { passed: number; failed: number; skipped: number };

export type Stage = {
  id: string;
  title: string;
  /** Ids of stages whose result this one works on; it does not run when one of them failed. */
  needs?: readonly string[];
  run: () => Promise<StageResult>;
};

export type StageReport = StageResult & { id: string; title: string; seconds: number };

/**
 * Runs lanes of stages side by side, the stages of a lane one after another. All stages run, so that one command says
 * everything, except those that need what failed; a stage that throws is reported and hides nothing. `earlier` are
 * reports of stages that these may need.
 */
export async function runLanes(
  lanes: readonly (readonly Stage[])[],
  onDone: (report: StageReport) => void,
  earlier: readonly StageReport[] = [],
): Promise<StageReport[]> {
  const reports = await Promise.all(lanes.map((lane) => runLane(lane, onDone, earlier)));
  return reports.flat();
}

async function runLane(
  lane: readonly Stage[],
  onDone: (report: StageReport) => void,
  earlier: readonly StageReport[],
): Promise<StageReport[]> {
  const reports: StageReport[] = [];
  for (const stage of lane) {
    const cause = [...earlier, ...reports].find(({ id, code }) => code !== 0 && stage.needs?.includes(id));
    // Neither a pass nor a fault of its own; what it would have looked at is left from another time.
    const report = cause
      ? { id: stage.id, title: stage.title, seconds: 0, code: 1 as const, output: `Not run: ${cause.title} failed.` }
      : await runStage(stage);
    onDone(report);
    reports.push(report);
  }
  return reports;
}

async function runStage({ id, title, run }: Stage): Promise<StageReport> {
  const started = performance.now();
  const result = await run().catch((error: unknown): StageResult => ({
    code: isProblem(error) ? error.exitCode : 2,
    output: describeError(error),
  }));
  return { id, title, seconds: (performance.now() - started) / 1000, ...result };
}

/** One block of text for people: a line, and what the stage said where that matters. Pure. */
export function toText(report: StageReport): string {
  const mark = report.code === 0 ? 'ok    ' : 'FAILED';
  const line = `${mark} ${report.title} (${report.seconds.toFixed(1)} s)`;
  const shown = report.code !== 0 || report.show ? report.output.trim() : '';
  return shown ? `${line}\n${indent(shown)}` : line;
}

/** The exit code of a whole run: 2 where something could not run, else 1 where something was found. Pure. */
export function worstCode(reports: readonly StageReport[]): 0 | 1 | 2 {
  return reports.reduce<0 | 1 | 2>((worst, { code }) => (code > worst ? code : worst), 0);
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '       ');
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isProblem(error) ? error.message : (error.stack ?? error.message);
}
