import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertSchema, createSchemaCheck } from '../data/schema.ts';
import { faultsOf } from '../testMessage.ts';
import { idOfExampleFile, parseExample } from './example.ts';
import { isBetter } from './proof.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../data/schemas/example.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const check = createSchemaCheck(schema);

const right = `id: demo
shows: { zh-Hans: 演示一件事, en: Shows one thing }
languages: [bash]
needs: []
command: ./run.sh
expect: { stdout: expected.txt }
pages: []
`;
const byHand = `${right}proof: executed-by-hand
recorded: { on: 2026-11-22, from: open-telemetry/opentelemetry-go-instrumentation@v0.24.0, file: recorded.txt }
`;

describe('parseExample', () => {
  it('has a schema that is one', () => expect(() => assertSchema(schema)).not.toThrow());

  it('fills in what is left out', () => {
    expect(parseExample('demo', right, check)).toMatchObject({
      example: { command: './run.sh', proof: 'executed', uses: [], normalize: [] },
    });
  });

  it('accepts every key', () => {
    const full = `${byHand.replace('needs: []', 'needs: [linux, libbpf, { program: otelc, get: go install it }]')}
uses: [otlp-sink]
build: go build
test: go test
normalize: [ids, times, durations, ports, { match: 'pid \\d+', replace: 'pid N' }]
alone: false
timeoutSeconds: 60
`;
    expect(parseExample('demo', full, check)).toMatchObject({ example: { alone: false, recorded: { on: '2026-11-22' } } });
  });

  it.each([
    ['an unknown key', `${right}timeout: 3\n`, 8, 'Unexpected key "timeout"'],
    ['an unknown need', right.replace('needs: []', 'needs: [perl]'), 4, 'Unexpected "needs.0: perl", expected one of linux'],
    ['a program without a way to it', right.replace('needs: []', 'needs: [{ program: obi }]'), 4, 'Missing key "needs.0.get"'],
    ['a missing key', right.replace('command: ./run.sh\n', ''), 1, 'Missing key "command"'],
    ['another id', right.replace('id: demo', 'id: other'), 1, 'Unexpected id "other", expected "demo"'],
    ['a proof of its own', `${right}proof: seen\n`, 8, 'expected one of executed, executed-by-hand, documented'],
    ['a run by hand without a record', `${right}proof: executed-by-hand\n`, 1, 'Missing key "recorded"'],
    ['a record from nowhere', byHand.replace('@v0.24.0', ''), 9, 'a public tag or commit, such as owner/repository@v1.2.3'],
    ['a file outside of the folder', right.replace('expected.txt', '../a.txt'), 6, 'the path of a file in the example'],
    ['an unknown normalization', `${right}normalize: [uuids]\n`, 8, 'expected one of ids, times, durations, ports'],
    ['a broken pattern', `${right}normalize: [{ match: '(', replace: '' }]\n`, 8, 'expected a regular expression'],
    ['broken YAML', 'id: [demo\nshows: x', 2, 'Unexpected YAML'],
    ['an empty file', '', 1, 'Missing key "id"'],
  ])('refuses %s, and says where', (_name, text, line, message) => {
    const parsed = parseExample('demo', text, check);
    if (!('problem' in parsed)) throw new Error('It was accepted.');
    expect(parsed.problem.message.en).toContain(message);
    expect(parsed.problem.range.start.line).toBe(line);
    expect(faultsOf(parsed.problem.message)).toEqual([]);
  });

  it('refuses what is not UTF-8', () => expect(parseExample('demo', undefined, check)).toHaveProperty('problem'));
});

it('knows the file of an example', () => {
  expect(idOfExampleFile('examples/otlp-sink/example.yml')).toBe('otlp-sink');
  expect(idOfExampleFile('examples/otlp-sink/send/example.yml')).toBeUndefined();
});

it('orders the proofs', () => {
  expect(isBetter('executed', 'documented')).toBe(true);
  expect(isBetter('executed-by-hand', 'executed-by-hand')).toBe(false);
  expect(isBetter('documented', 'executed')).toBe(false);
});
