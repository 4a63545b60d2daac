import { expect, it } from 'vitest';
import { boundsOf, phaseOf } from './campaignPhase.ts';

const march = { from: '2027-03-01', to: '2027-03-31', timeZone: 'Asia/Shanghai' };

it.each([
  ['2027-02-27T00:00:00Z', { phase: 'before', daysUntil: 2 }],
  ['2027-02-28T15:59:59.999Z', { phase: 'before', daysUntil: 1 }],
  ['2027-02-28T16:00:00Z', { phase: 'during', day: 1, daysLeft: 31 }],
  ['2027-03-31T15:59:59.999Z', { phase: 'during', day: 31, daysLeft: 1 }],
  ['2027-03-31T16:00:00Z', { phase: 'after' }],
])('tells at %s where a campaign stands', (asOf, expected) => {
  expect(phaseOf(march, Date.parse(asOf))).toEqual(expected);
});

it('begins and ends where calendars in its time zone turn', () => {
  const { start, end } = boundsOf({ from: '2018-11-04', to: '2018-11-04', timeZone: 'America/Sao_Paulo' });
  expect([start, end].map((time) => new Date(time).toISOString())).toEqual([
    '2018-11-04T03:00:00.000Z',
    '2018-11-05T02:00:00.000Z',
  ]);
});
