import { describe, expect, it } from 'vitest';
import { collectorConfig } from './collector-config.ts';
import { fixFixture, lintFixture, reference } from './fixture.ts';

const fence = (yaml: string, info = 'yaml') => `\`\`\`${info}\n${yaml}\`\`\`\n`;
const find = (yaml: string, info?: string) =>
  lintFixture(collectorConfig, { text: fence(yaml, info) }).map(({ range, message }) => [
    (range?.start.line ?? 0) - 1,
    /"([^"]*)"/.exec(message.en)?.[1],
  ]);
const fix = (yaml: string, info?: string) => {
  const fixed = fixFixture([collectorConfig], { text: fence(yaml, info) });
  return fixed.slice(fixed.indexOf('\n') + 1, fixed.lastIndexOf('```'));
};

const pipelines = (receivers: string, processors: string, exporters: string) =>
  `service:\n  pipelines:\n    traces:\n      receivers: [${receivers}]\n      processors: [${processors}]\n      exporters: [${exporters}]\n`;

describe('collector-config looks at', () => {
  it.each([
    [
      'a whole configuration',
      `receivers:\n  otlpp:\nexporters:\n  debug:\n${pipelines('otlpp', '', 'debug')}`,
      [[2, 'otlpp']],
    ],
    ['a fragment', 'exporters:\n  debug:\n  otlphtp:\n', [[3, 'otlphtp']]],
    ['pipelines alone', pipelines('otlp', 'btach', 'debug'), [[5, 'btach']]],
    [
      'the operator',
      'kind: OpenTelemetryCollector\nspec:\n  config:\n    receivers:\n      otlp:\n      filelog:\n',
      [[6, 'filelog']],
    ],
    ['values of a Helm chart', 'mode: daemonset\nconfig:\n  exporters:\n    otlphttp:\n', [[4, 'otlphttp']]],
    ['the second document', 'a: 1\n---\nreceivers:\n  otlp:\n  hostmetrics:\n', [[5, 'hostmetrics']]],
    [
      'quoted and named components',
      'exporters:\n  "otlp/a": {}\n  \'loadbalancing\': {}\n',
      [
        [2, 'otlp'],
        [3, 'loadbalancing'],
      ],
    ],
    ['flow style', 'exporters: {otlp: {endpoint: a}, debug: }\n', [[1, 'otlp']]],
  ])('%s', (_, yaml, expected) => {
    expect(find(yaml)).toEqual(expected);
  });

  it.each([
    ['other configurations with such keys', 'receivers:\n  - name: slack\n'],
    ['fragments in which no component is known', 'processors:\n  tailtracer:\n'],
    ['fragments with other keys', 'processors:\n  batch:\n  filelog:\nscrape_configs: []\n'],
    ['a manifest of the builder', 'exporters:\n  - gomod: example.com/otlp v1.0.0\n'],
    [
      'declarative configuration of an SDK',
      'tracer_provider:\n  processors:\n    - batch:\n        exporter:\n          otlp:\n',
    ],
    ['names that are no names', 'exporters:\n  debug:\n  ${env:NAME}: {}\n  <exporter>: {}\n  <<: {}\n  1: {}\n'],
    ['a list', '- receivers\n- otlphttp\n'],
    ['broken YAML', 'exporters:\n  otlphttp: [\n'],
    ['services', 'services:\n  otlphttp:\n'],
  ])('and not at %s', (_, yaml) => {
    expect(find(yaml)).toEqual([]);
  });

  it('and not at blocks that opt out, nor at other languages', () => {
    expect(find('exporters:\n  otlphttp:\n', 'yaml nocheck')).toEqual([]);
    expect(find('exporters:\n  otlphttp:\n', 'text')).toEqual([]);
    expect(find('exporters:\n  otlphttp:\n', 'yml')).toHaveLength(1);
  });
});

describe('collector-config says', () => {
  const say = (yaml: string) => lintFixture(collectorConfig, { text: fence(yaml) }).map(({ message }) => message.en);

  it.each([
    ['exporters:\n  debug:\n  otlp_htp:\n', /Did you mean "otlp_http"\?/],
    ['receivers:\n  otlp:\n  batch:\n', /There is one of that name under "processors"\./],
    ['exporters:\n  otlphttp:\n', /expected "otlp_http"/],
    ['exporters:\n  logging:\n', /expected "debug": the Collector dropped it in 0\.111\.0/],
    ['processors:\n  spanmetrics:\n', /expected one that exists/],
    [
      `receivers:\n  otlp/a:\n${pipelines('otlp/b', '', 'debug')}`,
      /"otlp\/b" in pipeline "traces".* Did you mean "otlp\/a"\?/,
    ],
    ['extensions:\n  zpages:\nservice:\n  extensions: [health_check]\n', /"health_check" in service\.extensions/],
    ['exporters:\n  unknown_thing:\n  debug:\n', /add it to data\/collector-components\.yml/],
  ])('%j', (yaml, words) => {
    const messages = say(yaml);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(words);
  });

  it('which Collector its types are from', () => {
    expect(say('exporters:\n  debug:\n  otlp_htp:\n')[0]).toContain(reference.components.version);
  });
});

