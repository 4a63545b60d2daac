import { expect, it } from 'vitest';
import { parseLogins, parseOptions, readForgeEnv } from './options.ts';

it.each([
  [['greet'], { command: 'greet', event: '/event.json', isDryRun: false }],
  [['verdict', '--event', 'x.json', '--dry-run'], { command: 'verdict', event: 'x.json', isDryRun: true }],
  [['sweep'], { command: 'sweep', isDryRun: false }],
  [['list-claims', '--out', 'x.json'], { command: 'list-claims', out: 'x.json' }],
  [
    ['summary', '--since', '2026-11-01', '--lang', 'zh'],
    { command: 'summary', since: '2026-11-01', isPosted: false, isDryRun: false, language: 'zh-Hans' },
  ],
])('%j is understood', (args, options) => {
  expect(parseOptions(args, { GITHUB_EVENT_PATH: '/event.json' })).toEqual(options);
});

it.each([
  [[], 'Unexpected command "", expected summary, greet, label, claim, verdict, sweep or list-claims.'],
  [['delete'], 'Unexpected command "delete"'],
  [['greet', 'label'], 'Unexpected "label", expected one command.'],
  [['greet'], 'Missing --event.'],
  [['list-claims'], 'Missing --out.'],
  [['summary', '--lang', 'fr'], 'Unexpected --lang "fr"'],
])('%j is refused', (args, message) => {
  expect(() => parseOptions(args, {})).toThrow(message);
});

it('help is asked for', () => expect(parseOptions(['--help'], {})).toBe('help'));

it('the forge is that of the environment', () => {
  const env = { GITHUB_REPOSITORY: 'a/b.c', GITHUB_TOKEN: 't' };
  expect(readForgeEnv(env)).toEqual({ api: 'https://api.github.com', repository: 'a/b.c', token: 't' });
  expect(readForgeEnv({ ...env, GITHUB_API_URL: 'https://forge.example/api/v3/' }).api).toBe(
    'https://forge.example/api/v3',
  );
});

it.each([
  [{ GITHUB_TOKEN: 't' }, 'Missing GITHUB_REPOSITORY.'],
  [{ GITHUB_REPOSITORY: 'a/b' }, 'Missing GITHUB_TOKEN.'],
  [
    { GITHUB_REPOSITORY: 'a/b/../c', GITHUB_TOKEN: 't' },
    'Unexpected GITHUB_REPOSITORY "a/b/../c", expected owner/name.',
  ],
])('%j is not enough', (env, message) => {
  expect(() => readForgeEnv(env)).toThrow(message);
});

it('logins stand in a line or in several', () => {
  expect([...parseLogins('Octo-Mischief, eve\n\nmallory')]).toEqual(['octo-mischief', 'eve', 'mallory']);
  expect([...parseLogins(undefined), ...parseLogins('')]).toEqual([]);
});
