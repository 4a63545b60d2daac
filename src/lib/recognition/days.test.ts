import { describe, expect, it } from 'vitest';
import { dayLength, mondayOf, toIsoDay } from './days.ts';

const weekOf = (date: string) => toIsoDay(mondayOf(Date.parse(date) / dayLength) * dayLength);

describe('a week', () => {
  it.each([
    ['2026-01-01', '2025-12-29'],
    ['2026-01-04', '2025-12-29'],
    ['2026-01-05', '2026-01-05'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
  ])('with %s begins on Monday, %s', (date, monday) => expect(weekOf(date)).toBe(monday));
});

it('is the day in UTC whatever the hour', () => {
  expect(toIsoDay(Date.parse('2026-06-30T23:59:59.999Z'))).toBe('2026-06-30');
});
