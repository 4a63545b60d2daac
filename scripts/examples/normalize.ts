import type { Normalization } from '../../src/lib/examples/example.ts';
import { replaceInTime } from '../../src/lib/matchInTime.ts';

/**
 * A text without what differs from run to run. Equal ids get equal names, in the order in which they appear, so that it
 * stays visible which span is whose parent. Applying it again changes nothing. Pure; throws a SlowPattern.
 */
export function normalize(text: string, steps: readonly Normalization[]): string {
  return steps.reduce((result, step) => {
    if (typeof step === 'object') return replaceInTime(result, step.match, 'gmu', step.replace);
    return known[step](result);
  }, text);
}

const known = {
  ids: (text) =>
    [
      ['uuid', /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi],
      ['trace', /\b(?!0{32})[0-9a-f]{32}\b/gi],
      ['span', /\b(?!0{16})[0-9a-f]{16}\b/gi],
    ].reduce((result, [name, pattern]) => numberMatches(result, name as string, pattern as RegExp), text),

  // RFC 3339, Go's log package, and Unix time in nano-, micro- or milliseconds from 2017 to 2033.
  times: (text) =>
    text
      .replace(
        /\b\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?(?:Z|[+-]\d{2}:?\d{2}|UTC)(?![\w:]))?/g,
        '<time>',
      )
      .replace(/\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\b/g, '<time>')
      .replace(/\b1[5-9]\d{11}(?:\d{3}){0,2}\b/g, '<time>'),

  // As Go, Python and curl write them: 1m2.5s, 350µs, 0.43 s, 12 seconds.
  durations: (text) =>
    text.replace(
      /(?<![\w.])(?:\d+h)?(?:\d+m)?\d+(?:\.\d+)?(?:(?:ns|us|µs|μs|ms|s)| (?:ns|us|µs|μs|ms|s|seconds?|minutes?|hours?))(?!\w)/g,
      '<duration>',
    ),

  // Those that the system chose. One below 32768 was chosen by somebody, and says something.
  ports: (text) =>
    text
      .replace(/(\b(?:localhost|\d{1,3}(?:\.\d{1,3}){3})|\[[\da-f:]+\]):(\d{4,5})\b/gi, hidePort)
      .replace(/(\bport\b\W{1,4}(?:value\W{1,4}intValue\W{1,4})?)(\d{4,5})\b/gi, (match, before: string, port: string) =>
        isFree(port) ? `${before}<port>` : match,
      ),
} as const satisfies Record<Extract<Normalization, string>, (text: string) => string>;

function numberMatches(text: string, name: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (id) => {
    const key = id.toLowerCase();
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return `<${name}-${number}>`;
  });
}

function hidePort(match: string, host: string, port: string): string {
  return isFree(port) ? `${host}:<port>` : match;
}

function isFree(port: string): boolean {
  return Number(port) >= 32_768 && Number(port) <= 65_535;
}
