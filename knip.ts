import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*/cli.ts',
    // Started by its path, so that its memory is its own.
    'scripts/bench/readOnce.ts',
    'scripts/bench/askExternal.ts',
    'plugins/*/index.ts',
    'plugins/*/theme/**/*.tsx',
    'src/theme/**/*.tsx',
    'src/pages/**/*.tsx',
    'e2e/playwright.config.ts',
  ],
  project: ['{src,plugins,scripts,e2e}/**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Written by the plugin when a site is built.
    '@generated/.*',
    // Found by name at run time: by a drawing, by Docusaurus, by its MDX loader, or started as a program.
    '@fontsource-variable/noto-sans-sc',
    'semantic-conventions-before',
    '@docusaurus/core',
    '@mdx-js/react',
    'pagefind',
    // Programs that ours are held against.
    'linkinator',
    'markdownlint-cli2',
    'remark-cli',
  ],
  // Local plugins are named by file; knip looks for a package of that name.
  ignoreUnresolved: [/^docusaurus-plugin-\.\/plugins\//],
  ignoreBinaries: ['ps', 'apt-get', 'go'],
} satisfies KnipConfig;
