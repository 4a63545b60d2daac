import { isProblem } from '../../src/lib/problem.ts';

/** What one check or test run said. `output` is shown when it did not pass, or when `show` asks for it. */
export type StageResult = {
  code: 0 | 1 | 2;
  output: string;
  show?: boolean;
  tests?: TestCount;
  findings?: FindingCount;
};
export type TestCount = { passed: number; failed: number; skipped: number };
export type FindingCount = { errors: number; warnings: number; infos: number };

/** Variables that the programs get which a stage starts, on top of those that this process has. */
export type ChildEnv = Readonly<Record<string, string>>;

export type Stage = {
  id: string;
  title: string;
  /** Ids of stages whose result this one works on; it does not run when one of them failed. */
  needs?: readonly string[];
  run: (childEnv: ChildEnv) => Promise<StageResult>;
};

export type StageReport = StageResult & {
  id: string;
  title: string;
  seconds: number;
  /** What it needs has failed, so that it did not run. */
  notRun?: true;
  /** Class of the error that it threw instead of answering. */
  thrown?: string;
};

/** Told that a stage starts; gives what its programs are to know, and is told how it ended. The next stage waits for that. */
export type StageWatch = (stage: Pick<Stage, 'id' | 'title'>) => {
  childEnv: ChildEnv;
  end: (report: StageReport) => Promise<void> | void;
};

const unwatched: StageWatch = () => ({ childEnv: {}, end: () => {} });

/**
 * Runs lanes of stages side by side, the stages of a lane one after another. All stages run, so that one command says
 * everything, except those that need what failed; a stage that throws is reported and hides nothing. `earlier` are
 * reports of stages that these may need.
 */
export async function runLanes(
  lanes: readonly (readonly Stage[])[],
  onDone: (report: StageReport) => void,
  earlier: readonly StageReport[] = [],
  watch: StageWatch = unwatched,
): Promise<StageReport[]> {
  const reports = await Promise.all(lanes.map((lane) => runLane(lane, { onDone, earlier, watch })));
  return reports.flat();
}

type LaneOptions = { onDone: (report: StageReport) => void; earlier: readonly StageReport[]; watch: StageWatch };

async function runLane(lane: readonly Stage[], { onDone, earlier, watch }: LaneOptions): Promise<StageReport[]> {
  const reports: StageReport[] = [];
  for (const stage of lane) {
    const { childEnv, end } = watch(stage);
    const cause = [...earlier, ...reports].find(({ id, code }) => code !== 0 && stage.needs?.includes(id));
    // Neither a pass nor a fault of its own; what it would have looked at is left from another time.
    const report = cause ? toNotRun(stage, cause) : await runStage(stage, childEnv);
    await end(report);
    onDone(report);
    reports.push(report);
  }
  return reports;
}

function toNotRun({ id, title }: Stage, cause: StageReport): StageReport {
  return { id, title, seconds: 0, code: 1, output: `Not run: ${cause.title} failed.`, notRun: true };
}

async function runStage({ id, title, run }: Stage, childEnv: ChildEnv): Promise<StageReport> {
  const started = performance.now();
  const result = await run(childEnv).catch((error: unknown) => ({
    code: isProblem(error) ? error.exitCode : (2 as const),
    output: describeError(error),
    thrown: error instanceof Error ? error.name : typeof error,
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
