import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { toCommand, toShell } from './translateCommand.ts';

it('names the page, the languages and the sections', () => {
  expect(toCommand({ file: 'docs/a.md' })).toBe('npm run translate -- docs/a.md');
  expect(toCommand({ file: 'docs/a.md', to: 'en', from: 'zh-Hans' })).toBe(
    'npm run translate -- docs/a.md --to en --from zh-Hans',
  );
  expect(toCommand({ file: 'docs/a.md', accept: [] })).toBe('npm run translate -- docs/a.md --accept');
  expect(toCommand({ file: 'docs/a.md', accept: ['steps', '(intro)'] })).toBe(
    'npm run translate -- docs/a.md --accept steps "(intro)"',
  );
});

it('does not let the id of a section become an option', () => {
  expect(toCommand({ file: 'docs/a.md', to: 'en', accept: ['--force'] })).toBe(
    'npm run translate -- docs/a.md --to en --accept -- --force',
  );
  expect(toCommand({ file: 'docs/a.md', accept: ['a', '--from=en'] })).toBe(
    'npm run translate -- docs/a.md --accept -- a "--from=en"',
  );
});

it.runIf(process.platform !== 'win32')('gives a shell the words as they are', () => {
  const words = [
    'docs/a$(echo x).md',
    '(intro)',
    '~标题',
    '~',
    'a b',
    'a\nb',
    "it's",
    '"',
    '`id`',
    'a\\b',
    '!!',
    '*',
    '#x',
    'a;b',
    "'$x'",
    '',
  ];
  const output = execFileSync('sh', ['-c', `printf '%s\\0' ${toShell(...words)}`], { encoding: 'utf8' });
  expect(output).toBe(words.map((word) => `${word}\0`).join(''));
});
