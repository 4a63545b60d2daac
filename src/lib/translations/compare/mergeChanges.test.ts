import { expect, it } from 'vitest';
import { baselinesOf, mergeChanges } from './mergeChanges.ts';
import type { SectionChange } from '../status.ts';

const change = (id: string, line: number, more: Partial<SectionChange> = {}): SectionChange => {
  const position = { line, column: 1 };
  return { id, change: 'changed', kind: 'prose', title: id, range: { start: position, end: position }, ...more };
};
const gone = (id: string): SectionChange => ({ id, change: 'removed', kind: 'prose', title: id });

/** Changes since the page's text `B`, and since the text `S` of a section. */
const merge = (
  sections: Record<string, string>,
  changes: Record<string, SectionChange[]>,
  between: Record<string, SectionChange[]> = {},
) =>
  mergeChanges(
    { source: 'en', blob: 'B', sections },
    (baseline) => changes[baseline] ?? [],
    (then, now) => between[`${then} ${now}`] ?? [],
  ).map(({ id, change: what, was }) => [id, what, ...(was === undefined ? [] : [`was ${was}`])].join(' '));

it('takes a listed section against its own text and all others against that of the page', () => {
  const page = [change('a', 3), change('b', 5), change('c', 9)];
  expect(merge({ b: 'S' }, { B: page, S: [change('a', 3)] })).toEqual(['a changed', 'c changed']);
  expect(merge({ b: 'S' }, { B: page, S: [change('b', 5)] })).toEqual(['a changed', 'b changed', 'c changed']);
});

it('keeps the order of the source, with removed sections where they were', () => {
  const page = [change('a', 3), gone('x'), change('c', 9), gone('y')];
  expect(merge({ b: 'S' }, { B: page, S: [change('b', 5)] })).toEqual([
    'a changed',
    'x removed',
    'b changed',
    'c changed',
    'y removed',
  ]);
});

it('follows a section under its new id', () => {
  const renamed = change('new', 5, { was: 'old' });
  expect(merge({ old: 'S' }, { B: [renamed], S: [renamed] })).toEqual(['new changed was old']);
  expect(merge({ old: 'S' }, { B: [change('new', 5, { change: 'added' }), gone('old')], S: [renamed] })).toEqual([
    'new changed was old',
  ]);
  expect(merge({ new: 'S' }, { B: [renamed], S: [] })).toEqual([]);
  expect(merge({ old: 'S', new: 'T' }, { B: [renamed], S: [renamed], T: [] })).toEqual([]);
});

it('leaves out a removal that was followed', () => {
  expect(merge({ x: 'S' }, { B: [gone('x'), gone('y')], S: [] })).toEqual(['y removed']);
});

it('knows a removed section under the id that a listed one had', () => {
  const changes = { B: [gone('one'), gone('two'), change('uno', 5, { change: 'added' })], S: [change('uno', 5)] };
  const renamed = [change('uno', 5, { was: 'one' }), change('dos', 7, { was: 'two' })];
  expect(merge({ uno: 'S' }, changes, { 'B S': renamed })).toEqual(['two removed', 'uno changed']);
  expect(merge({ uno: 'S' }, { B: [change('one', 9)], S: [] }, { 'B S': renamed })).toEqual(['one changed']);
});

it('counts every section as added where the page has no text of its own', () => {
  const record = { source: 'en', sections: { b: 'S' } };
  const added = ['a', 'b', 'c'].map((id, line) => change(id, line, { change: 'added' }));
  expect(baselinesOf(record)).toEqual(['', 'S']);
  expect(
    mergeChanges(
      record,
      (baseline) => (baseline === '' ? added : []),
      () => [],
    ).map(({ id }) => id),
  ).toEqual(['a', 'c']);
});
