import { expect, it } from 'vitest';
import { defaultRules } from '../../src/lib/recognition/rules/defaultRules.ts';
import type { Report, ReportPerson } from './buildReport.ts';
import { toText } from './toText.ts';

const person = (id: string, name: string): ReportPerson => ({
  id,
  name,
  commits: 1,
  coAuthored: 0,
  points: 2,
  level: 'newcomer',
  badges: [],
  firstAt: '2026-01-01T00:00:00.000Z',
  lastAt: '2026-01-01T00:00:00.000Z',
  types: { docs: 2 },
});

const toReport = (people: ReportPerson[]): Report => ({
  schema: 'otlp-docs/contributors@1',
  snapshot: { headSha: 'a'.repeat(40), asOf: '2026-01-01T00:00:00.000Z', configHash: 'b'.repeat(12) },
  window: 'all',
  totals: { commits: people.length, humans: people.length, bots: 0, points: 2 * people.length },
  people,
});

const print = (people: ReportPerson[], limit?: number) =>
  toText(toReport(people), { name: 'r', levels: defaultRules.levels, ...(limit !== undefined && { limit }) });

it('says which names stand for several addresses, also of people below the limit', () => {
  const people = [person('wei-wang', 'Wei Wang'), person('ada', 'Ada'), person('wei-wang-1234567', 'Wei Wang')];
  expect(print(people, 1)).toContain(
    'Several addresses under one name: Wei Wang (2). If that is one person, put them together in people.yml or .mailmap.\n',
  );
  expect(print(people.slice(0, 2))).not.toContain('Several addresses');
});
