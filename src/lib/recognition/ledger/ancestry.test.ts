import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAncestry } from './ancestry.ts';

/** Commits by place, newest first, each with the places of its parents. */
const graphs = fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 3 }), { minLength: 1, maxLength: 80 }).map((steps) =>
  steps.map((ahead, at) => ({
    sha: String(at),
    parents: [...new Set(ahead.map((step) => at + 1 + step))].filter((place) => place < steps.length).map(String),
  })),
);

function reach(commits: { parents: string[] }[], from: number): Set<number> {
  const found = new Set<number>();
  const next = [from];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const parent of commits[at]?.parents.map(Number) ?? []) {
      if (!found.has(parent)) next.push(parent);
      found.add(parent);
    }
  }
  return found;
}

it('knows the ancestors of every commit that is asked for', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(1, 2, 3), (commits, step) => {
      const isAncestor = createAncestry(commits, (at) => at % step === 0);
      for (let at = 0; at < commits.length; at += step) {
        const ancestors = reach(commits, at);
        const answers = commits.map((_, other) => isAncestor(other, at));
        expect(answers).toEqual(commits.map((_, other) => ancestors.has(other)));
      }
    }),
  );
});
