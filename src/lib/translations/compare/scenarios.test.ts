import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../docs/parsePage.ts';
import { compareSections } from './compareSections.ts';
import { components } from './scenarios/components.ts';
import { reference } from './scenarios/reference.ts';
import type { Edits, ScenarioPair } from './scenarios/scenario.ts';
import { steps } from './scenarios/steps.ts';
import { splitSections, type Section } from '../sections/sections.ts';

const pairs = [steps, reference, components];

/** Verdicts in SCENARIOS.md by scenario: of both tables, the cell before the last. */
const verdicts = new Map(
  readFileSync(new URL('SCENARIOS.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, name = '']) => /^[a-z]+_[a-z_]+$/.test(name))
    .map((cells): [string, string] => [cells[1] ?? '', cells.at(-3) ?? '']),
);
const expectations = new Map(
  readFileSync(new URL('SCENARIOS.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7 && /outdated$/.test(cells[3] ?? ''))
    .map((cells): [string, string] => [cells[1] ?? '', cells[3] ?? '']),
);

function edit(text: string, edits: Edits = []): string {
  return edits.reduce((edited, [from, to]) => {
    const next = edited.replace(from, () => to);
    if (from === '' || next === edited) throw new Error(`nothing to replace: ${from}`);
    return next;
  }, text);
}

function split(file: string, text: string): Section[] {
  const page = parsePage(file, text);
  expect(page.problem).toBeUndefined();
  return splitSections(page, { siteUrl: 'https://otlp-docs.github.io' });
}

function judge({ source, translation, scenarios }: ScenarioPair, name: string): string {
  const { [name]: scenario = {} } = scenarios;
  const then = split(source.file, source.text);
  const now = split(source.file, edit(source.text, scenario.source));
  const changes = compareSections(then, now);
  const real = changes.filter(({ kind }) => kind !== 'cosmetic');
  if (real.length > 0)
    return `stale (${[...new Set(real.map(({ change, kind }) => `${change} ${kind}`))].sort().join(', ')})`;
  const own = new Map(
    split(translation.file, edit(translation.text, scenario.translation)).map((section) => [section.id, section]),
  );
  const blocks = new Set(now.flatMap((section) => compareShapes(section.shape, own.get(section.id)?.shape ?? [])));
  if (blocks.size > 0) return `parity (${[...blocks].sort().join(', ')})`;
  return changes.length > 0 ? 'fresh (cosmetic)' : 'fresh';
}

/** Kinds of blocks of which there are not as many. */
function compareShapes(one: readonly string[], other: readonly string[]): string[] {
  if (one.join('\n') === other.join('\n')) return [];
  const count = (shape: readonly string[], block: string): number => shape.filter((entry) => entry === block).length;
  const differing = [...new Set([...one, ...other])].filter((block) => count(one, block) !== count(other, block));
  return differing.length === 0 ? ['order'] : differing.map((block) => block.replace('step', 'item'));
}

describe('the scenarios of SCENARIOS.md', () => {
  const names = [...verdicts.keys()];

  it.each(pairs)('$name: all of them are made', ({ scenarios }) => {
    expect(Object.keys(scenarios).sort()).toEqual([...names].sort());
  });

  it('are those of the benchmark, and others', () => {
    expect(expectations.size).toBe(5 + 14);
    expect(names.length).toBeGreaterThan(expectations.size);
  });

  it.each(pairs)('$name: begins with nothing to report', (pair) => {
    expect(judge({ ...pair, scenarios: {} }, 'none')).toBe('fresh');
  });

  for (const pair of pairs)
    it.each(names)(`${pair.name}: %s`, (name) => {
      expect(judge(pair, name)).toBe(verdicts.get(name));
    });

  it.each([...expectations])('%s is judged as the benchmark expects: %s', (name, expected) => {
    for (const pair of pairs) expect(judge(pair, name).startsWith('fresh')).toBe(expected === 'not outdated');
  });

  it('names the sections', () => {
    const { source, scenarios } = steps;
    const sections = compareSections(
      split(source.file, source.text),
      split(source.file, edit(source.text, scenarios['combined_drift']?.source)),
    );
    expect(sections.map(({ id }) => id)).toEqual(['(intro)', 'steps']);
  });
});
