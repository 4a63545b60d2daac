import { describe, expect, it } from 'vitest';
import { readTypeface } from '../../../src/lib/poster/font/readTypeface.ts';
import { textsOf } from '../../../src/lib/poster/draw/drawPoster.ts';
import { readTasks } from '../../../src/lib/tasks/parseTasks.ts';
import { toPosterTexts } from './posterTexts.ts';
import { toRecruitingPoster } from './recruiting.ts';

const url = 'https://docs.example/community/join/';

describe('the recruiting poster', () => {
  it.each(['zh-Hans', 'en', 'ja'])('takes its numbers from the tasks, and can be drawn: %s', async (locale) => {
    const tasks = await readTasks('.');
    const poster = toRecruitingPoster(tasks, { locale, url });
    expect(poster.facts[0]?.value).toContain(String(tasks.length));
    expect(poster.facts[1]?.value).toContain(String(tasks.filter(({ goodFirst }) => goodFirst).length));
    await expect(readTypeface(textsOf(poster), 'recruiting')).resolves.toBeDefined();
  });

  it('states no numbers without tasks', () => {
    expect(toRecruitingPoster([], { locale: 'en', url }).facts).toEqual([]);
  });

  it.each([
    ['zh-Hans', '把你跑通的，写成别人能跑通的 — 中英双语'],
    ['en', 'You got it to run. Write down how. — Guides'],
  ])('is said in one line: %s', (locale, start) => {
    const [said] = toPosterTexts([{ id: 'recruiting', poster: toRecruitingPoster([], { locale, url }) }]);
    expect(said?.text.startsWith(start)).toBe(true);
    expect(said?.text).not.toContain('\n');
  });
});
