/**
 * Compares what an example printed with what it should print. Line ends, spaces at line ends and empty lines
 * at the end do not count. Returns the first difference as one line, or undefined when there is none. Pure.
 */
export function compareOutput(actual: string, expected: string, how: 'exact' | 'pattern'): string | undefined {
  const got = toLines(actual);
  const want = toLines(expected);
  for (let index = 0; index < Math.max(got.length, want.length); index++) {
    const gotLine = got[index];
    const wantLine = want[index];
    if (gotLine === undefined || wantLine === undefined || !matches(gotLine, wantLine, how)) {
      return `line ${index + 1}: got ${quote(gotLine)}, expected ${quote(wantLine)}`;
    }
  }
  return undefined;
}

function matches(got: string, want: string, how: 'exact' | 'pattern'): boolean {
  return how === 'exact' ? got === want : new RegExp(`^(?:${want})$`, 'u').test(got);
}

function toLines(text: string): string[] {
  return text.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, '').trimEnd().split('\n');
}

function quote(line: string | undefined): string {
  return line === undefined ? 'the end of the output' : JSON.stringify(line);
}
