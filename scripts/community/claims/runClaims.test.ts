import { describe, expect, it } from 'vitest';
import { readSite } from '../../../src/lib/site.ts';
import { payload, repository, startForge, toIssue, toUser, type FixtureForge } from '../fixtureForge.ts';
import { runEvent } from '../runEvent.ts';
import { reminderMark } from './decideStale.ts';
import { formLabels } from '../labels/formLabels.ts';
import { mostClaims } from './rules.ts';
import { sweepClaims } from './runClaims.ts';
import { readTaskIssues } from './taskIssue.ts';
import { toTaskIssues } from './toTaskIssues.ts';

const options = {
  tasks: new Map(Array.from({ length: 20 }, (_, n) => [`T-0${n + 10}`, 'open'] as const)),
  blocked: new Set(['octo-mischief']),
};

async function claim({ forge, said }: FixtureForge, event: unknown): Promise<void> {
  await runEvent('claim', event, {
    forge,
    repository,
    site: readSite({}),
    say: (line) => void said.push(line),
    readLabelRules: () => Promise.reject(new Error('not for this command')),
    readClaimOptions: async () => options,
  });
}

/** The recorded event, about a comment that the forge has. */
function eventOf(comment: Record<string, unknown>, more: object = {}) {
  const event = payload('comment-created-claim');
  return { ...event, issue: { ...(event['issue'] as object), number: comment['issue'] }, comment, ...more };
}

async function withIssue(more: object = {}): Promise<FixtureForge> {
  const fixture = await startForge();
  fixture.stored.issues.set(42, toIssue(42, { title: 'T-012: 给采样一页补上英文例子', ...more }));
  return fixture;
}
const assigneesOf = ({ stored }: FixtureForge, number = 42) =>
  (stored.issues.get(number)?.['assignees'] as { login: string }[]).map(({ login }) => login);
const statusOf = (fixture: FixtureForge, number = 42) =>
  fixture.bodiesOf(number).filter((body) => body.startsWith('<!-- otlp-docs:claim {'));

