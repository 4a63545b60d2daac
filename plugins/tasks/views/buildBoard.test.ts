import { describe, expect, it } from 'vitest';
import { buildBoard, type BoardInput } from './buildBoard.ts';
import { countOpenTasks } from './openTasks.ts';
import { finished, toFound, toOpen, toTask } from './testTasks.ts';

const build = (input: Partial<BoardInput> = {}) =>
  buildBoard({ tasks: [], found: [], skills: [], locale: 'en', ...input });

describe('the board', () => {
  it('says who is at a task, who finished it, and what has broken since', () => {
    const claim = {
      task: 'T-002',
      login: 'octo',
      issue: 7,
      url: 'https://forge.example/7',
      since: '2026-11-19T08:00:00Z',
    };
    const message = { 'zh-Hans': '缺一节', en: 'A section is missing' };
    const { tasks } = build({
      tasks: [
        { task: toTask('T-001'), state: { state: 'done', finished: finished('T-001') } },
        { task: toTask('T-002'), state: { state: 'claimed', claim } },
        {
          task: toTask('T-003'),
          state: {
            state: 'reopened',
            finished: finished('T-003'),
            missing: [{ check: 'section', file: 'docs/a.md', message }],
          },
        },
        { task: toTask('T-004'), state: { state: 'done' } },
      ],
    });
    expect(tasks.map(({ id }) => id)).toEqual(['T-003', 'T-002', 'T-001', 'T-004']);
    const [reopened, claimed, done, unnamed] = tasks;
    expect(reopened).toMatchObject({ missing: ['A section is missing'], points: 0, finished: { day: '2026-11-20' } });
    expect(claimed?.claim).toEqual({ login: 'octo', issue: 7, url: 'https://forge.example/7', day: '2026-11-19' });
    expect(done?.finished).toEqual({ people: [{ slug: 'ada', name: 'Ada' }], sha7: '0123456', day: '2026-11-20' });
    expect(unnamed).not.toHaveProperty('finished');
  });

  it('is in the language of the page, or in English and says so', () => {
    const tasks = [toOpen('T-001')];
    const skills = [{ id: 'markdown', name: { 'zh-Hans': '标记', en: 'Markdown' } }];
    const toWords = (locale: string) => {
      const board = build({ tasks, skills, locale });
      return [board.tasks[0]?.title, board.skillNames['markdown'], board.lang];
    };
    expect(toWords('zh-Hans')).toEqual(['中 Title of T-001', '标记', undefined]);
    expect(toWords('en')).toEqual(['Title of T-001', 'Markdown', undefined]);
    expect(toWords('ja')).toEqual(['Title of T-001', 'Markdown', 'en']);
  });

  it('names the skills that somebody needs here, those of the file first', () => {
    const skills = ['go', 'git'].map((id) => ({ id, name: { 'zh-Hans': id, en: id.toUpperCase() } }));
    const { skillNames } = build({ skills, tasks: [toOpen('T-001', { skills: ['unknown', 'git'] })] });
    expect(Object.entries(skillNames)).toEqual([
      ['git', 'GIT'],
      ['unknown', 'unknown'],
    ]);
  });

  it('knows the pages that a task changes, whatever their language', () => {
    const files = [
      'docs/guides/a.md',
      'i18n/en/docusaurus-plugin-content-docs/current/guides/a.md',
      'docs/guides/b.mdx',
      'docs/tags.yml',
      'data/glossary.yml',
    ];
    expect(build({ tasks: [toOpen('T-001', { files })] }).tasks[0]?.pages).toEqual(['guides/a', 'guides/b']);
  });

  it('says as of when it knows what', () => {
    expect(build()).not.toHaveProperty('head');
    expect(build()).not.toHaveProperty('claimsAsOf');
    const head = { headSha: '0123456789', asOf: Date.parse('2026-11-22T01:00:00Z') };
    expect(build({ head, claimsAsOf: '2026-11-22T04:00:00Z' })).toMatchObject({
      head: { sha7: '0123456', day: '2026-11-22' },
      claimsAsOf: '2026-11-22T04:00:00Z',
    });
  });

  it('has no points for what the site found', () => {
    expect(build({ found: [toFound('unverified-page:a')] }).found[0]).toMatchObject({
      points: 0,
      state: 'open',
      goodFirst: false,
      command: 'npm run lint -- docs/guides/a.md',
      steps: ['Follow it.'],
    });
  });
});

it('counts at each page what waits there: nothing that is claimed or done', () => {
  const claim = { task: 'T-003', login: 'octo', issue: 7, url: '', since: '2026-11-19' };
  const board = build({
    tasks: [
      toOpen('T-001'),
      { task: toTask('T-002'), state: { state: 'reopened', finished: finished('T-002'), missing: [] } },
      { task: toTask('T-003'), state: { state: 'claimed', claim } },
      { task: toTask('T-004'), state: { state: 'done' } },
      toOpen('T-005', { files: ['docs/guides/b.md', 'data/people.yml'] }),
    ],
    found: [toFound('unverified-page:a')],
  });
  expect(countOpenTasks(board)).toEqual({ 'guides/a': 3, 'guides/b': 1 });
});
