import { rangeOfPointer, type SourceProblem, type YamlMapping } from '../docs/yaml.ts';
import type { LearningPath, LearningQuestion, LearningStep } from './learningPath.ts';

/** What is wrong with a learning-paths.yml that its schema has nothing against, as far as the file alone can say. Pure. */
export function findLearningMistakes({ data, ranges }: YamlMapping): SourceProblem[] {
  const { paths = [] } = data as { paths?: LearningPath[] };
  const mistakes: Mistake[] = [
    ...findRepeatedIds('/paths', paths),
    ...paths.flatMap(({ steps, questions }, index) => [
      ...findRepeatedIds(`/paths/${index}/steps`, steps),
      ...findRepeatedIds(`/paths/${index}/questions`, questions),
      ...steps.flatMap((step, place) => findLost(step, `/paths/${index}/steps/${place}`)),
      ...questions.flatMap((question, place) => findAnswers(question, `/paths/${index}/questions/${place}`)),
    ]),
  ];
  return mistakes.map(({ pointer, en, zh }) => ({
    message: { en, 'zh-Hans': zh },
    range: rangeOfPointer(ranges, pointer),
  }));
}

type Mistake = { pointer: string; en: string; zh: string };

function findRepeatedIds(pointer: string, entries: readonly { id: string }[]): Mistake[] {
  return entries.flatMap(({ id }, index) => {
    if (entries.findIndex((entry) => entry.id === id) === index) return [];
    return {
      pointer: `${pointer}/${index}/id`,
      en: `Unexpected second "id: ${id}", expected each id once. Rename it.`,
      zh: `不应再有 "id: ${id}"，每个 id 应只出现一次。请改名。`,
    };
  });
}

function findLost(step: LearningStep, pointer: string): Mistake[] {
  const given = [step.page, step.address, step.task].filter((place) => place !== undefined);
  if (given.length === 1) return [];
  return [
    {
      pointer,
      en: `Unexpected ${given.length} places of the step "${step.id}", expected one of "page", "address" and "task". ${given.length === 0 ? 'Add it.' : 'Remove the others.'}`,
      zh: `步骤 "${step.id}" 写了 ${given.length} 个去处，应在 "page"、"address"、"task" 中恰好写一个。${given.length === 0 ? '请补上。' : '请删去其余的。'}`,
    },
  ];
}

function findAnswers({ id, several = false, choices }: LearningQuestion, pointer: string): Mistake[] {
  const right = choices.filter((choice) => choice.right === true).length;
  if (right === 0)
    return [
      {
        pointer: `${pointer}/choices`,
        en: `Unexpected question "${id}" without a right answer, expected "right: true" at one of its choices. Add it.`,
        zh: `问题 "${id}" 没有正确答案，应在某个选项里写 "right: true"。请补上。`,
      },
    ];
  if (right > 1 && !several)
    return [
      {
        pointer: `${pointer}/choices`,
        en: `Unexpected ${right} right answers of the question "${id}", expected one. Add "several: true", or leave one right.`,
        zh: `问题 "${id}" 有 ${right} 个正确答案，应为一个。请加上 "several: true"，或只留一个正确。`,
      },
    ];
  return [];
}
