import { describe, expect, it } from 'vitest';
import type { SkillList } from '../../../src/lib/skills/skills.ts';
import type { Task, TaskState } from '../../../src/lib/tasks/task.ts';
import { buildAssessment } from './buildAssessment.ts';

const own = (text: string) => ({ 'zh-Hans': `${text}（中）`, en: text });
const skills: SkillList = {
  groups: [
    { id: 'languages', name: own('Languages') },
    { id: 'programming', name: own('Programming') },
    { id: 'tools', name: own('Tools') },
  ],
  skills: ['chinese', 'english']
    .map((id) => ({ id, group: 'languages', name: own(id), about: own(id) }))
    .concat([
      { id: 'go', group: 'programming', name: own('Go'), about: own('Writing Go') },
      { id: 'git', group: 'tools', name: own('Git'), about: own('Branches') },
    ]),
};
const toTask = (id: string, more: Partial<Task>): Task => ({
  id,
  title: own(id),
  kind: 'page',
  difficulty: 'beginner',
  minutes: 30,
  skills: ['go'],
  points: 1,
  why: own('why'),
  steps: [],
  files: [],
  verify: [],
  ...more,
});
const build = (tasks: readonly Task[], locale = 'en', state: TaskState = { state: 'open' }) =>
  buildAssessment({ tasks: tasks.map((task) => ({ task, state, missing: [] })) }, skills, locale);

describe('the self-assessment', () => {
  it('asks about what some task needs', () => {
    const { languages, groups } = build([toTask('T-001', { skills: ['go', 'english'] })]);
    expect(languages.map(({ id }) => id)).toEqual(['english']);
    expect(groups).toEqual([
      { id: 'programming', name: 'Programming', skills: [{ id: 'go', name: 'Go', about: 'Writing Go' }] },
    ]);
  });

  it('tells languages from other skills, and wants both for a translation', () => {
    const { offers } = build([
      toTask('T-001', { skills: ['go', 'english'] }),
      toTask('T-002', { kind: 'translation', skills: ['chinese'] }),
    ]);
    expect(offers.map((offer) => [offer.skills, offer.languages])).toEqual([
      [['go'], ['english']],
      [[], ['chinese', 'english']],
    ]);
    expect(offers[0]?.address).toBe('/community/tasks/t-001/');
  });

  it('recommends only what somebody can take', () => {
    const task = toTask('T-001', {});
    const finished = { task: 'T-001', sha: 'a', at: 0, people: [] };
    const isOpen = (state: TaskState) => build([task], 'en', state).offers[0]?.isOpen;
    expect(isOpen({ state: 'reopened', finished, missing: [] })).toBe(true);
    expect(isOpen({ state: 'done' })).toBe(false);
  });

  it('is in the language of the page, and says when it is not', () => {
    expect(build([toTask('T-001', {})], 'zh-Hans').offers[0]?.title).toBe('T-001（中）');
    expect(build([toTask('T-001', {})], 'fr')).toMatchObject({ offers: [{ title: 'T-001' }], lang: 'en' });
  });
});
