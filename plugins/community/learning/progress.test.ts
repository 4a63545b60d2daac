import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathPage } from './buildLearning.ts';
import { isFinished, isRight, noProgress, parseProgress, rightAnswers } from './progress.ts';

const toQuestion = (id: string, ...right: boolean[]) => ({
  id,
  question: id,
  several: right.filter(Boolean).length > 1,
  choices: right.map((isIt, place) => ({ text: String(place), right: isIt })),
  because: '',
  address: '/',
});
const path: Pick<PathPage, 'steps' | 'questions'> = {
  steps: ['a', 'b'].map((id) => ({ id, title: id, learn: id, minutes: 1, address: '/' })),
  questions: [toQuestion('one', false, true), toQuestion('two', true, false, true)],
};
const finished = { steps: ['a', 'b'], answers: { one: [1], two: [0, 2] } };

describe('progress', () => {
  it('is what the browser kept', () => {
    expect(parseProgress(JSON.stringify(finished), path)).toEqual(finished);
  });

  it('forgets what the path does not have any more', () => {
    const old = { steps: ['b', 'gone', 'b'], answers: { gone: [0], one: [7, 1], two: [] } };
    expect(parseProgress(JSON.stringify(old), path)).toEqual({ steps: ['b'], answers: { one: [1] } });
  });

  it('begins anew when what was kept is something else', () => {
    for (const text of [null, '', '[]', 'null', '{"steps":1,"answers":[]}', '{'])
      expect(parseProgress(text, path)).toEqual(noProgress);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const progress = parseProgress(text, path);
        expect(parseProgress(JSON.stringify(progress), path)).toEqual(progress);
      }),
    );
  });
});

describe('an answer', () => {
  it('is right when exactly what is right was chosen', () => {
    const question = toQuestion('two', true, false, true);
    expect([[0, 2], [0], [0, 1, 2], []].map((chosen) => isRight(question, chosen))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a path', () => {
  it('is finished when every step is done and every question right', () => {
    expect(isFinished(path, finished)).toBe(true);
    expect(isFinished(path, { ...finished, steps: ['a'] })).toBe(false);
    const wrong = { ...finished, answers: { ...finished.answers, one: [0] } };
    expect([rightAnswers(path, wrong), isFinished(path, wrong)]).toEqual([['two'], false]);
  });
});
