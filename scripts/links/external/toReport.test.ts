import { describe, expect, it } from 'vitest';
import { parseLinkReport } from '../../../src/lib/links/linkReport.ts';
import { toReport } from './toReport.ts';
import type { ExternalCounts } from './checkExternal.ts';
import type { Judged } from './toFindings.ts';

const now = Date.UTC(2026, 10, 21, 3, 17);
const counts = { links: 3, addresses: 2, remembered: 0, ok: 0, dead: 1, failing: 1 } as ExternalCounts;

function judgedAt(line: number, url: string, verdict: Judged['verdict'], record?: Partial<Judged['record']>): Judged {
  const start = { line, column: 1 };
  return {
    link: { file: 'docs/a.md', range: { start, end: start }, url, written: url },
    verdict,
    ...(record && { record: record as NonNullable<Judged['record']> }),
  };
}

const dead: Judged['verdict'] = { kind: 'hard', cause: { type: 'status', code: 404 } };

describe('toReport', () => {
  it('names each dead address once, with all its places', () => {
    const record = { url: 'https://a.otlp.dev/', since: '2026-11-01T00:00:00Z' };
    const judged = [3, 9].map((line) => judgedAt(line, 'https://a.otlp.dev/', dead, record));
    expect(toReport({ judged, counts }, now)).toMatchObject({
      checkedAt: '2026-11-21T03:17:00Z',
      dead: [
        {
          url: 'https://a.otlp.dev/',
          cause: '404',
          since: '2026-11-01',
          places: [
            { file: 'docs/a.md', line: 3 },
            { file: 'docs/a.md', line: 9 },
          ],
        },
      ],
      failing: [],
    });
  });

  it('keeps addresses apart that are shown alike', () => {
    const long = `https://a.otlp.dev/${'x'.repeat(250)}`;
    const judged = [judgedAt(1, `${long}1`, dead), judgedAt(2, `${long}2`, dead)];
    const { dead: shown } = toReport({ judged, counts }, now);
    expect(shown.map(({ places }) => places)).toEqual([
      [{ file: 'docs/a.md', line: 1 }],
      [{ file: 'docs/a.md', line: 2 }],
    ]);
    expect(new Set(shown.map(({ url }) => url)).size).toBe(2);
  });

  it('leaves out what is well, or has failed for a short time only', () => {
    const soft: Judged['verdict'] = { kind: 'soft', cause: { type: 'timeout' } };
    const brief = { since: '2026-11-20T00:00:00Z', checkedAt: '2026-11-21T00:00:00Z', fails: 2 };
    const judged = [
      judgedAt(1, 'https://a.otlp.dev/', { kind: 'ok' }),
      judgedAt(2, 'https://b.otlp.dev/', soft, brief),
    ];
    expect(toReport({ judged, counts }, now)).toMatchObject({ dead: [], failing: [] });
  });

  it('is what the page reads, and a cut-off file is not', () => {
    const text = JSON.stringify(toReport({ judged: [judgedAt(1, 'https://a.otlp.dev/', dead)], counts }, now));
    expect(parseLinkReport(text)).toEqual(JSON.parse(text));
    expect(parseLinkReport(text.slice(0, -5))).toBeUndefined();
    expect(parseLinkReport(text.replace('"dead":[', '"dead":[7,'))).toBeUndefined();
    expect(parseLinkReport('null')).toBeUndefined();
  });
});
