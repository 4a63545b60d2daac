import type { Campaign } from './campaign.ts';

/** A campaign for tests: two days in UTC, a page a day, up to ten. */
export function testCampaign(more: Partial<Campaign> = {}): Campaign {
  return {
    id: 'c',
    name: 'C',
    theme: 'Theme',
    slogan: 'Slogan',
    from: '2026-01-02',
    to: '2026-01-03',
    timeZone: 'UTC',
    rules: ['Be kind.'],
    scoring: { perDay: 1, cap: 10 },
    ...more,
  };
}
