import { describe, expect, test } from 'vitest';
import { parseOptions } from './options.ts';

const parse = (...args: string[]) => parseOptions(args, { LC_ALL: 'C' });
const external = { kind: 'external', fix: false, format: 'text', language: 'en' };

test.each<[string[], object | 'help']>([
  [[], { kind: 'internal', build: 'build', baseUrl: undefined, format: 'text', language: 'en' }],
  [['--build', 'x', '--base-url', '/y/'], { build: 'x', baseUrl: '/y/' }],
  [['--format', 'sarif', '--lang', 'zh'], { format: 'sarif', language: 'zh-Hans' }],
  [['--external'], { ...external, scope: { kind: 'known' } }],
  [['--external', '--all'], { ...external, scope: { kind: 'all' } }],
  [['--external', '--changed'], { ...external, scope: { kind: 'changed' } }],
  [['--external', '--changed', 'main'], { ...external, scope: { kind: 'changed', base: 'main' } }],
  [['--external', '--changed=main'], { ...external, scope: { kind: 'changed', base: 'main' } }],
  [['--changed', '--external', '--fix'], { ...external, scope: { kind: 'changed' }, fix: true }],
  [['--external', '--format', 'issue'], { ...external, format: 'issue', scope: { kind: 'known' } }],
  [['--help'], 'help'],
  [['-h', '--external', '--build', 'x'], 'help'],
])('%j', (args, options) => {
  if (options === 'help') expect(parse(...args)).toBe('help');
  else expect(parse(...args)).toMatchObject(options);
});

describe('what makes no sense is refused in one line', () => {
  test.each([
    [['--format', 'xml'], 'Unexpected --format "xml", expected text, json, github, sarif.'],
    [['--format', 'issue'], 'Unexpected --format "issue"'],
    [['--external', '--format', 'xml'], 'or issue.'],
    [['--all'], 'Unexpected --all, expected --external beside it.'],
    [['--changed'], 'Unexpected --changed, expected --external beside it.'],
    [['--fix'], 'Unexpected --fix, expected --external beside it.'],
    [['--external', '--build', 'x'], 'Unexpected --build with --external'],
    [['--external', '--base-url', '/'], 'Unexpected --base-url with --external'],
    [['--external', '--all', '--changed'], 'Unexpected --all with --changed'],
    [['--external', 'main'], 'Unexpected argument "main"'],
    [['--external', '--changed=a', 'b'], 'Unexpected argument "b"'],
    [['--external', '--changed', 'a', 'b'], 'Unexpected argument "b"'],
    [['x\n::error::y'], 'Unexpected argument "x ::error::y"'],
    [['--lang', 'fr'], 'Unexpected --lang "fr"'],
    [['--wat'], "Unknown option '--wat'"],
  ])('%j', (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });
});
