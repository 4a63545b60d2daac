import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

describe('parseOptions', () => {
  it('runs everything, and installs in CI only, unless it is told otherwise', () => {
    const plain = { ids: [], update: false, install: false, format: 'text' };
    expect(parseOptions([], {})).toEqual(plain);
    expect(parseOptions([], { CI: 'true' })).toEqual({ ...plain, install: true });
    expect(parseOptions(['a', 'b', '--update', '--install', '--format', 'json'], {})).toEqual({
      ids: ['a', 'b'],
      update: true,
      install: true,
      format: 'json',
    });
    expect(parseOptions(['-h'], {})).toBe('help');
  });

  it.each([
    [['--format', 'xml'], /Unexpected format "xml"/],
    [['--update'], /Missing id for --update/],
    [['--updat'], /Unknown option '--updat'/],
  ])('refuses %j', (args, message) => expect(() => parseOptions(args, {})).toThrow(message));
});