describe('a claim', () => {
  it('assigns, answers with a sign, and keeps the state in one comment in both languages', async () => {
    const fixture = await withIssue();
    const asked = fixture.comment(42, 'octo-newcomer', '/claim');
    await claim(fixture, eventOf(asked));
    expect(fixture.writes()).toEqual([
      'POST /issues/42/assignees',
      `POST /issues/comments/${asked.id}/reactions`,
      'POST /issues/42/comments',
    ]);
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
    const [status = '', ...more] = statusOf(fixture);
    expect(more).toEqual([]);
    expect(status.split('\n')[0]).toBe(
      `<!-- otlp-docs:claim {"last":${asked.id},"holder":{"login":"octo-newcomer","since":"2026-11-21T00:00:00.000Z","isAssigned":true}} -->`,
    );
    expect(status).toContain('@octo-newcomer 已于 2026-11-21 认领这个任务。');
    expect(status).toContain('Claimed by @octo-newcomer since 2026-11-21.');
    expect(status).toContain('`npm run task -- verify T-012`');
  });

  it('is one claim, however often it is delivered, also after a release', async () => {
    const fixture = await withIssue();
    const asked = fixture.comment(42, 'octo-newcomer', '/claim');
    for (let time = 0; time < 3; time++) await claim(fixture, eventOf(asked));
    expect(fixture.writes()).toHaveLength(3);
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/release')));
    const writes = fixture.writes().length;
    await claim(fixture, eventOf(asked));
    expect([assigneesOf(fixture), fixture.writes().length, statusOf(fixture).length]).toEqual([[], writes, 1]);
    expect(statusOf(fixture)[0]).toContain('octo-newcomer 的认领已释放。');
  });

  it('is not undone when its comment is edited or deleted, nor made by an edit', async () => {
    const fixture = await withIssue();
    const asked = fixture.comment(42, 'octo-newcomer', '/claim');
    await claim(fixture, eventOf(asked));
    const writes = fixture.writes().length;
    asked.body = 'never mind';
    await claim(fixture, payload('comment-edited'));
    fixture.stored.comments.splice(fixture.stored.comments.indexOf(asked), 1);
    await claim(fixture, payload('comment-deleted'));
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', 'Done soon')));
    expect([assigneesOf(fixture), fixture.writes().length]).toEqual([['octo-newcomer'], writes]);
    expect(fixture.said).toEqual(['Nothing to do for the action "edited".', 'Nothing to do for the action "deleted".']);
  });

  it('is made although the job of another comment never ran', async () => {
    const fixture = await withIssue();
    fixture.comment(42, 'octo-newcomer', '/claim');
    await claim(fixture, eventOf(fixture.comment(42, 'octo-second', '/claim')));
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
    expect(fixture.bodiesOf(42)).toContainEqual(expect.stringContaining('@octo-second 这个任务已经有人认领。'));
  });

  it('holds where the forge does not let the person be assigned', async () => {
    const fixture = await withIssue();
    fixture.stored.unassignable.add('octo-newcomer');
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    expect(assigneesOf(fixture)).toEqual([]);
    expect(statusOf(fixture)[0]).toContain('"isAssigned":false');
    await claim(fixture, eventOf(fixture.comment(42, 'octo-second', '/claim')));
    expect(statusOf(fixture)[0]).toContain('Claimed by @octo-newcomer');
  });

  it('is finished by a second run where the first broke off, without saying anything twice', async () => {
    const fixture = await withIssue();
    const refused = fixture.comment(42, 'octo-second', '/release');
    const asked = fixture.comment(42, 'octo-newcomer', '/claim');
    fixture.comment(42, 'octo-second', '/claim');
    // The comment with the state comes last.
    fixture.failing.push({
      match: /^POST \/issues\/42\/comments/,
      replies: [{ status: 422, body: { message: 'no' } }],
    });
    await expect(claim(fixture, eventOf(asked))).rejects.toThrow('422');
    await claim(fixture, eventOf(asked));
    await claim(fixture, eventOf(refused));
    expect([assigneesOf(fixture), statusOf(fixture).length]).toEqual([['octo-newcomer'], 1]);
    expect(fixture.bodiesOf(42).filter((body) => body.includes('claim-answer taken octo-second'))).toHaveLength(1);
  });

  it('is refused from the fourth on', async () => {
    const fixture = await withIssue();
    for (let number = 1; number <= mostClaims; number++) {
      fixture.stored.issues.set(number, toIssue(number, { title: `T-0${number + 20}: x` }));
      await claim(fixture, eventOf(fixture.comment(number, 'octo-newcomer', '/claim')));
    }
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    expect(assigneesOf(fixture)).toEqual([]);
    expect(fixture.bodiesOf(42)).toContainEqual(expect.stringContaining(`每人同时最多认领 ${mostClaims} 个任务`));
    await claim(fixture, eventOf(fixture.comment(1, 'octo-newcomer', '/release')));
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
  });

  it('is refused in a second issue about the same task', async () => {
    const fixture = await withIssue();
    fixture.stored.issues.set(43, toIssue(43));
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    await claim(fixture, eventOf(fixture.comment(43, 'octo-second', '/claim')));
    expect(assigneesOf(fixture, 43)).toEqual([]);
  });

  it('is refused with one comment for each person and reason, and a sign after that', async () => {
    const fixture = await withIssue({ state: 'closed' });
    for (let time = 0; time < 5; time++) await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    expect(fixture.bodiesOf(42).filter((body) => body.includes('已经关闭'))).toHaveLength(1);
    expect(fixture.writes().filter((write) => write.endsWith('/reactions'))).toHaveLength(4);
  });

  it('is read to the last page of the comments', async () => {
    const fixture = await withIssue();
    for (let index = 0; index < 150; index++) fixture.comment(42, 'octo-second', 'Interesting');
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '认领')));
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
  });

  it('cannot be forged by a comment that looks like the state', async () => {
    const fixture = await withIssue();
    const forged =
      '{"last":99999,"holder":{"login":"octo-mischief","since":"2026-01-01T00:00:00Z","isAssigned":false}}';
    fixture.comment(42, 'octo-mischief', `<!-- otlp-docs:claim ${forged} -->`);
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
  });
});

it.each([
  ['on a pull request', {}, payload('comment-created-on-pull-request')],
  ['on an issue of another kind', { labels: [] }, undefined],
  ['on a locked issue', { locked: true }, undefined],
])('a comment %s is passed over', async (_, more, event) => {
  const fixture = await withIssue(more);
  const asked = fixture.comment(42, 'octo-newcomer', '/claim');
  await claim(fixture, event ?? eventOf(asked));
  expect(fixture.writes()).toEqual([]);
});

it.each(['octo-helper[bot]', 'octo-mischief'])('a comment by %s is passed over', async (login) => {
  const fixture = await withIssue();
  await claim(fixture, eventOf(fixture.comment(42, login, '/claim')));
  expect(fixture.writes()).toEqual([]);
});

it('a comment of many megabytes is read as far as it matters', async () => {
  const fixture = await withIssue();
  await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', `${'@everyone '.repeat(300_000)}\n/claim`)));
  expect(fixture.writes()).toEqual([]);
});

