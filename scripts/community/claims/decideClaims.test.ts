import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../forge/records.ts';
import { findStatus, toMark, type ClaimState } from './claimState.ts';
import { decideClaims, type ClaimInput } from './decideClaims.ts';
import { decideStale, reminderMark } from './decideStale.ts';
import { mostClaims } from './rules.ts';

const start = Date.parse('2026-11-01T00:00:00Z');
const day = 86_400_000;

const comment = (id: number, login: string, body: string, more: Partial<Comment> = {}): Comment => ({
  id,
  author: { login, isBot: false },
  association: 'NONE',
  body,
  createdAt: start + id * 1000,
  updatedAt: start + id * 1000,
  ...more,
});
const issue = {
  title: 'T-012: x',
  body: '',
  assignees: [] as string[],
  isOpen: true,
  isLocked: false,
  isPullRequest: false,
};
const decide = (comments: Comment[], more: Partial<ClaimInput> = {}) =>
  decideClaims({
    issue,
    comments,
    state: { last: 0 },
    tasks: new Map([
      ['T-012', 'open'],
      ['T-013', 'done'],
    ]),
    elsewhere: { counts: new Map(), tasks: new Set() },
    blocked: new Set(),
    ...more,
  });
const holderOf = ({ state }: { state: ClaimState }) => state.holder?.login;
const whyOf = ({ answers }: ReturnType<typeof decide>) =>
  answers.map((answer) => (answer.kind === 'refused' ? answer.why : 'done'));

describe('a claim', () => {
  it('makes its author the holder, since the time of the comment', () => {
    const { state, answers } = decide([comment(5, 'ann', '/claim')]);
    expect(state).toEqual({ last: 5, holder: { login: 'ann', since: '2026-11-01T00:00:05.000Z', isAssigned: false } });
    expect(answers).toMatchObject([{ kind: 'done', login: 'ann' }]);
  });

  it('is one at a time: the first one counts', () => {
    const decision = decide([comment(1, 'ann', '/claim'), comment(2, 'ben', '/claim')]);
    expect([holderOf(decision), whyOf(decision)]).toEqual(['ann', ['done', 'taken']]);
  });

  it('is free again after a release, in the order of the comments', () => {
    const comments = [comment(1, 'ann', '/claim'), comment(2, 'ann', '/release'), comment(3, 'ben', '认领')];
    expect(holderOf(decide(comments))).toBe('ben');
  });

  it('by the same person again asks for nothing', () => {
    expect(whyOf(decide([comment(1, 'ann', '/claim'), comment(2, 'Ann', '/claim')]))).toEqual(['done']);
  });

  it.each<[string, Partial<ClaimInput>, string]>([
    ['of a closed issue', { issue: { ...issue, isOpen: false } }, 'closed'],
    ['of an issue without a task', { issue: { ...issue, title: 'Hello' } }, 'unknown-task'],
    ['of a task that is not there', { issue: { ...issue, title: 'T-999' } }, 'unknown-task'],
    ['of a task that is done', { issue: { ...issue, title: 'T-013' } }, 'done'],
    ['of what somebody was given by hand', { issue: { ...issue, assignees: ['ben'] } }, 'taken'],
    [
      'of a task that is claimed in another issue',
      { elsewhere: { counts: new Map(), tasks: new Set(['T-012']) } },
      'taken',
    ],
    ['one too many', { elsewhere: { counts: new Map([['ann', mostClaims]]), tasks: new Set() } }, 'too-many'],
  ])('%s is refused', (_, more, why) => {
    const decision = decide([comment(1, 'Ann', '/claim')], more);
    expect([holderOf(decision), whyOf(decision)]).toEqual([undefined, [why]]);
  });

  it('is fine for whoever was assigned by hand, and up to the limit', () => {
    expect(holderOf(decide([comment(1, 'ann', '/claim')], { issue: { ...issue, assignees: ['Ann'] } }))).toBe('ann');
    const counts = new Map([['ann', mostClaims - 1]]);
    expect(holderOf(decide([comment(1, 'ann', '/claim')], { elsewhere: { counts, tasks: new Set() } }))).toBe('ann');
  });

  it.each<[string, Comment, Partial<ClaimInput>]>([
    ['by a bot', comment(1, 'renovate[bot]', '/claim', { author: { login: 'renovate[bot]', isBot: true } }), {}],
    ['by an account that is gone', (({ author: _, ...rest }) => rest)(comment(1, 'x', '/claim')), {}],
    ['by somebody who is blocked', comment(1, 'Mischief', '/claim'), { blocked: new Set(['mischief']) }],
    ['on a pull request', comment(1, 'ann', '/claim'), { issue: { ...issue, isPullRequest: true } }],
    ['on a locked issue', comment(1, 'ann', '/claim'), { issue: { ...issue, isLocked: true } }],
    ['that was put there by an edit', comment(1, 'ann', '/claim', { updatedAt: start + day }), {}],
  ])('%s is not heard', (_, one, more) => {
    const decision = decide([one], more);
    expect([holderOf(decision), decision.answers]).toEqual([undefined, []]);
  });

  it('counts as it was written, whatever has become of it since', () => {
    const edited = comment(1, 'ann', 'never mind', { updatedAt: start + day });
    expect(holderOf(decide([edited], { event: { id: 1, body: '/claim' } }))).toBe('ann');
  });

  it('that was deleted before anybody read it is none', () => {
    expect(decide([], { event: { id: 1, body: '/claim' } }).state).toEqual({ last: 0 });
  });
});

