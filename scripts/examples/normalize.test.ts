import { describe, expect, it } from 'vitest';
import type { Normalization } from '../../src/lib/examples/example.ts';
import { normalize } from './normalize.ts';

const trace = '5b8efff798038103d269b633813fc60c';
const [span, other] = ['eee19b7ec3c1b174', 'aaa19b7ec3c1b174'];

describe('normalize', () => {
  it.each<[string, Normalization, string, string]>([
    ['ids, and which are equal', 'ids', `${trace} ${span} > ${other}, ${span}`, '<trace-1> <span-1> > <span-2>, <span-1>'],
    ['an id in other letters', 'ids', `${span} ${span.toUpperCase()}`, '<span-1> <span-1>'],
    ['a UUID', 'ids', 'a 123e4567-e89b-12d3-a456-426614174000', 'a <uuid-1>'],
    ['no id of zeros, which says that there is none', 'ids', '0000000000000000', '0000000000000000'],
    ['no longer hash', 'ids', 'a'.repeat(40), 'a'.repeat(40)],
    ['RFC 3339', 'times', '[2026-11-22T00:24:06.123Z]', '[<time>]'],
    ['an offset', 'times', 'at 2026-11-22T00:24:06+08:00.', 'at <time>.'],
    ["the format of Go's log", 'times', '2026/11/22 00:24:06 ready', '<time> ready'],
    ['nanoseconds', 'times', '"startTimeUnixNano":"1763712000000000000"', '"startTimeUnixNano":"<time>"'],
    ['milliseconds', 'times', 'ts=1763712000000', 'ts=<time>'],
    ['no count', 'times', '1000000 events', '1000000 events'],
    ['a day alone, which may be a version', 'times', 'schema 2026-11-22', 'schema 2026-11-22'],
    ['durations', 'durations', 'took 1m2.5s, 350µs, 0.43 s; 12 seconds', 'took <duration>, <duration>, <duration>; <duration>'],
    ['no version and no name', 'durations', 'v1.2 6.18.44s s3 2sinks', 'v1.2 6.18.44s s3 2sinks'],
    ['a chosen port', 'ports', 'http://127.0.0.1:41233/v1 [::1]:50000', 'http://127.0.0.1:<port>/v1 [::1]:<port>'],
    ['no port that somebody chose', 'ports', '127.0.0.1:4317 localhost:8080', '127.0.0.1:4317 localhost:8080'],
    ['ports in attributes', 'ports', 'server.port=41233 net.peer.port: 50000', 'server.port=<port> net.peer.port: <port>'],
    [
      'ports in OTLP JSON',
      'ports',
      '{"key":"server.port","value":{"intValue":"41233"}}',
      '{"key":"server.port","value":{"intValue":"<port>"}}',
    ],
    ['a pattern of its own', { match: '^pid (\\d)\\d*$', replace: 'pid $1…' }, 'a\npid 421\nb', 'a\npid 4…\nb'],
  ])('replaces %s', (_, step, before, after) => {
    expect(normalize(before, [step])).toBe(after);
    expect(normalize(after, [step])).toBe(after);
  });

  it('goes through the steps in their order', () => {
    const steps: Normalization[] = ['times', { match: '<time>', replace: 'T' }];
    expect(normalize('2026-11-22T00:24:06Z', steps)).toBe('T');
  });
});
