import { toAddress, type LearningPath } from '../../../src/lib/learning/learningPath.ts';
import type { Task } from '../../../src/lib/tasks/task.ts';
import { inOwnLanguage, textLang } from '../ownText.ts';

/** Props of the list of paths. */
export type PathList = {
  paths: readonly { id: string; role: string; outcome: string; steps: number; questions: number; minutes: number }[];
  /** Language of the texts where it is not that of the page. */
  lang?: string;
};

/** Props of the page of a path. */
export type PathPage = {
  id: string;
  role: string;
  outcome: string;
  minutes: number;
  steps: readonly PathStep[];
  questions: readonly PathQuestion[];
  lang?: string;
};

/** `task` is the title of the task that it leads to. */
export type PathStep = { id: string; title: string; learn: string; minutes: number; address: string; task?: string };

export type PathQuestion = {
  id: string;
  question: string;
  several: boolean;
  choices: readonly { text: string; right: boolean }[];
  because: string;
  /** Where the answer stands. */
  address: string;
};

export function buildPathList(paths: readonly LearningPath[], locale: string): PathList {
  return {
    paths: paths.map(({ id, role, outcome, steps, questions }) => ({
      id,
      role: inOwnLanguage(role, locale),
      outcome: inOwnLanguage(outcome, locale),
      steps: steps.length,
      questions: questions.length,
      minutes: sumOf(steps),
    })),
    ...textLang(locale),
  };
}

export function buildPathPage(
  { id, role, outcome, steps, questions }: LearningPath,
  tasks: readonly Task[],
  locale: string,
): PathPage {
  const own = (text: Parameters<typeof inOwnLanguage>[0]) => inOwnLanguage(text, locale);
  return {
    id,
    role: own(role),
    outcome: own(outcome),
    minutes: sumOf(steps),
    steps: steps.map((step) => {
      const task = tasks.find((one) => one.id === step.task);
      return {
        id: step.id,
        title: own(step.title),
        learn: own(step.learn),
        minutes: step.minutes,
        address: task ? `/community/tasks/${task.id.toLowerCase()}/` : (toAddress(step) ?? '/community/tasks/'),
        ...(task && { task: own(task.title) }),
      };
    }),
    questions: questions.map((question) => ({
      id: question.id,
      question: own(question.question),
      several: question.several ?? false,
      choices: question.choices.map(({ text, right = false }) => ({ text: own(text), right })),
      because: own(question.because),
      address: toAddress(question) ?? '/',
    })),
    ...textLang(locale),
  };
}

function sumOf(steps: readonly { minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
