import { describe, expect, it } from 'vitest';
import { page, type TestCommit } from '../../../src/lib/recognition/ledger/testHistory.ts';
import type { CampaignResults } from '../../../src/lib/recognition/rules/campaign.ts';
import type { Redemption, RewardList } from '../../../src/lib/recognition/rules/rewards.ts';
import { testCampaign } from '../../../src/lib/recognition/rules/testCampaign.ts';
import type { Task } from '../../../src/lib/tasks/task.ts';
import type { CampaignContent } from '../readCampaignContent.ts';
import { buildCampaign, summarizeCampaign, type CampaignSummary } from './buildCampaign.ts';
import { buildRewards } from './buildRewards.ts';
import { groupCampaigns } from './groupCampaigns.ts';
import { testContent } from './testContent.ts';
import { toCalendar } from './toCalendar.ts';

const bob = 'Bob <bob@e.org>';
const campaign = testCampaign({
  name: { 'zh-Hans': '春天', en: 'Spring' },
  from: '2026-03-01',
  to: '2026-03-31',
  timeZone: 'Asia/Shanghai',
  goals: { pages: 2 },
  tasks: ['T-003', 'T-001', 'T-002', 'T-404', 'T-004'],
  rewards: [
    { reward: 'thanks', rank: 1 },
    { reward: 'gone', score: 2 },
  ],
  announcement: { 'zh-Hans': '一。\n\n二。\n', en: 'One.\n\nTwo.\n' },
});
const task: Task = {
  id: 'T-001',
  title: { 'zh-Hans': '做一件事', en: 'Do a thing' },
  kind: 'page',
  difficulty: 'beginner',
  minutes: 20,
  skills: ['markdown'],
  points: 2,
  why: { 'zh-Hans': '有用', en: 'It helps' },
  steps: [],
  files: [],
  verify: [],
};
const finished = { task: 'T-004', sha: 'cd'.repeat(20), at: 0, people: [] };
const tasks: CampaignContent['tasks'] = [
  { task, state: { state: 'open' } },
  { task: { ...task, id: 'T-002' }, state: { state: 'done' } },
  {
    task: { ...task, id: 'T-003' },
    state: {
      state: 'claimed',
      claim: { task: 'T-003', login: 'ada', issue: 4, url: 'https://e.org/4', since: '2026-02-28' },
    },
  },
  { task: { ...task, id: 'T-004' }, state: { state: 'reopened', finished, missing: [] } },
];
const rewards: RewardList = {
  tiers: [
    { id: 't', name: { 'zh-Hans': '谢', en: 'Thanks' }, about: 'A' },
    { id: 'empty', name: 'E', about: 'E' },
  ],
  rewards: [
    {
      id: 'thanks',
      tier: 't',
      name: { 'zh-Hans': '致谢', en: 'A thank-you' },
      about: 'A',
      cost: 3,
      stock: 2,
      level: 'regular',
    },
  ],
};
const before: TestCommit[] = [{ at: '2026-02-28T15:00:00Z', changes: [page('early')] }];
const during: TestCommit[] = [
  ...before,
  { at: '2026-02-28T16:00:00Z', changes: [page('a')] },
  { at: '2026-03-05T20:00:00Z', author: bob, changes: [page('b')] },
];
const after: TestCommit[] = [...during, { at: '2026-04-01T00:00:00Z', author: bob, changes: [page('c')] }];
const build = (commits: TestCommit[], parts: Partial<Parameters<typeof testContent>[0]> = {}, locale = 'en') =>
  buildCampaign(campaign, testContent({ commits, campaigns: [campaign], tasks, rewards, ...parts }), locale);

