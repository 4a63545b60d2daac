import { describe, expect, it } from 'vitest';
import { parseCommand } from './command.ts';
import { taskOf } from './rules.ts';

describe('a command', () => {
  it.each([
    ['/claim', 'claim'],
    ['/Claim', 'claim'],
    ['  /claim  ', 'claim'],
    ['/claim.', 'claim'],
    ['认领', 'claim'],
    ['认领。', 'claim'],
    ['/认领！', 'claim'],
    ['/release', 'release'],
    ['释放', 'release'],
    ['I would like to do this.\r\n\r\n/claim\r\n\r\nThanks', 'claim'],
    ['/claim\n/release', 'claim'],
    ['```\ncode\n```\n/release', 'release'],
  ] as const)('stands alone in a line: %j', (body, command) => expect(parseCommand(body)).toBe(command));

  it.each([
    '',
    'Please /claim it',
    '/claims',
    '/claim T-012',
    '我想认领',
    '认领了吗？',
    '> /claim',
    '    /claim',
    '`/claim`',
    '```\n/claim\n```',
    '~~~~\n~~~\n/claim\n~~~~',
    '```\n/claim',
    'constructor',
    '__proto__',
    '/cl\u200Baim',
  ])('is not in %j', (body) => expect(parseCommand(body)).toBeUndefined());

  it.each(['/claim ', '`', '\n', '~~~\n', ' ', '认'])('is looked for in no time in very many %j', (piece) => {
    const started = performance.now();
    parseCommand(piece.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the task of an issue', () => {
  it.each([
    ['T-012: Add an example', '', 'T-012'],
    ['[T-012] Add', '', 'T-012'],
    ['t-1234', '', 'T-1234'],
    ['T-', '### Task · 任务编号\n\nT-012\n\n### Anything · 有吗\n\n_No response_', 'T-012'],
    ['T-013', '### Task · 任务编号\n\nT-012', 'T-013'],
    ['T-12', '', undefined],
    ['About T-012', '', undefined],
    ['T-', 'T-012', undefined],
    ['T-', '### Task · 任务编号\n\nT-012 and more', undefined],
    ['T-0123456789', '', undefined],
  ])('%j with %j is %s', (title, body, task) => expect(taskOf({ title, body })).toBe(task));
});
