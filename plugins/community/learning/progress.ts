import { isRecord } from '../../../src/lib/data/isRecord.ts';
import type { PathPage, PathQuestion } from './buildLearning.ts';

/** How far somebody is on a path. */
export type Progress = {
  /** Ids of the steps that are done, in the order of the path. */
  steps: readonly string[];
  /** What was chosen when a question was last checked: places of its choices, ascending. */
  answers: Readonly<Record<string, readonly number[]>>;
};

export const noProgress: Progress = { steps: [], answers: {} };

/** Reads what a browser kept. What the path does not have any more is left out; never throws. */
export function parseProgress(
  text: string | null,
  { steps, questions }: Pick<PathPage, 'steps' | 'questions'>,
): Progress {
  const kept = parseJson(text);
  if (!isRecord(kept)) return noProgress;
  const done = Array.isArray(kept['steps']) ? kept['steps'] : [];
  const answers = isRecord(kept['answers']) ? kept['answers'] : {};
  return {
    steps: steps.map(({ id }) => id).filter((id) => done.includes(id)),
    answers: Object.fromEntries(
      questions.flatMap(({ id, choices }) => {
        const chosen = Object.hasOwn(answers, id) ? answers[id] : undefined;
        if (!Array.isArray(chosen)) return [];
        const places = [...choices.keys()].filter((place) => chosen.includes(place));
        return places.length > 0 ? [[id, places]] : [];
      }),
    ),
  };
}

/** Whether exactly what is right was chosen. */
export function isRight({ choices }: Pick<PathQuestion, 'choices'>, chosen: readonly number[]): boolean {
  return choices.every(({ right }, place) => right === chosen.includes(place));
}

/** Ids of the questions that were answered right when they were last checked. */
export function rightAnswers({ questions }: Pick<PathPage, 'questions'>, { answers }: Progress): string[] {
  return questions.filter((question) => isRight(question, answers[question.id] ?? [])).map(({ id }) => id);
}

/** Every step is done and every question answered right: time for a certificate. */
export function isFinished(path: Pick<PathPage, 'steps' | 'questions'>, progress: Progress): boolean {
  return (
    path.steps.every(({ id }) => progress.steps.includes(id)) &&
    rightAnswers(path, progress).length === path.questions.length
  );
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
