import type { Message } from '../finding.ts';
import { isIn, type Facts } from './facts.ts';
import type { Registry } from './parseRegistry.ts';

/** Where the data file and a release of the published package cannot both be right. */
export type Disagreement = {
  name: string;
  kind: 'attribute' | 'metric';
  /** `missing` in the file, `gone` from the package; else what differs. */
  what: 'missing' | 'gone' | 'stability' | 'values';
};

/**
 * Compares what the model files say with what a package says, as far as both speak of it: names, whether they are stable, and
 * the values of enumerations. Sorted by name.
 */
export function compareFacts(facts: Facts, { attributes, metrics }: Registry): Disagreement[] {
  const found: Disagreement[] = [];
  for (const [kind, published, known] of [
    ['attribute', attributes, facts.attributes],
    ['metric', metrics, facts.metrics],
  ] as const) {
    for (const name of published.keys())
      if (isIn(facts.namespaces, name) && !Object.hasOwn(known, name)) found.push({ name, kind, what: 'missing' });
    for (const [name, { stability }] of Object.entries(known)) {
      const theirs = published.get(name);
      if (!theirs) found.push({ name, kind, what: 'gone' });
      else if ((stability === 'stable') !== (theirs.stability === 'stable'))
        found.push({ name, kind, what: 'stability' });
    }
  }
  for (const [name, { values = [] }] of Object.entries(facts.attributes)) {
    const theirs = attributes.get(name);
    const published = (theirs?.values ?? []).map(({ value }) => value);
    if (theirs && published.toSorted().join('\n') !== values.toSorted().join('\n'))
      found.push({ name, kind: 'attribute', what: 'values' });
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const words = {
  missing: { en: 'the package has it, the data file does not', 'zh-Hans': '包里有，数据文件里没有' },
  gone: { en: 'the data file has it, the package no longer does', 'zh-Hans': '数据文件里有，包里已没有' },
  stability: {
    en: 'stable in one of the two and not in the other',
    'zh-Hans': '两者之中只有一方称其为稳定',
  },
  values: { en: 'the listed values differ', 'zh-Hans': '列出的取值不同' },
} as const satisfies Record<Disagreement['what'], Message>;

/** What is wrong, in a line without its end. */
export function explainDisagreement({ name, what }: Disagreement): Message {
  return { en: `${name}: ${words[what].en}`, 'zh-Hans': `${name}：${words[what]['zh-Hans']}` };
}
