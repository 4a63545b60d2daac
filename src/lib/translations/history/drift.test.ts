import { expect, it } from 'vitest';
import { buildDrift, type Episode } from './drift.ts';

const day = 86_400_000;
const start = Date.parse('2026-01-10T00:00:00Z');

/** Episodes that begin on one day: `6` lasts six days and is over, `'6+'` has lasted six days and goes on. */
function build(...lengths: (number | `${number}+`)[]) {
  const asOf = start + 1000 * day;
  const episodes = lengths.map((length, index): Episode => {
    const common = { page: `${index}.md`, locale: 'en' as const };
    if (typeof length === 'number') return { ...common, begunAt: start, endedAt: start + length * day };
    return { ...common, begunAt: asOf - parseFloat(length) * day };
  });
  return buildDrift(episodes, { asOf });
}

it.each<[string, Parameters<typeof build>, number | undefined]>([
  // 3/4, then 3/4 x 2/3 = 1/2.
  ['the second of four that are all over', [1, 2, 3, 4], 2],
  // 4/5, 3/5, 2/5.
  ['the middle of five', [5, 1, 3, 2, 4], 3],
  // At 2 one of four ends: 3/4. At 5 two are left, one ends: 3/8.
  ['later when some were not over earlier', [2, '3+', 5, '8+'], 5],
  // At 1: 3/4. The three others go on.
  ['unknown while most go on', [1, '2+', '3+', '4+'], undefined],
  ['unknown without an end', ['2+', '3+'], undefined],
  // One that goes on at 4 was at risk at 4: 3/4, then 3/4 x 1/2 = 3/8.
  ['of ends and open ones of equal length', [4, '4+', 9, '9+'], 9],
  // Freireich et al. 1963, the standard example of the estimator: 21 patients, weeks of remission under 6-MP. 6: 18/21 = .857,
  // 7: x 16/17 = .807, 10: x 14/15 = .753, 13: x 11/12 = .690, 16: x 10/11 = .627, 22: x 6/7 = .538, 23: x 5/6 = .448.
  [
    'that of the textbook',
    [6, 6, 6, '6+', 7, '9+', 10, '10+', '11+', 13, 16, '17+', '19+', '20+', 22, 23, '25+', '32+', '32+', '34+', '35+'],
    23,
  ],
])('the half-life is %s', (_, lengths, expected) => {
  const [drift] = build(...lengths);
  expect(drift?.halfLifeDays).toBe(expected);
});

it('goes by language and by the quarter in which an episode began, in UTC', () => {
  const at = (date: string) => Date.parse(date);
  const episode = (locale: Episode['locale'], begunAt: string, endedAt?: string): Episode => ({
    page: 'a.md',
    locale,
    begunAt: at(begunAt),
    ...(endedAt !== undefined && { endedAt: at(endedAt) }),
  });
  const episodes = [
    episode('en', '2026-04-01T00:00:00Z', '2026-04-03T00:00:00Z'),
    episode('en', '2025-12-31T23:59:59Z'),
    episode('en', '2026-06-30T23:59:59Z', '2026-07-10T23:59:59Z'),
    episode('zh-Hans', '2026-02-01T12:00:00Z', '2026-02-02T00:00:00Z'),
  ];
  expect(buildDrift(episodes, { asOf: at('2026-08-01T00:00:00Z') })).toEqual([
    { locale: 'zh-Hans', halfLifeDays: 0.5, quarters: [{ quarter: '2026-Q1', begun: 1, open: 0, halfLifeDays: 0.5 }] },
    {
      locale: 'en',
      // 2 days: 2/3. 10 days: 1/3.
      halfLifeDays: 10,
      quarters: [
        { quarter: '2025-Q4', begun: 1, open: 1 },
        { quarter: '2026-Q2', begun: 2, open: 0, halfLifeDays: 2 },
      ],
    },
  ]);
});

it('takes an end before the beginning, by a wrong clock, for no time at all', () => {
  expect(build(-3)).toMatchObject([{ halfLifeDays: 0 }]);
});

it('is empty without episodes', () => {
  expect(buildDrift([], { asOf: start })).toEqual([]);
});
