import { describe, expect, it } from 'vitest';
import { compareOutput } from './compare.ts';

describe('compareOutput', () => {
  it('ignores line ends, spaces at line ends and empty lines at the end', () => {
    expect(compareOutput('a  \r\nb\r\n\r\n', 'a\nb', 'exact')).toBeUndefined();
  });

  it('names the first line that differs', () => {
    expect(compareOutput('a\nx\nc', 'a\nb\nc', 'exact')).toBe('line 2: got "x", expected "b"');
  });

  it('notices output that is too short and too long', () => {
    expect(compareOutput('a', 'a\nb', 'exact')).toBe('line 2: got the end of the output, expected "b"');
    expect(compareOutput('a\nb', 'a', 'exact')).toBe('line 2: got "b", expected the end of the output');
    expect(compareOutput('', 'a', 'exact')).toBe('line 1: got "", expected "a"');
  });

  it('matches whole lines against patterns', () => {
    expect(compareOutput('pid 42', 'pid \\d+', 'pattern')).toBeUndefined();
    expect(compareOutput('pid 42 and more', 'pid \\d+', 'pattern')).toContain('line 1');
  });
});