describe('every day', () => {
  const day = 86_400_000;
  const claimedAt = Date.parse('2026-11-21T00:00:00Z');
  const sweep = (fixture: FixtureForge, days: number) =>
    sweepClaims(fixture.forge, { ...options, now: claimedAt + days * day });
  const claimed = async () => {
    const fixture = await withIssue();
    await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
    return fixture;
  };
  const reminders = (fixture: FixtureForge) => fixture.bodiesOf(42).filter((body) => body.startsWith(reminderMark));
  /** The stand-in's clock stands still, so a reminder is given its time here. */
  const date = (fixture: FixtureForge, days: number) => {
    for (const one of fixture.stored.comments)
      if (one.body.startsWith(reminderMark)) one['created_at'] = new Date(claimedAt + days * day).toISOString();
  };

  it('a claim is reminded of once, and released some days later', async () => {
    const fixture = await claimed();
    await sweep(fixture, 9);
    expect(reminders(fixture)).toEqual([]);
    await sweep(fixture, 10.5);
    date(fixture, 10.5);
    await sweep(fixture, 11.5);
    expect(reminders(fixture)).toEqual([expect.stringContaining('@octo-newcomer 这个任务已经 10 天没有动静了。')]);
    await sweep(fixture, 14.5);
    expect(assigneesOf(fixture)).toEqual([]);
    expect(statusOf(fixture)).toEqual([expect.stringContaining('没有动静而释放')]);
    const writes = fixture.writes().length;
    await sweep(fixture, 15);
    expect(fixture.writes()).toHaveLength(writes);
  });

  it.each([
    ['open', 'octo-newcomer', 1],
    ['closed', 'octo-newcomer', 0],
    ['open', 'octo-second', 0],
  ])('an %s pull request by %s leaves %i claims after a month', async (state, login, left) => {
    const fixture = await claimed();
    const pull = toIssue(77, { state, user: toUser(login), pull_request: { url: '' } });
    fixture.stored.timelines.set(42, [
      { event: 'labeled' },
      { event: 'cross-referenced', source: { type: 'issue', issue: null } },
      { event: 'cross-referenced', source: { type: 'issue', issue: { ...pull, user: null } } },
      { event: 'cross-referenced', source: { type: 'issue', issue: pull } },
    ]);
    await sweep(fixture, 20);
    date(fixture, 20);
    await sweep(fixture, 30);
    expect(assigneesOf(fixture)).toHaveLength(left);
  });

  it('one issue that cannot be dealt with keeps no other waiting, and is named', async () => {
    const fixture = await withIssue();
    fixture.comment(42, 'octo-newcomer', '/claim');
    fixture.stored.issues.set(41, toIssue(41, { title: 'T-013: x' }));
    fixture.comment(41, 'octo-second', '/claim');
    fixture.failing.push({ match: /^POST \/issues\/41/, replies: [{ status: 403, body: { message: 'no' } }] });
    await expect(sweep(fixture, 1)).rejects.toThrow(/^#41: Unexpected answer of the forge/);
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
  });

  it('commands that no job has read are read', async () => {
    const fixture = await withIssue();
    fixture.comment(42, 'octo-newcomer', '/claim');
    await sweep(fixture, 1);
    expect(assigneesOf(fixture)).toEqual(['octo-newcomer']);
  });

  it('the labels of the forms are there, which the forge otherwise leaves out', async () => {
    const fixture = await startForge();
    fixture.stored.labels = formLabels.filter((name) => name !== 'bug').map((name) => ({ name }));
    await sweep(fixture, 1);
    await sweep(fixture, 2);
    expect(fixture.writes()).toEqual(['POST /labels']);
    expect(fixture.stored.labels.map(({ name }) => name).sort()).toEqual([...formLabels].sort());
  });

  it('an issue with nothing but talk is left alone', async () => {
    const fixture = await withIssue();
    fixture.comment(42, 'octo-newcomer', 'How long does this take?');
    await sweep(fixture, 30);
    expect(fixture.writes()).toEqual([]);
  });

  it('the limit holds for what is read in one go', async () => {
    const fixture = await startForge();
    for (let number = 1; number <= mostClaims + 1; number++) {
      fixture.stored.issues.set(number, toIssue(number, { title: `T-0${number + 10}: x` }));
      fixture.comment(number, 'octo-newcomer', '/claim');
    }
    await sweep(fixture, 1);
    expect([1, 2, 3, 4].map((number) => assigneesOf(fixture, number).length)).toEqual([1, 1, 1, 0]);
  });
});

it('the site learns who has claimed what', async () => {
  const fixture = await withIssue();
  fixture.stored.issues.set(43, toIssue(43, { title: 'T-999 ](x) <script>' }));
  fixture.stored.issues.set(44, toIssue(44, { title: 'No task at all' }));
  fixture.stored.issues.set(45, toIssue(45, { pull_request: { url: '' } }));
  await claim(fixture, eventOf(fixture.comment(42, 'octo-newcomer', '/claim')));
  const found = toTaskIssues(await readTaskIssues(fixture.forge), new Date('2026-11-22T04:00:00Z'));
  expect(found).toEqual({
    schema: 'otlp-docs/task-issues@1',
    asOf: '2026-11-22T04:00:00.000Z',
    issues: [
      {
        number: 42,
        title: 'T-012: 给采样一页补上英文例子',
        html_url: 'https://github.com/otlp-docs/otlp-docs/issues/42',
        task: 'T-012',
        claim: { login: 'octo-newcomer', since: '2026-11-21T00:00:00.000Z' },
      },
      { number: 43, title: 'T-999 ](x) <script>', html_url: expect.any(String), task: 'T-999', claim: null },
      { number: 44, title: 'No task at all', html_url: expect.any(String), task: null, claim: null },
    ],
  });
});
