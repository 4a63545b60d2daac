import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConventions, readConventionsOf } from './conventions.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'conventions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('readConventions', () => {
  it('reads the installed package', () => {
    const { version, attributes, metrics, events } = readConventions(folder);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Math.min(attributes.size, metrics.size)).toBeGreaterThan(500);
    expect(events.has('exception')).toBe(true);
    expect(attributes.get('http.method')?.deprecated?.replacement).toBe('http.request.method');
    expect(attributes.get('http.request.header')).toEqual({ stability: 'stable', isTemplate: true });
    expect([...attributes.values()].filter(({ deprecated }) => deprecated?.replacement).length).toBeGreaterThan(100);
  });

  it('keeps what it read, and reads it from there', () => {
    const first = readConventions(folder);
    const [name = ''] = readdirSync(folder);
    expect([readdirSync(folder).length, name]).toEqual([1, `conventions-${first.version}.json`]);
    const file = path.join(folder, name);
    expect(readConventions(folder)).toEqual(first);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"http.method"', '"kept.here"'));
    expect(readConventions(folder).attributes.has('kept.here')).toBe(true);
  });

  it.each(['', '{', 'null', '{"format":"otlp-docs/conventions@0"}', '[]'])('makes a damaged file anew: %j', (text) => {
    const first = readConventions(folder);
    const file = path.join(folder, `conventions-${first.version}.json`);
    writeFileSync(file, text);
    expect(readConventions(folder)).toEqual(first);
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(1000);
  });

  it('does without a place to keep it', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(readConventions(path.join(file, 'cache')).attributes.size).toBeGreaterThan(500);
    expect(existsSync(path.join(file, 'cache'))).toBe(false);
  });
});

describe('readConventionsOf', () => {
  const put = (version: string, javascript: string) => {
    mkdirSync(path.join(folder, 'dist'), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), version);
    for (const stability of ['stable', 'experimental'])
      for (const kind of ['attributes', 'metrics', 'events'])
        writeFileSync(path.join(folder, 'dist', `${stability}_${kind}.mjs`), kind === 'attributes' ? javascript : '');
  };

  it('reads a package wherever it is', () => {
    put('{"version": "9.9.9"}', '/** A name. */\nconst ATTR_A = "a.b";\n');
    const { version, attributes } = readConventionsOf(folder);
    expect([version, [...attributes.keys()]]).toEqual(['9.9.9', ['a.b']]);
  });

  it.each([
    ['{"version": "9.9.9"}', 'var a=1', /no attribute names/],
    ['{"version": "../x"}', '', /has no version/],
    ['{}', '', /has no version/],
  ])('says what is wrong with one: %s', (version, javascript, message) => {
    put(version, javascript);
    expect(() => readConventionsOf(folder)).toThrow(message);
  });
});
