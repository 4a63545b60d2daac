import { expect, it } from 'vitest';
import { judgeImport } from '../../eslint.arrows.mjs';

it.each([
  ['src/lib/git/vcs.ts', '../../../plugins/search/options.ts'],
  ['src/lib/git/vcs.ts', '../../../docusaurus.config.ts'],
  ['src/lib/site.ts', 'react'],
  ['src/lib/site.ts', '@docusaurus/utils'],
  ['src/lib/site.ts', '@site/scripts/shell.ts'],
  ['plugins/search/theme/SearchBar/index.tsx', '../../../contributors/text.ts'],
  ['plugins/search/client/query.ts', '@site/plugins/contributors/text'],
  ['plugins/search/index.ts', '../../scripts/shell.ts'],
  ['plugins/search/index.ts', 'execa'],
  ['src/components/ProofBadge.tsx', '../../plugins/search/options'],
  ['src/pages/index.tsx', 'node:fs'],
  ['scripts/lint/rules/front-matter.ts', 'node:fs/promises'],
  ['scripts/lint/rules/front-matter.ts', '../../../plugins/search/theme/SearchBar/index.tsx'],
  ['scripts/check/stages.ts', '../lint/cli.ts'],
  ['scripts/build/build.ts', '../../plugins/contributors/index.ts'],
  ['src/lib/recognition/ledger/slugs.ts', '../standings/windows.ts'],
  ['plugins/contributors/views/buildBoard.ts', '../components/usePaths.ts'],
  ['src/lib/recognition/rules/readRules.ts', '@docusaurus/utils-validation'],
  ['plugins/contributors/components/UtcDate.tsx', 'node:path'],
  ['e2e/reading.spec.ts', '../src/lib/site.ts'],
])('%s may not import %s', (file, source) => {
  expect(judgeImport(file, source)).toBeTypeOf('string');
});

it.each([
  ['src/lib/git/vcs.ts', './readHistory.ts'],
  ['src/lib/git/vcs.ts', '../problem.ts'],
  ['src/lib/git/vcs.ts', '@docusaurus/types'],
  ['src/lib/git/vcs.ts', 'node:path'],
  ['src/lib/docs/parsePage.ts', 'remark-parse'],
  ['plugins/search/theme/SearchBar/index.tsx', '../../client/query.ts'],
  ['plugins/contributors/index.ts', '../../src/lib/git/readHistory.ts'],
  ['scripts/build/build.ts', '../../plugins/contributors/unavailable.ts'],
  ['plugins/contributors/views/buildBoard.ts', '../../../src/lib/recognition/standings/windows.ts'],
  ['plugins/contributors/components/UtcDate.tsx', '../formats.ts'],
  ['scripts/build/build.ts', 'execa'],
  ['src/pages/index.tsx', '../components/ProofLabels'],
  ['e2e/reading.spec.ts', './support'],
  ['docusaurus.config.ts', './plugins/search/options.ts'],
])('%s may import %s', (file, source) => {
  expect(judgeImport(file, source)).toBeUndefined();
});
