import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { BenchCase } from './benchCase.ts';
import { command } from './buildCases.ts';
import { measure, type Measurement } from './measure.ts';
import { readTranslationCorpus } from './translationCorpus.ts';

/**
 * The way without a reader of history: for each translation its recorded text from its front matter, and one git for what has
 * changed since, as a text. It tells no sections, no looks from words, and not since when.
 */
const onePerPage = `
for locale in zh-Hans en; do
  case $locale in
    en) own=i18n/en/docusaurus-plugin-content-docs/current source=docs ;;
    *) own=docs source=i18n/en/docusaurus-plugin-content-docs/current ;;
  esac
  grep -rl '^translation:' --include='*.md' "$own" | while IFS= read -r file; do
    blob=$(sed -n 's/^translation:.*blob: \\([0-9a-f]*\\).*/\\1/p' "$file")
    git diff --quiet "$blob" "HEAD:$source/\${file#"$own"/}" || echo "$file"
  done
done
`;

/** The state of translations, and the usual way to find it out. */
export const translationCases: readonly BenchCase[] = [
  {
    id: 'translations-1k',
    title: 'state of 1,000 pages in two languages with 6,000 commits',
    slow: true,
    prepare: async (root) => {
      const repository = await readTranslationCorpus(root);
      const status = (): Promise<Measurement> => command(root, ['translations', '--repo', repository, '--json']);
      const peers = ['one git diff per page'];
      return [
        {
          label: 'cold',
          peers,
          run: async () => {
            await rm(path.join(repository, '.git', 'otlp-docs'), { recursive: true, force: true });
            return status();
          },
        },
        { label: 'warm', peers, run: status },
        { label: 'one git diff per page', run: () => measure('sh', ['-c', onePerPage], repository) },
      ];
    },
  },
];