describe('collector-config wants names in the service to be defined', () => {
  it.each([
    [
      'where the section is there',
      `receivers:\n  otlp:\n${pipelines('otlp, jaeger', 'batch', 'debug')}`,
      [[6, 'jaeger']],
    ],
    ['not where it is not', pipelines('otlp, jaeger', 'batch', 'debug'), []],
    [
      'or to be connectors',
      `receivers:\n  otlp:\nexporters:\n  debug:\nconnectors:\n  forward:\n${pipelines('otlp, forward', '', 'forward')}`,
      [],
    ],
    [
      'or of a type that a connector can have, when connectors are left out',
      `receivers:\n  otlp:\n${pipelines('otlp, forward', '', 'debug')}`,
      [],
    ],
    ['not where something is left out', `receivers:\n  otlp:\n  # ...\n${pipelines('otlp, jaeger', '', 'debug')}`, []],
    [
      'not in the values of a chart, which has its own',
      `config:\n  receivers:\n    otlp:\n${pipelines('otlp, jaeger', '', 'debug').replace(/^/gm, '  ').trimEnd()}\n`,
      [],
    ],
    ['not when they are variables', `receivers:\n  otlp:\n${pipelines('otlp, "${env:R}"', '', 'debug')}`, []],
  ])('%s', (_, yaml, expected) => {
    expect(find(yaml)).toEqual(expected);
  });
});

describe('collector-config fixes', () => {
  it.each([
    [
      'definitions and uses',
      `exporters:\n  otlp/a:\n${pipelines('otlp', '', 'otlp/a')}`,
      `exporters:\n  otlp_grpc/a:\n${pipelines('otlp', '', 'otlp_grpc/a')}`,
    ],
    [
      'connectors in pipelines',
      `connectors:\n  spanmetrics:\n${pipelines('otlp', '', 'spanmetrics')}`,
      `connectors:\n  span_metrics:\n${pipelines('otlp', '', 'span_metrics')}`,
    ],
    [
      'connectors that are defined elsewhere',
      pipelines('spanmetrics', '', 'debug'),
      pipelines('span_metrics', '', 'debug'),
    ],
    ['quoted names', `exporters:\n  "otlp": {}\n`, `exporters:\n  "otlp_grpc": {}\n`],
    [
      'logging with settings of debug',
      'exporters:\n  logging:\n    verbosity: detailed\n',
      'exporters:\n  debug:\n    verbosity: detailed\n',
    ],
  ])('%s', (_, yaml, fixed) => {
    expect(fix(yaml)).toBe(fixed);
  });

  it.each([
    ['logging with other settings', `exporters:\n  logging:\n    loglevel: debug\n${pipelines('otlp', '', 'logging')}`],
    ['what would clash', 'exporters:\n  otlphttp:\n  otlp_http:\n'],
    [
      'what another setting names',
      'extensions:\n  azureauth:\nexporters:\n  otlp_http:\n    auth:\n      authenticator: azureauth\n',
    ],
    ['what was removed without a successor', 'extensions:\n  zpages:\n  memory_ballast:\n'],
  ])('not %s', (_, yaml) => {
    expect(find(yaml).length).toBeGreaterThan(0);
    expect(fix(yaml)).toBe(yaml);
  });

  it('not code from examples/', () => {
    const yaml = 'exporters:\n  otlphttp:\n';
    expect(fix(yaml, 'yaml title="examples/a/b.yaml"')).toBe(yaml);
  });
});

describe('collector-config reads references to groups in OTTL', () => {
  const statement = (text: string) =>
    `processors:\n  transform:\n    log_statements:\n      - replace_pattern(body, "a(.*)", "${text}")\n`;

  it.each([
    ['$$1_x', '$${1}_x'],
    ['$1x', '$${1}x'],
    ['$$12ms', '$${12}ms'],
    ['$$1_$$2_', '$${1}_$${2}_'],
  ])('%s', (text, fixed) => {
    expect(find(statement(text)).length).toBeGreaterThan(0);
    expect(fix(statement(text))).toBe(statement(fixed));
  });

  it.each(['$$1', '$$1-x', '$${1}x', '$$1 x', 'x$$1', '$$name'])('says nothing of %s', (text) => {
    expect(find(statement(text))).toEqual([]);
  });

  it('also in statements alone, and not elsewhere', () => {
    expect(find('- replace_all_patterns(attributes, "key", "a(.*)", "$$1_x")\n')).toHaveLength(1);
    expect(find('receivers:\n  prometheus:\n    config: {replacement: "$$1_x", a: "replace_"}\n')).toEqual([]);
  });
});
