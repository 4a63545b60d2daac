import { describe, expect, it } from 'vitest';
import { buildTaskBoard, type BoardFacts } from './buildTaskBoard.ts';
import { parseClaims } from './readClaims.ts';
import type { Claim, FinishedTask } from './task.ts';
import { testTask } from './testTask.ts';

const finished: FinishedTask = { task: 'T-001', sha: 'a'.repeat(40), at: 1, people: [{ slug: 'ada', name: 'Ada' }] };
const claim: Claim = {
  task: 'T-001',
  login: 'bob',
  issue: 7,
  url: 'https://github.com/otlp-docs/otlp-docs/issues/7',
  since: '2026-11-20T10:00:00Z',
};
const claims = { schema: 'otlp-docs/claims@1', asOf: '2026-11-22T04:00:00.000Z', claims: [claim] } as const;
const known = { headSha: 'b'.repeat(40), asOf: 2 };

function stateOf(text: string | undefined, facts: Partial<BoardFacts>) {
  const texts = new Map(text === undefined ? [] : [['docs/a.md', text]]);
  return buildTaskBoard({ tasks: [testTask()], texts, found: [], ...facts }).tasks[0]?.state;
}

describe('a task', () => {
  it('is open until its checks hold, or somebody is at it', () => {
    expect(stateOf('', {})).toEqual({ state: 'open' });
    expect(stateOf(undefined, { history: { ...known, finished: [] } })).toEqual({ state: 'open' });
    expect(stateOf('', { claims: { ...claims, claims: [claim] } })).toEqual({ state: 'claimed', claim });
  });
  it('is done when they hold, whoever did it', () => {
    expect(stateOf('port', { claims: { ...claims, claims: [claim] } })).toEqual({ state: 'done' });
    expect(stateOf('port', { history: { ...known, finished: [finished] } })).toEqual({ state: 'done', finished });
  });
  it('is open again when they do not hold any more', () =>
    expect(stateOf('', { history: { ...known, finished: [finished] } })).toMatchObject({
      state: 'reopened',
      finished,
      missing: [{ file: 'docs/a.md' }],
    }));
});

describe('the board', () => {
  it('says what it does not know', () => {
    const facts = { tasks: [], texts: new Map(), found: [] };
    expect(buildTaskBoard(facts)).toEqual({ tasks: [], found: [] });
    const all = { ...facts, claims: { ...claims, claims: [] }, history: { ...known, finished: [] } };
    expect(buildTaskBoard(all)).toMatchObject({ claimsAsOf: claims.asOf, head: known });
  });
});

describe('parseClaims', () => {
  it('reads what was written, and nothing that is half of it', () => {
    expect(parseClaims(JSON.stringify(claims))).toEqual(claims);
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      JSON.stringify({ ...claims, schema: 'otlp-docs/claims@2' }),
      JSON.stringify({ ...claims, asOf: 'yesterday' }),
      JSON.stringify({ ...claims, claims: [{ ...claim, url: 'javascript:alert(1)' }] }),
      JSON.stringify({ ...claims, claims: [{ ...claim, issue: '7' }] }),
      JSON.stringify(claims).slice(0, -9),
    ])
      expect(parseClaims(text)).toBeUndefined();
  });
});
