import { exampleFile, type Example } from '../../src/lib/examples/example.ts';
import type { ReadExample } from '../../src/lib/examples/readExamples.ts';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import { Problem } from '../../src/lib/problem.ts';

export type Selection = {
  /** Sorted by id. */
  wanted: Example[];
  /** One of the wanted ones, or of those that they use. */
  find: (id: string) => Example;
};

/**
 * The examples with these ids, or all of them, and those that they use. Throws a Problem for an id that is none, for a broken
 * example.yml among them, and for examples that use each other in a circle. Pure.
 */
export function selectExamples(read: readonly ReadExample[], ids: readonly string[]): Selection {
  const byId = new Map(read.map((one) => [one.id, one]));
  const known = new Map<string, Example>();
  const names = ids.length > 0 ? [...new Set(ids)].sort() : read.map(({ id }) => id);
  const wanted = names.map((id) => {
    const found = byId.get(id);
    if (!found) throw new Problem(`Unexpected example "${id}", expected the name of a folder of examples/.${hint(id)}`);
    return visit(found, []);
  });
  const find = (id: string): Example => {
    const example = known.get(id);
    if (!example) throw new Error(`Nobody asked for the example ${id}.`);
    return example;
  };
  return { wanted, find };

  function visit(found: ReadExample, path: readonly string[]): Example {
    const { id } = found;
    const circle = [...path.slice(path.indexOf(id)), id].join(' -> ');
    if (path.includes(id)) {
      throw new Problem(`Unexpected circle in "uses", expected examples that need not each other: ${circle}. Remove one of them.`);
    }
    const visited = known.get(id);
    if (visited) return visited;
    const example = assertRead(found);
    for (const other of example.uses) {
      const used = byId.get(other);
      if (!used) {
        throw new Problem(`${exampleFile(id)}: unexpected "${other}" in "uses", expected the name of a folder of examples/.${hint(other)}`);
      }
      visit(used, [...path, id]);
    }
    known.set(id, example);
    return example;
  }

  function hint(id: string): string {
    return didYouMean(id, byId.keys()).en || ` There are: ${[...byId.keys()].join(', ')}.`;
  }
}

function assertRead(found: ReadExample): Example {
  const file = exampleFile(found.id);
  if (found.kind === 'read') return found.example;
  if (found.kind === 'missing') {
    throw new Problem(`${file} is missing. Every folder of examples/ needs one; see data/schemas/example.schema.json.`);
  }
  throw new Problem(`${file}:${found.problem.range.start.line}: ${found.problem.message.en}`);
}
