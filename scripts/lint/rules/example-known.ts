import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';

/** The example that a page claims to be verified by exists. */
export const exampleKnown: SiteRule = {
  id: 'example-known',
  scope: 'page',
  knows: 'site',
  check({ frontMatter }, facts, report) {
    const verified = frontMatter?.data['verified'];
    const id =
      typeof verified === 'object' && verified !== null && 'example' in verified ? verified.example : undefined;
    if (typeof id !== 'string' || facts.files.has(`examples/${id}/example.yml`)) return;
    const known = [...facts.files].flatMap((file) => /^examples\/([^/]+)\/example\.yml$/.exec(file)?.[1] ?? []);
    report({
      message: `Unexpected example "${id}", expected a folder with example.yml: there is no examples/${id}/example.yml.${didYouMean(id, known)}`,
      range: frontMatter?.ranges.get('/verified/example') ?? startOfLine(1),
    });
  },
};