describe('the page of a campaign', () => {
  it('announces it before', () => {
    expect(build(before)).toMatchObject({
      name: 'Spring',
      state: { phase: 'before', daysUntil: 1 },
      start: '2026-02-28T16:00:00.000Z',
      end: '2026-03-31T16:00:00.000Z',
      announcement: ['One.', 'Two.'],
      tasks: [{ id: 'T-001', title: 'Do a thing', goodFirst: false }, {}, {}],
      prizes: [
        { name: 'A thank-you', for: { rank: 1 } },
        { name: 'gone', for: { score: 2 } },
      ],
      goals: [{ kind: 'pages', goal: 2, reached: 0 }],
      rows: [],
      isFrozen: false,
    });
    expect(build(before, {}, 'zh-Hans')).toMatchObject({ name: '春天', tasks: [{ title: '做一件事' }, {}, {}] });
  });

  it('suggests tasks that are not done, free ones first, each with the bonus that can still be earned', () => {
    const { tasks: shown, doneTasks } = build(before);
    expect(shown.map(({ id, isClaimed, points }) => [id, isClaimed, points])).toEqual([
      ['T-001', false, 2],
      ['T-004', false, 0],
      ['T-003', true, 2],
    ]);
    expect(doneTasks).toBe(1);
  });

  it('shows how it goes, with days of its own calendar', () => {
    const { state, rows, goals } = build(during);
    expect(state).toEqual({ phase: 'during', day: 6, daysLeft: 26 });
    expect(rows.map(({ rank, name, score, reached }) => [rank, name, score, reached])).toEqual([
      [1, 'Ada', 1, '2026-03-01'],
      [2, 'Bob', 1, '2026-03-06'],
    ]);
    expect(goals).toEqual([{ kind: 'pages', goal: 2, reached: 2 }]);
  });

  it('is preliminary after it, until its results are frozen', () => {
    expect(build(after)).toMatchObject({ state: { phase: 'after' }, isFrozen: false, rows: [{}, {}] });
  });

  const results: CampaignResults = {
    commit: 'ab'.repeat(20),
    asOf: '2026-04-01T00:00:00.000Z',
    rules: '0123456789ab',
    totals: { pages: 5, people: 3, points: 7.5 },
    rows: [
      { person: 'bob', rank: 1, score: 2, reached: '2026-03-31T15:59:59.000Z', pages: 2, days: 2 },
      { person: 'ada', rank: 2, score: 1, reached: '2026-03-01T00:00:00.000Z', pages: 1, days: 1 },
    ],
  };
  const frozen = { results: new Map([['c', results]]) };

  it('shows frozen results as they were, with their commit and who gets what', () => {
    const view = build([...after, { subject: 'Later', at: '2027-01-01' }], frozen);
    expect(view).toMatchObject({ isFrozen: true, head: { sha: results.commit, at: results.asOf }, hidden: 1 });
    expect(view.rows.map(({ name, score, reached, rewards }) => [name, score, reached, rewards])).toEqual([
      ['Bob', 2, '2026-03-31', ['A thank-you', 'gone']],
      ['Ada', 1, '2026-03-01', []],
    ]);
    expect(view.goals).toEqual([{ kind: 'pages', goal: 2, reached: 5 }]);
  });

  it('does not show who opted out, running or frozen', () => {
    const people = [{ aliases: ['bob@e.org'], optOut: true }];
    for (const parts of [{ people }, { people, ...frozen }]) {
      const view = build(after, parts);
      expect(JSON.stringify(view)).not.toMatch(/bob/i);
      expect(view.hidden).toBeGreaterThan(0);
    }
  });

  it('says what is known without history', () => {
    const { recognition: _, ...content } = testContent({ commits: [], campaigns: [campaign] });
    const view = buildCampaign(campaign, content, 'en');
    expect(view).toMatchObject({ name: 'Spring', rows: [], goals: [{ reached: 0 }] });
    expect(view).not.toHaveProperty('state');
  });
});

describe('the list of campaigns', () => {
  const at = (id: string, start: string, end: string, state?: CampaignSummary['state']): CampaignSummary => ({
    ...summarizeCampaign({ ...campaign, id }, testContent({ commits: before }), 'en'),
    id,
    start,
    end,
    ...(state && { state }),
  });

  it('has what runs, what comes next first, and what is past last first', () => {
    const [soon, later] = [
      at('soon', '3', '4', { phase: 'before', daysUntil: 1 }),
      at('later', '5', '6', { phase: 'before', daysUntil: 9 }),
    ];
    const now = at('now', '2', '3', { phase: 'during', day: 1, daysLeft: 1 });
    const [old, older] = [at('old', '0', '2', { phase: 'after' }), at('older', '0', '1', { phase: 'after' })];
    const groups = groupCampaigns([later, older, now, soon, old]);
    const ids = Object.values(groups).map((group) => group.map(({ id }) => id));
    expect(ids).toEqual([['now'], ['soon', 'later'], ['old', 'older']]);
  });
});

describe('the page of rewards', () => {
  const entry = (issue: number, person: string, on: string): Redemption => ({
    id: `R-${issue}`,
    person,
    reward: 'thanks',
    cost: 3,
    on,
    issue,
  });

  it('says what is left, for whom it is, and who redeemed what, newest first', () => {
    const redemptions = [entry(7, 'ada', '2026-02-01'), entry(9, 'bob', '2026-02-02')];
    const people = [{ aliases: ['bob@e.org'], optOut: true }];
    const view = buildRewards(testContent({ commits: after, rewards, redemptions, people }), 'zh-Hans');
    expect(view.tiers).toMatchObject([{ id: 't', name: '谢', rewards: [{ left: 0, level: '常客', isPrize: false }] }]);
    expect(view.redemptions).toEqual([
      { id: 'R-9', on: '2026-02-02', reward: '致谢', cost: 3, issue: 9 },
      { id: 'R-7', on: '2026-02-01', reward: '致谢', cost: 3, issue: 7, person: { slug: 'ada', name: 'Ada' } },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/bob/i);
  });
});

describe('the calendar file', () => {
  const text = toCalendar({
    id: 'spring',
    name: 'Spring; new, and \\ old',
    slogan: '一天一页，页页跑过。'.repeat(8),
    start: '2026-02-28T16:00:00.000Z',
    end: '2026-03-31T16:00:00.000Z',
    url: 'https://docs.example/en/community/campaigns/spring/',
    stamp: '2026-01-01T00:00:00.000Z',
  });

  it('has exact instants, and text as the format wants it', () => {
    expect(text).toContain('\r\nDTSTART:20260228T160000Z\r\nDTEND:20260331T160000Z\r\n');
    expect(text).toContain('\r\nSUMMARY:Spring\\; new\\, and \\\\ old\r\n');
    expect(text).toContain('\r\nUID:spring@docs.example\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has no line of more than 75 bytes, and can be joined again', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'一天一页，页页跑过。'.repeat(8)}\r\n`);
  });
});
