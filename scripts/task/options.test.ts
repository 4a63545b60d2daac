import { describe, expect, it } from 'vitest';
import { findTask } from './findTask.ts';
import { parseOptions } from './options.ts';

const parse = (...args: string[]) => parseOptions(args, { LANG: 'en_US.UTF-8' });

describe('parseOptions', () => {
  it('reads each command', () => {
    expect(parse('list', '--state', 'open', '--skill', 'go', '--good-first', '--lang', 'zh')).toEqual({
      command: 'list',
      filter: { state: 'open', skill: 'go', isGoodFirst: true },
      isJson: false,
      language: 'zh-Hans',
    });
    expect(parse('verify', ' T-012 ', '--json')).toEqual({
      command: 'verify',
      id: 'T-012',
      isJson: true,
      language: 'en',
    });
    expect(parse('claims', '--from', 'a.json')).toMatchObject({ command: 'claims', from: 'a.json' });
    expect(parse('--help')).toBe('help');
    expect(parse('help')).toBe('help');
  });
  it.each([
    [[], 'Unexpected command ""'],
    [['verfy', 'T-1'], 'Did you mean "verify"?'],
    [['list', '--state', 'opened'], 'Did you mean "open"?'],
    [['list', '--difficulty', 'easy'], 'expected one of beginner'],
    [['list', 'T-1'], 'Unexpected argument "T-1"'],
    [['show'], 'without a task'],
    [['show', 'T-1', 'T-2'], 'Unexpected argument "T-2"'],
    [['claims'], 'without a file'],
    [['list', '--lang', 'de'], 'expected zh or en'],
  ])('refuses %j', (args, message) => expect(() => parse(...args)).toThrow(message));
});

describe('findTask', () => {
  const tasks = [{ id: 'T-001' }, { id: 'T-012' }, { id: 'T-1000' }, { id: 'lonely-example:12' }];
  it.each([
    ['T-012', 'T-012'],
    ['t-12', 'T-012'],
    ['T12', 'T-012'],
    ['0012', 'T-012'],
    ['1000', 'T-1000'],
    ['lonely-example:12', 'lonely-example:12'],
  ])('knows %s', (given, id) => expect(findTask(given, tasks).id).toBe(id));
  it('names the nearest ones for what it does not know, in one harmless line', () => {
    expect(() => findTask('T-021', tasks)).toThrow('Nearest: T-001, T-012, T-1000.');
    expect(() => findTask('\u001B[31mx\n::error', tasks)).toThrow(/^Unexpected task "x ::error", [^\n]*$/);
    expect(() => findTask('x'.repeat(100_000), tasks)).toThrow('Nearest');
    expect(() => findTask('1', [])).toThrow(/shows\.$/);
  });
});
