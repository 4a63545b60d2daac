import type { Facts } from '../../src/lib/conventions/facts.ts';
import type { Emitter, Texts } from './emitters.ts';

type Files = { facts: Facts; texts: Texts; emitters: readonly Emitter[] };

/** What no schema can say: names that the registry has and no text explains, and names that it does not have. Pure. */
export function findLost({ facts, texts, emitters }: Files): string[] {
  const inTexts = 'data/convention-texts.yml';
  const lost: string[] = [];
  for (const kind of ['attributes', 'metrics'] as const) {
    const unexplained = Object.keys(facts[kind]).filter((name) => !Object.hasOwn(texts[kind], name));
    const unknown = Object.keys(texts[kind]).filter((name) => !Object.hasOwn(facts[kind], name));
    lost.push(...unexplained.map((name) => `${inTexts}: Unexpected absence of ${kind}.${name}. Say what it means.`));
    lost.push(...unknown.map((name) => `${inTexts}: Unexpected ${kind}.${name}, expected a name of the registry.`));
  }
  for (const [name, values] of Object.entries(texts.values))
    for (const value of Object.keys(values))
      if (!facts.attributes[name]?.values?.includes(value))
        lost.push(`${inTexts}: Unexpected values.${name}.${value}, expected a value that the registry lists.`);
  for (const { id, emits } of emitters)
    for (const { name } of emits)
      if (!Object.hasOwn(facts.attributes, name))
        lost.push(
          `data/convention-emitters.yml: Unexpected attribute ${name} of ${id}, expected one of the registry. If it was renamed, the emitter sends the old name.`,
        );
  return lost;
}
