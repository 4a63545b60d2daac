import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDataFile } from '../../lint/dataFiles.ts';
import { root } from '../../shell.ts';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { causeTypes, type Cause } from './judge.ts';
import {
  checkQuarantine,
  findQuarantine,
  matches,
  parseQuarantine,
  quarantineFile,
  type Quarantine,
} from './quarantine.ts';

const today = '2026-11-21';
const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const entry = (change: Partial<Quarantine> = {}): Quarantine => ({
  url: 'https://a.otlp.dev/x',
  allow: [],
  reason: 'it refuses machines',
  added: '2026-11-01',
  expires: '2026-11-30',
  range,
  ...change,
});
const forbidden: Cause = { type: 'status', code: 403 };

test('an entry is for one address, or with * at its end for all that start so', () => {
  expect(matches({ url: 'https://a.otlp.dev/x' }, 'https://a.otlp.dev/x')).toBe(true);
  expect(matches({ url: 'https://a.otlp.dev/x' }, 'https://a.otlp.dev/xy')).toBe(false);
  expect(matches({ url: 'https://a.otlp.dev/x*' }, 'https://a.otlp.dev/xy?z')).toBe(true);
  expect(matches({ url: 'https://a.otlp.dev/*' }, 'https://b.otlp.dev/')).toBe(false);
  // Written as people write it: servers see neither the fragment nor the case of the host.
  expect(matches({ url: 'HTTPS://A.Otlp.Dev/x#part' }, 'https://a.otlp.dev/x')).toBe(true);
  expect(matches({ url: 'https://A.otlp.dev' }, 'https://a.otlp.dev/')).toBe(true);
  expect(matches({ url: 'https://A.otlp.dev/中*' }, 'https://a.otlp.dev/%E4%B8%AD/x')).toBe(true);
  // The host ends where it is written that it does.
  expect(matches({ url: 'https://a.otlp.dev*' }, 'https://a.otlp.dev/x')).toBe(true);
  expect(matches({ url: 'https://a.otlp.dev*' }, 'https://a.otlp.dev.evil.dev/')).toBe(false);
  expect(matches({ url: 'https://a.otlp.dev*' }, 'https://a.otlp.dev:81/')).toBe(false);
  expect(matches({ url: 'https://a.otlp.dev/(.+)*' }, 'https://a.otlp.dev/x')).toBe(false);
});

describe('a failure is let pass', () => {
  const isLetPass = (change: Partial<Quarantine>, cause: Cause = forbidden): boolean =>
    findQuarantine('https://a.otlp.dev/x', { cause }, [entry(change)], today) !== undefined;

  test.each<[string, boolean, Partial<Quarantine>, Cause?]>([
    ['whatever it is, without a list', true, {}],
    ['when it is in the list', true, { allow: ['403'] }],
    ['by its name', true, { allow: ['timeout'] }, { type: 'timeout' }],
    ['not when it is another', false, { allow: ['429', 'timeout'] }],
    ['on the last day', true, { expires: today }],
    ['not on the day after', false, { expires: '2026-11-20' }],
    ['not for longer than 90 days', false, { added: '2026-08-22', expires: '2026-11-30' }],
    ['for 90 days', true, { added: '2026-09-01', expires: '2026-11-30' }],
    ['not when it ends before it begins', false, { added: '2026-12-01', expires: '2026-11-30' }],
    ['not before its day', false, { added: '2036-01-01', expires: '2036-03-01' }],
    ['not elsewhere', false, { url: 'https://b.otlp.dev/x' }],
  ])('%s: %s', (_title, expected, change, cause) => {
    expect(isLetPass(change, cause)).toBe(expected);
  });
});

test.each<[string, Partial<Quarantine>, string | undefined]>([
  ['in its time', {}, undefined],
  ['too long', { expires: '2027-01-31' }, 'quarantine-term'],
  ['the wrong way round', { expires: '2026-10-31' }, 'quarantine-term'],
  ['of a day to come', { added: '2036-01-01', expires: '2036-03-01' }, 'quarantine-term'],
  ['of tomorrow, which it is already elsewhere', { added: '2026-11-22' }, undefined],
  ['over', { expires: '2026-11-20' }, 'quarantine-expired'],
])('an entry that is %s', (_title, change, rule) => {
  const list = [entry({ url: 'https://user:secret@a.otlp.dev/x', ...change })];
  const findings = checkQuarantine(list, { today, used: new Set(list) });
  expect(findings.map((finding) => finding.rule)).toEqual(rule === undefined ? [] : [rule]);
  for (const { message, severity, file, range: place } of findings) {
    expect({ severity, file, place }).toEqual({ severity: 'error', file: quarantineFile, place: range });
    expect(faultsOf(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toContain('secret');
  }
});

test('an entry that nothing needs is a warning, when all links were looked at', () => {
  const [used, unused] = [entry(), entry({ url: 'https://b.otlp.dev/*' })];
  const findings = checkQuarantine([used, unused], { today, used: new Set([used]) });
  expect(findings).toMatchObject([{ rule: 'quarantine-unused', severity: 'warning' }]);
  expect(findings[0]?.message.en).toContain('https://b.otlp.dev/*');
  expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
  expect(checkQuarantine([used, unused], { today })).toEqual([]);
});

test('the schema knows the same causes', async () => {
  const schema = await readFile(path.join(root, 'data/schemas/link-quarantine.schema.json'), 'utf8');
  expect(JSON.parse(schema)).toMatchObject({
    properties: {
      links: {
        items: { properties: { allow: { items: { anyOf: [{ type: 'integer' }, { enum: [...causeTypes] }] } } } },
      },
    },
  });
});

test('entries know their line', () => {
  const file = parseDataFile(
    quarantineFile,
    [
      'links:',
      '  - url: https://a.otlp.dev/',
      '    allow: [403, timeout]',
      '    reason: r',
      '    added: 2026-11-01',
      '    expires: 2026-11-30',
    ].join('\n'),
  );
  expect(parseQuarantine(file)).toMatchObject([
    { url: 'https://a.otlp.dev/', allow: ['403', 'timeout'], added: '2026-11-01', range: { start: { line: 2 } } },
  ]);
});