describe('a release', () => {
  const held: ClaimState = { last: 1, holder: { login: 'ann', since: '2026-11-01T00:00:01.000Z', isAssigned: false } };

  it.each([
    ['ann', 'NONE', undefined],
    ['ANN', 'NONE', undefined],
    ['ben', 'NONE', 'ann'],
    ['ben', 'CONTRIBUTOR', 'ann'],
    ['mia', 'MEMBER', undefined],
    ['mia', 'OWNER', undefined],
    ['mia', 'COLLABORATOR', undefined],
  ])('by %s, to the repository %s, leaves it to %s', (login, association, holder) => {
    const decision = decide([comment(2, login, '/release', { association })], { state: held });
    expect([holderOf(decision), whyOf(decision)]).toEqual([holder, [holder ? 'not-yours' : 'done']]);
  });

  it('of nothing says nothing', () => {
    expect(decide([comment(2, 'ann', '/release')]).answers).toEqual([]);
  });

  it('is possible on a closed issue', () => {
    expect(
      holderOf(decide([comment(2, 'ann', '释放')], { state: held, issue: { ...issue, isOpen: false } })),
    ).toBeUndefined();
  });

  it('leaves the state that is handed in as it was', () => {
    const before = structuredClone(held);
    decide([comment(2, 'ann', '/release')], { state: held });
    expect(held).toEqual(before);
  });
});

describe('at the forge', () => {
  const held: ClaimState = { last: 1, holder: { login: 'ann', since: '2026-11-01T00:00:01.000Z', isAssigned: true } };

  it('a maintainer ends a claim by taking the person off the issue', () => {
    const { state } = decide([comment(2, 'ben', '/claim')], { state: held });
    expect(state.holder?.login).toBe('ben');
    expect(decide([], { state: held }).state).toEqual({ last: 1, ended: { login: 'ann', how: 'unassigned' } });
  });

  it('a claim stays where the forge never took the person', () => {
    const state = { ...held, holder: { login: 'ann', since: '2026-11-01T00:00:01.000Z', isAssigned: false } };
    expect(holderOf(decide([], { state }))).toBe('ann');
  });

  it('who releases and who claims can be read at once, before the forge shows it', () => {
    const comments = [comment(2, 'ann', '/release'), comment(3, 'ben', '/claim')];
    expect(holderOf(decide(comments, { state: held, issue: { ...issue, assignees: ['ann'] } }))).toBe('ben');
  });
});

