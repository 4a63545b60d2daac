import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDays, endOfLocalDay, isTimeZone, startOfLocalDay, toLocalDay } from './timeZones.ts';

const at = (text: string) => Date.parse(text);

describe('a day in a time zone', () => {
  it.each([
    ['Asia/Shanghai', '2027-03-01', '2027-02-28T16:00:00Z', '2027-03-01T16:00:00Z'],
    ['UTC', '2027-03-01', '2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z'],
    ['Asia/Kathmandu', '2027-03-01', '2027-02-28T18:15:00Z', '2027-03-01T18:15:00Z'],
    ['Pacific/Kiritimati', '2027-03-01', '2027-02-28T10:00:00Z', '2027-03-01T10:00:00Z'],
    // 23 and 25 hours.
    ['Europe/Berlin', '2027-03-28', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'],
    ['Europe/Berlin', '2027-10-31', '2027-10-30T22:00:00Z', '2027-10-31T23:00:00Z'],
    // Clocks go from 23:59 to 01:00: the day has no midnight.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
    ['Asia/Beirut', '2022-03-27', '2022-03-26T22:00:00Z', '2022-03-27T21:00:00Z'],
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00Z', '2024-04-26T21:00:00Z'],
    // Clocks go back from midnight to 23:00: the day before is 25 hours long.
    ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00Z', '2018-02-18T03:00:00Z'],
    // Clocks went back from 00:01 to 23:01: one minute of the next day, then the rest of this one.
    ['America/St_Johns', '2010-11-06', '2010-11-06T02:30:00Z', '2010-11-07T03:30:00Z'],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00Z', '2011-12-30T10:00:00Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', '2011-12-30T10:00:00Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z', '2011-12-31T10:00:00Z'],
  ])('%s %s begins at %s and ends at %s', (timeZone, day, from, to) => {
    const iso = (time: number) => new Date(time).toISOString().replace('.000', '');
    expect([iso(startOfLocalDay(day, timeZone)), iso(endOfLocalDay(day, timeZone))]).toEqual([from, to]);
  });

  it('is what calendars show, to the millisecond', () => {
    const midnight = at('2027-02-28T16:00:00Z');
    expect(toLocalDay(midnight - 1, 'Asia/Shanghai')).toBe('2027-02-28');
    expect(toLocalDay(midnight, 'Asia/Shanghai')).toBe('2027-03-01');
  });

  it('begins where the one before ends, whatever the zone does at night', () => {
    const zones = ['America/Sao_Paulo', 'Asia/Beirut', 'Africa/Cairo', 'America/Havana', 'Asia/Tehran', 'Asia/Gaza'];
    const someDay = fc.integer({ min: at('2015-01-01'), max: at('2030-01-01') }).map((time) => toLocalDay(time, 'UTC'));
    fc.assert(
      fc.property(fc.constantFrom(...zones), someDay, (timeZone, day) => {
        const [start, end] = [startOfLocalDay(day, timeZone), endOfLocalDay(day, timeZone)];
        expect(toLocalDay(start, timeZone)).toBe(day);
        expect(toLocalDay(start - 1, timeZone) < day).toBe(true);
        expect(toLocalDay(end - 1, timeZone)).toBe(day);
        expect(toLocalDay(end, timeZone) > day).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('knows names of time zones', () => {
  expect(['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires'].every(isTimeZone)).toBe(true);
  expect(['Asia/Peking2', '', 'CST8'].some(isTimeZone)).toBe(false);
});

it('counts days on the calendar', () => {
  expect(countDays('2027-02-28', '2027-03-01')).toBe(1);
  expect(countDays('2027-03-01', '2027-03-01')).toBe(0);
});
