import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explainRefusal, writeOutput } from './shell.ts';

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

describe('writeOutput', () => {
  const broken = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })) });

  it('writes all of it', async () => {
    const chunks: string[] = [];
    const slow = new Writable({
      write: (chunk, _encoding, done) => setTimeout(() => done(void chunks.push(String(chunk))), 1),
    });
    await writeOutput('a\nb\n', slow);
    expect(chunks).toEqual(['a\nb\n']);
  });

  it('ends in silence when nobody reads on', async () => {
    expect(await writeOutput('a', broken('EPIPE'))).toBeUndefined();
  });

  it.each([
    ['ENOSPC', 'The disk is full; the output could not be written. Free some space, then try again.'],
    ['EIO', 'The output could not be written (EIO). Write it elsewhere.'],
  ])('says in one line what was in the way: %s', async (code, message) => {
    const failure = writeOutput('a', broken(code));
    await expect(failure).rejects.toMatchObject({ name: 'Problem', exitCode: 2, message });
  });
});