describe('whatever is written', () => {
  const logins = fc.constantFrom('ann', 'ben', 'Cleo', 'mia');
  const bodies = fc.constantFrom('/claim', '/release', '认领', '释放', 'hello', '> /claim');
  const threads = fc
    .array(fc.record({ login: logins, body: bodies, isEdited: fc.boolean(), isMember: fc.boolean() }), {
      maxLength: 20,
    })
    .map((all) =>
      all.map(({ login, body, isEdited, isMember }, index) =>
        comment(index + 1, login, body, {
          association: isMember ? 'MEMBER' : 'NONE',
          ...(isEdited && { updatedAt: start + day }),
        }),
      ),
    );

  it('a second reading changes nothing, and answers nothing', () => {
    fc.assert(
      fc.property(threads, (comments) => {
        const first = decide(comments);
        const again = decide(comments, { state: first.state });
        expect(again).toEqual({ state: first.state, answers: [] });
      }),
    );
  });

  it('it makes no difference in how many jobs it is read, nor that one of them runs twice', () => {
    fc.assert(
      fc.property(threads, fc.array(fc.nat(20)), (comments, cuts) => {
        let state: ClaimState = { last: 0 };
        const answered: number[] = [];
        for (const cut of [...cuts, comments.length]) {
          const decision = decide(comments.slice(0, cut), { state });
          state = decision.state;
          answered.push(...decision.answers.map((answer) => answer.comment.id));
        }
        const whole = decide(comments);
        expect(state).toEqual(whole.state);
        expect(answered).toEqual(whole.answers.map((answer) => answer.comment.id));
      }),
    );
  });

  it('a state survives being written into a comment', () => {
    fc.assert(
      fc.property(threads, (comments) => {
        const { state } = decide(comments);
        const own = comment(99, 'github-actions[bot]', `${toMark(state)}\nText`, {
          author: { login: 'github-actions[bot]', isBot: true },
        });
        expect(findStatus([own])?.state).toEqual(state);
      }),
    );
  });
});

describe('a state', () => {
  const mark = toMark({ last: 7, holder: { login: 'ann', since: '2026-11-01T00:00:01.000Z', isAssigned: true } });
  const bot = { author: { login: 'github-actions[bot]', isBot: true } };

  it.each<[string, Partial<Comment>]>([
    ['somebody', {}],
    ['another bot', { author: { login: 'other[bot]', isBot: true } }],
    ['somebody who calls themselves so', { author: { login: 'github-actions[bot]', isBot: false } }],
  ])('that %s has written is none', (_, more) => {
    expect(findStatus([comment(1, 'eve', mark, more)])).toBeUndefined();
  });

  it('stands in the first line', () => {
    expect(findStatus([comment(1, 'x', `Hello\n${mark}`, bot)])).toBeUndefined();
    expect(findStatus([comment(1, 'x', `${mark}\nHello`, bot)])?.state.holder?.login).toBe('ann');
  });

  it.each(['{', '[]', '{"last":"7"}', '{"last":1e999}', 'null', '{"last":-1.5}'])(
    'that is broken (%s) begins anew',
    (json) => {
      expect(findStatus([comment(1, 'x', `<!-- otlp-docs:claim ${json} -->`, bot)])?.state).toEqual({ last: 0 });
    },
  );
});

describe('a claim that rests', () => {
  const holder = { login: 'ann', since: new Date(start).toISOString(), isAssigned: true };
  const at = (days: number, comments: Comment[] = [], hasPullRequest = false) =>
    decideStale({ holder, comments, hasPullRequest, now: start + days * day });
  const reminded = (days: number) =>
    comment(9, 'x', `${reminderMark}\n@ann`, {
      author: { login: 'github-actions[bot]', isBot: true },
      createdAt: start + days * day,
    });

  it.each([
    [9.9, [], 'keep'],
    [10, [], 'remind'],
    [13, [reminded(10)], 'keep'],
    [14, [reminded(10)], 'release'],
    [20, [], 'remind'],
    [22, [reminded(20)], 'keep'],
    [23, [reminded(20)], 'release'],
    [14, [comment(1, 'eve', `${reminderMark}\n@ann`, { createdAt: start + 10 * day })], 'remind'],
  ] as const)('for %f days, with %j, is to %s', (days, comments, verdict) => {
    expect(at(days, [...comments])).toBe(verdict);
  });

  it('wakes up by a word of the holder, not by one of somebody else', () => {
    expect(at(16, [reminded(10), comment(1, 'Ann', 'Still at it', { createdAt: start + 12 * day })])).toBe('keep');
    expect(at(22, [reminded(10), comment(1, 'ann', 'Still at it', { createdAt: start + 12 * day })])).toBe('remind');
    expect(at(16, [reminded(10), comment(1, 'ben', 'Well?', { createdAt: start + 12 * day })])).toBe('release');
  });

  it('does not rest while a pull request is open', () => {
    expect(at(100, [reminded(10)], true)).toBe('keep');
  });
});
