import { expect, it } from 'vitest';
import { explainRefusal } from './shell.ts';

const refusal = (code: string, rest: object = {}): string | undefined =>
  explainRefusal(Object.assign(new Error('message'), { code, ...rest }));

it('names what cannot be written, and what to do', () => {
  expect(refusal('EACCES', { path: '/x/build' })).toBe(
    'No permission to change /x/build (EACCES). Make it and its folder writable for you, then try again.',
  );
  expect(refusal('EROFS', { path: '/x/next', dest: '/x/build' })).toContain('/x/build');
  expect(refusal('ENOSPC', { path: '/x/build' })).toContain('The disk is full');
});

it('keeps what matters of a usage error', () => {
  const message = "Unknown option '--bogus'. To specify a positional argument starting with a '-', place it at the end";
  expect(explainRefusal(Object.assign(new Error(message), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }))).toBe(
    "Unknown option '--bogus'. See --help.",
  );
  const ambiguous = "Option '--limit' argument is ambiguous.\nDid you forget to specify the option argument?\nTo …";
  expect(explainRefusal(Object.assign(new Error(ambiguous), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' }))).toBe(
    "Option '--limit' argument is ambiguous. See --help.",
  );
});

it('leaves bugs alone', () => {
  expect(refusal('ENOENT', { path: '/x' })).toBeUndefined();
  expect(refusal('EACCES')).toBeUndefined();
  expect(explainRefusal(new TypeError('x is not a function'))).toBeUndefined();
});
