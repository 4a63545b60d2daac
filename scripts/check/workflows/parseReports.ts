import { isRecord } from '../../../src/lib/data/isRecord.ts';
import type { Finding } from '../../../src/lib/finding.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { safeLine } from '../../report/safe.ts';

/** What `actionlint -format '{{json .}}'` prints. Throws a Problem for anything else. */
export function parseActionlint(output: string): Finding[] {
  // Without a mistake some versions print null.
  return listOf(output, 'actionlint').map((one) => {
    const line = numberOf(one['line']);
    const column = numberOf(one['column']);
    return toFinding({
      rule: `actionlint-${textOf(one['kind'])}`,
      severity: 'error',
      file: textOf(one['filepath']),
      range: { start: { line, column }, end: { line, column: Math.max(column, numberOf(one['end_column'])) + 1 } },
      text: textOf(one['message']),
    });
  });
}

/** What `zizmor --format json-v1` prints. Throws a Problem for anything else. */
export function parseZizmor(output: string): Finding[] {
  return listOf(output, 'zizmor')
    .filter(({ ignored }) => ignored !== true)
    .map((one) => {
      const places = Array.isArray(one['locations']) ? (one['locations'] as unknown[]) : [];
      const { file, range, annotation } = toPlace(places.find(isPrimary) ?? places[0]);
      const helpUrl = textOf(one['url']);
      return {
        ...toFinding({
          rule: `zizmor-${textOf(one['ident'])}`,
          severity: 'error',
          file,
          ...(range && { range }),
          text: `${textOf(one['desc'])}: ${annotation}`,
        }),
        ...(helpUrl && { helpUrl }),
      };
    });
}

type Raw = { rule: string; severity: Finding['severity']; file: string; range?: Finding['range']; text: string };

/** The tools speak English. */
function toFinding({ rule, severity, file, range, text }: Raw): Finding {
  const words = safeLine(text);
  const place = file.replace(/^\.\//, '');
  const message = { en: words, 'zh-Hans': words };
  return { check: 'workflows', rule, severity, file: place, ...(range && { range }), message };
}

function isPrimary(place: unknown): boolean {
  return isRecord(place) && isRecord(place['symbolic']) && place['symbolic']['kind'] === 'Primary';
}

/** A place in a file; its rows and columns are counted from 0. */
function toPlace(place: unknown): { file: string; range?: Finding['range']; annotation: string } {
  const symbolic = isRecord(place) && isRecord(place['symbolic']) ? place['symbolic'] : {};
  const key = isRecord(symbolic['key']) ? symbolic['key'] : {};
  const local = isRecord(key['Local']) ? key['Local'] : {};
  const concrete = isRecord(place) && isRecord(place['concrete']) ? place['concrete'] : {};
  const location = isRecord(concrete['location']) ? concrete['location'] : undefined;
  const at = (point: unknown) =>
    isRecord(point)
      ? { line: numberOf(point['row']) + 1, column: numberOf(point['column']) + 1 }
      : { line: 1, column: 1 };
  return {
    file: textOf(local['verbatim_path']),
    ...(location && { range: { start: at(location['start_point']), end: at(location['end_point']) } }),
    annotation: textOf(symbolic['annotation']),
  };
}

function listOf(output: string, tool: string): Record<string, unknown>[] {
  try {
    const data: unknown = JSON.parse(output);
    if (data === null) return [];
    if (Array.isArray(data) && data.every(isRecord)) return data;
  } catch {
    // Said below.
  }
  throw new Problem(`Unexpected output of ${tool}, expected a list as JSON. Run it by hand to see what it says.`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
