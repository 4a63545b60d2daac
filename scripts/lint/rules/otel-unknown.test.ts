import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { lintFixture, reference, zhFile } from './fixture.ts';
import { otelUnknown } from './otel-unknown.ts';

const findings = (text: string) => lintFixture(otelUnknown, { text });

describe('otel-unknown', () => {
  it.each([
    'http.request.method',
    'http.server.request.duration',
    'gen_ai.client.inference.operation.details',
    'k8s.pod',
    'k8s.pod.label.app',
    'http.request.header.accept',
    'http.method',
    'server.key',
    'app.py',
    'go.mod',
    'process.env',
    'process.env.path',
    'host.docker.internal',
    'otel.sdk.disabled',
    'otel.exporter.otlp.endpoint',
    'service.telemetry.metrics',
    'client.crt',
    'app.order.amount',
    'mycompany.team.name',
    'example.com',
  ])('says nothing of %s', (name) => {
    expect(findings(`\`${name}\``)).toEqual([]);
  });

  it.each([
    ['service.instance_id', 'service.instance.id'],
    ['server.adress', 'server.address'],
    ['cicd.pipeline.run.ids', 'cicd.pipeline.run.id'],
    ['k8s.src.name', undefined],
    ['system.memory.usage_percent', undefined],
  ])('reports %s', (name, meant) => {
    const [finding, ...others] = findings(`Text \`${name}\``);
    expect(others).toEqual([]);
    expect(finding?.range).toEqual({ start: { line: 1, column: 7 }, end: { line: 1, column: 7 + name.length } });
    expect(finding?.message.en.includes(`Did you mean "${String(meant)}"`)).toBe(meant !== undefined);
  });

  it('looks at inline code that is nothing but a name', () => {
    expect(findings('`k8s.src.name=x` k8s.src.name\n\n```yaml\nk8s.src.name: x\n```\n')).toEqual([]);
  });

  it('lets configuration allow names', () => {
    const count = (allow: readonly string[]) => {
      const options = { ...reference.config.options, 'otel-unknown': { allow } };
      const known = { ...reference, conventions: reference.conventions, config: { ...reference.config, options } };
      let found = 0;
      otelUnknown.check(parsePage(zhFile, '`k8s.src.name` `k8s.dst.name`'), known, () => found++);
      return found;
    };
    expect([[], ['k8s.src.*'], ['k8s.*'], ['k8s.src.name'], ['k8s.src']].map(count)).toEqual([2, 1, 0, 1, 2]);
  });
});
