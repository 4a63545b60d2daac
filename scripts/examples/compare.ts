import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import type { Normalization } from '../../src/lib/examples/example.ts';
import { cutLine } from './cutLine.ts';
import { testInTime } from '../../src/lib/matchInTime.ts';
import { normalize } from './normalize.ts';

export type Comparison = {
  actual: string;
  expected: string;
  /** `exact`: the texts are equal. `pattern`: each expected line is a regular expression for the same line of the other text. */
  how: 'exact' | 'pattern';
  normalize: readonly Normalization[];
};

/** `reason` is one line; `details` are the lines that differ. */
export type Difference = { reason: string; details?: string };

/**
 * Compares what an example printed with what it should print, both of them normalized; a pattern stays as it is. Line ends,
 * spaces at line ends and empty lines at the end do not count. Undefined when there is no difference. Pure; throws a SlowPattern.
 */
export function compareOutput({ actual, expected, how, normalize: steps }: Comparison): Difference | undefined {
  const got = toLines(normalize(actual, steps));
  if (how === 'pattern') return comparePatterns(got, toLines(expected));
  const want = toLines(normalize(expected, steps));
  if (got.join('\n') === want.join('\n')) return undefined;
  return { reason: 'the output differs', details: toDiff(want, got) };
}

/** What a golden file holds for an output: normalized, with a line end. Pure. */
export function toGolden(actual: string, steps: readonly Normalization[]): string {
  return `${toLines(normalize(actual, steps)).join('\n')}\n`;
}

function comparePatterns(got: readonly string[], want: readonly string[]): Difference | undefined {
  for (let index = 0; index < Math.max(got.length, want.length); index++) {
    const [gotLine, wantLine] = [got[index], want[index]];
    const place = `line ${index + 1}`;
    if (wantLine !== undefined && !isPattern(wantLine)) {
      return { reason: `${place}: ${quote(wantLine)} is no regular expression` };
    }
    if (gotLine === undefined || wantLine === undefined || !testInTime(`^(?:${wantLine})$`, 'u', gotLine)) {
      return { reason: `${place}: got ${quote(gotLine)}, expected ${quote(wantLine)}` };
    }
  }
  return undefined;
}

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}

const maxLines = 60;
const maxLength = 400;

/** `-` is what was expected, `+` what was printed. */
function toDiff(want: readonly string[], got: readonly string[]): string {
  const [before, after] = [want, got].map((lines) => `${lines.join('\n')}\n`) as [string, string];
  const patch = structuredPatch('expected', 'got', before, after, undefined, undefined, { context: 2 });
  const lines = formatPatch(patch, OMIT_HEADERS)
    .trimEnd()
    .split('\n')
    .map((line) => cutLine(line, maxLength));
  const left = lines.length - maxLines;
  return left > 0 ? [...lines.slice(0, maxLines), `… ${left} more lines`].join('\n') : lines.join('\n');
}

function toLines(text: string): string[] {
  return text.replaceAll('\r\n', '\n').replace(/[ \t]+$/gm, '').trimEnd().split('\n');
}

function quote(line: string | undefined): string {
  return line === undefined ? 'the end of the output' : JSON.stringify(cutLine(line, maxLength));
}
