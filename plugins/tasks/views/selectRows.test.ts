import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundKinds, taskDifficulties, taskKinds } from '../../../src/lib/tasks/task.ts';
import { changeQuery, noQuery, taskStates, type BoardChange } from './boardQuery.ts';
import { compareRecommended, countChoices, countStates, selectRows } from './selectRows.ts';
import type { Choosable } from './taskRow.ts';

const toRow = (id: string, more: Partial<Choosable> = {}): Choosable => ({
  id,
  title: id,
  kind: 'page',
  state: 'open',
  difficulty: 'beginner',
  minutes: 60,
  points: 1,
  skills: [],
  goodFirst: false,
  pages: [],
  ...more,
});

const select = (rows: Choosable[], change: BoardChange) =>
  selectRows(rows, changeQuery(noQuery, change)).map(({ id }) => id);

describe('what is asked', () => {
  const rows = [
    toRow('T-001', { title: '给 `otelcol` 写示例', minutes: 30, skills: ['go', 'collector'], goodFirst: true }),
    toRow('T-002', { title: 'Café OTLP', kind: 'test', difficulty: 'advanced', points: 8, pages: ['guides/a'] }),
    toRow('T-010', { title: 'Ｇｏ 版本', state: 'done', minutes: 240, points: 5 }),
    toRow('stale-translation:en:a', { kind: 'stale-translation', minutes: 20, points: 0, pages: ['guides/a'] }),
  ];

  it.each<[BoardChange, string[]]>([
    [{}, ['T-001', 'T-002', 'T-010', 'stale-translation:en:a']],
    [{ q: 'OTELCOL 示例' }, ['T-001']],
    [{ q: 'cafe' }, ['T-002']],
    [{ q: 'go 版' }, ['T-010']],
    [{ q: 't-00' }, ['T-001', 'T-002']],
    [{ goodFirst: true }, ['T-001']],
    [{ state: 'done' }, ['T-010']],
    [{ kind: 'stale-translation' }, ['stale-translation:en:a']],
    [{ difficulty: 'advanced' }, ['T-002']],
    [{ skill: 'go' }, ['T-001']],
    [{ skill: 'cobol' }, []],
    [{ minutes: 30 }, ['T-001', 'stale-translation:en:a']],
    [{ page: 'guides/a' }, ['T-002', 'stale-translation:en:a']],
    [{ page: 'guides/a', kind: 'test' }, ['T-002']],
    [{ sort: 'time' }, ['stale-translation:en:a', 'T-001', 'T-002', 'T-010']],
    [{ sort: 'points' }, ['T-002', 'T-010', 'T-001', 'stale-translation:en:a']],
    [{ sort: 'newest' }, ['T-010', 'T-002', 'T-001', 'stale-translation:en:a']],
  ])('%j', (change, ids) => expect(select(rows, change)).toEqual(ids));
});

it('recommends what can be taken, then what is good first, easy and short', () => {
  const rows = [
    toRow('done', { state: 'done', goodFirst: true }),
    toRow('claimed', { state: 'claimed', goodFirst: true }),
    toRow('hard', { difficulty: 'advanced', minutes: 5 }),
    toRow('long', { minutes: 120 }),
    toRow('short', { state: 'reopened', minutes: 20 }),
    toRow('first', { goodFirst: true, difficulty: 'intermediate' }),
  ];
  expect(rows.sort(compareRecommended).map(({ id }) => id)).toEqual([
    'first',
    'short',
    'long',
    'hard',
    'claimed',
    'done',
  ]);
});

it('counts for each choice what choosing it would show', () => {
  const rowsOf = fc.array(
    fc.record({
      id: fc.constantFrom('T-001', 'T-002'),
      title: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom(...taskKinds, ...foundKinds),
      state: fc.constantFrom(...taskStates),
      difficulty: fc.constantFrom(...taskDifficulties),
      minutes: fc.constantFrom(20, 60, 300),
      points: fc.constant(1),
      skills: fc.subarray(['go', 'git']),
      goodFirst: fc.boolean(),
      pages: fc.subarray(['guides/a']),
    }),
    { maxLength: 30 },
  );
  const asked = fc.record(
    {
      q: fc.constantFrom('', 'a'),
      goodFirst: fc.boolean(),
      state: fc.constantFrom(...taskStates),
      kind: fc.constantFrom(...taskKinds),
      skill: fc.constantFrom('go', 'git'),
      minutes: fc.constantFrom(30, 60),
      page: fc.constant('guides/a'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(rowsOf, asked, (rows, change) => {
      const query = changeQuery(noQuery, change);
      const count = (more: BoardChange) => selectRows(rows, changeQuery(query, more)).length;
      const choices = countChoices(rows, query);
      expect(choices.goodFirst).toBe(count({ goodFirst: true }));
      for (const kind of taskKinds) expect(choices.kind.get(kind) ?? 0).toBe(count({ kind }));
      for (const difficulty of taskDifficulties)
        expect(choices.difficulty.get(difficulty) ?? 0).toBe(count({ difficulty }));
      for (const skill of ['go', 'git']) expect(choices.skill.get(skill) ?? 0).toBe(count({ skill }));
      for (const [minutes, number] of choices.minutes) expect(number).toBe(count({ minutes }));
      const states = countStates(rows, query);
      for (const state of taskStates) expect(states.get(state) ?? 0).toBe(count({ state }));
      expect([...states.values()].reduce((sum, number) => sum + number, 0)).toBe(count({ state: undefined }));
    }),
  );
});
