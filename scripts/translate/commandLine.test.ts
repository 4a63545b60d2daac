import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { toCommand } from './commandLine.ts';

it('quotes only what a shell would change', () => {
  expect(toCommand('docs/a.md', '--accept', 'steps')).toBe('npm run translate -- docs/a.md --accept steps');
  expect(toCommand('(intro)')).toBe('npm run translate -- "(intro)"');
});

it.runIf(process.platform !== 'win32')('gives a shell the words as they are', () => {
  const words = [
    '(intro)',
    '~标题',
    '~',
    'a b',
    "it's",
    '"',
    '$(echo x)',
    '`id`',
    'a\\b',
    '!!',
    '*',
    '#x',
    'a;b',
    "'$x'",
    '',
  ];
  const line = toCommand(...words).replace('npm run translate --', "printf '%s\\0'");
  expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(words.map((word) => `${word}\0`).join(''));
});
