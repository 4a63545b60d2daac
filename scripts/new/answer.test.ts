import { describe, expect, it } from 'vitest';
import { completeAnswers } from './answer.ts';
import { page } from './kinds/page.ts';

const asking = (lines: (string | undefined)[]) => {
  const questions: string[] = [];
  const said: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(lines.shift());
  };
  return { questions, said, options: { language: 'en' as const, ask, say: (line: string) => said.push(line) } };
};

describe('questions', () => {
  it('are asked for what was not given, again until the answer will do', async () => {
    const { questions, said, options } = asking(['guides/Bad', 'guides/ok', '标题', '', 'Title', '']);
    const answers = await completeAnswers(page, {}, options);
    expect(answers).toEqual({ path: 'guides/ok', 'title-zh': '标题', 'title-en': 'Title', difficulty: 'beginner' });
    expect(questions).toHaveLength(6);
    expect(questions.at(-1)).toMatch(/^For whom it is .* \[beginner\]: $/);
    expect(said).toHaveLength(2);
  });

  it('are not asked for what was given', async () => {
    const { questions, options } = asking(['Title', 'advanced']);
    const answers = await completeAnswers(page, { path: ' guides/ok ', 'title-zh': '标题' }, options);
    expect(answers).toMatchObject({ path: 'guides/ok', difficulty: 'advanced' });
    expect(questions).toHaveLength(2);
  });

  it('end when whoever was asked leaves', async () => {
    const { options } = asking(['guides/ok', undefined]);
    await expect(completeAnswers(page, {}, options)).rejects.toThrow(
      'Stopped before the last question; nothing was written.',
    );
  });
});
