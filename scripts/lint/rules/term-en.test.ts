import { describe, expect, it } from 'vitest';
import { enFile, fixFixture, lintFixture } from './fixture.ts';
import { termEn } from './term-en.ts';

const file = enFile;

describe('names', () => {
  it.each([
    ['Use Opentelemetry, Github and GRPC.', 'Use OpenTelemetry, GitHub and gRPC.'],
    ['使用Opentelemetry导出', '使用OpenTelemetry导出'],
    ['**Otel** [VSCode](/a) (ElasticSearch)', '**OTel** [VS Code](/a) (Elasticsearch)'],
    ['the OTel\ncollector and the Open\nTelemetry project', 'the OTel\nCollector and the OpenTelemetry project'],
    ['runs on kubernetes.', 'runs on Kubernetes.'],
  ])('are mended in %j', (text, expected) => {
    expect(fixFixture([termEn], { file, text })).toBe(expected);
    expect(lintFixture(termEn, { file, text: expected })).toEqual([]);
  });

  it.each([
    'opentelemetry-js, opentelemetry.io, @opentelemetry/api, opentelemetry::trace, opentelemetry_sdk',
    'github.com/open-telemetry, /grpc, grpc://localhost, a.Json, mysql(…), node.js/express, #opentelemetry',
    '`opentelemetry` "opentelemetry" lang=javascript <https://github> OTEL_SDK_DISABLED',
    'Mac OS X, K8s, subgithub, Githubber',
    '[text](/Opentelemetry "Github")',
  ])('are left in %j', (text) => {
    expect(lintFixture(termEn, { file, text })).toEqual([]);
  });

  it('have no fix where a quotation stands between their words', () => {
    const findings = lintFixture(termEn, { file, text: '> the OTel\n> collector' });
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });
});
