import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { root as project } from '../../shell.ts';
import { componentKinds, readComponents } from './components.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'components-'));
  mkdirSync(path.join(root, 'data'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
const put = (text: string) => {
  writeFileSync(path.join(root, 'data', 'collector-components.yml'), text);
};

const sections = componentKinds.map((kind) => `${kind}: {types: [nop]}\n`).join('');

describe('readComponents', () => {
  it('reads the file of a repository', () => {
    put(
      `version: 1.2.3\n${sections.replace('[nop]', '[new], renamed: {old: new}, removed: {gone: {since: 1.0.0, instead: new}}')}`,
    );
    const { version, receivers, exporters } = readComponents(root);
    expect(version).toBe('1.2.3');
    expect(receivers.renamed.get('old')).toBe('new');
    expect(receivers.removed.get('gone')).toEqual({ since: '1.0.0', instead: 'new' });
    expect([...exporters.types]).toEqual(['nop']);
  });

  it.each([
    ['version: 1\nreceivers: [a]\n', /:2: Unexpected "receivers"/],
    [`version: 1\n${sections.replace('receivers: {types: [nop]}\n', '')}`, /Unexpected "receivers"/],
    ['a: [\n', /collector-components\.yml:\d+: Unexpected YAML/],
  ])('names the line of a file that it cannot use: %j', (text, message) => {
    put(text);
    expect(() => readComponents(root)).toThrow(message);
  });
});

describe('data/collector-components.yml', () => {
  const components = readComponents(project);

  it('follows its schema', () => {
    const schema = JSON.parse(
      readFileSync(path.join(project, 'data', 'schemas', 'collector-components.schema.json'), 'utf8'),
    ) as Record<string, unknown>;
    const { data } = parseYamlFile(readFileSync(path.join(project, 'data', 'collector-components.yml'), 'utf8'));
    expect(createSchemaCheck(schema)(data)).toEqual([]);
  });

  it.each(componentKinds)(
    'has %s in order, renames to those it has, and has none that it says were removed',
    (kind) => {
      const { types, renamed, removed } = components[kind];
      expect([...types]).toEqual([...types].sort());
      for (const [old, now] of renamed) expect([old, types.has(old), types.has(now)]).toEqual([old, false, true]);
      for (const [old, { instead }] of removed)
        expect([old, types.has(old), instead === undefined || types.has(instead)]).toEqual([old, false, true]);
    },
  );

  it('knows the renames of 2026', () => {
    expect(components.exporters.renamed.get('otlphttp')).toBe('otlp_http');
    expect(components.receivers.types.has('otlp')).toBe(true);
    expect(components.receivers.renamed.get('filelog')).toBe('file_log');
    expect(components.processors.renamed.get('k8sattributes')).toBe('k8s_attributes');
  });
});
