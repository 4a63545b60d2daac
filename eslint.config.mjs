import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const fromScripts = [
  [['**/cli', '**/cli.ts'], 'A cli.ts is the end of the line: what two commands share belongs in a module beside it.'],
  [
    ['**/plugins/*/index', '**/plugins/*/index.ts'],
    'The Docusaurus entry of a plugin needs Docusaurus; use its pure modules.',
  ],
];

/** Which way imports may point. ARCHITECTURE.md draws it; each line here gives the reason. */
const arrows = [
  {
    files: ['src/lib/**/*.ts'],
    forbid: [
      [
        ['**/plugins/**', '**/scripts/**', '**/components/**', '**/theme/**'],
        'src/lib is the ground floor: nothing of ours lies below it.',
      ],
      [
        ['react', 'react-dom', '@docusaurus/*', '!@docusaurus/types', '@theme/*'],
        'src/lib also runs on the command line, without React and Docusaurus.',
      ],
      [['execa'], 'Docusaurus loads src/lib through jiti, which cannot import execa.'],
    ],
  },
  {
    files: ['plugins/**/*.{ts,tsx}'],
    forbid: [
      [['**/scripts/**'], 'A plugin must work in a site that has no scripts/ of ours.'],
      [
        ['../../contributors/**', '../../search/**', '../contributors/**', '../search/**'],
        'Plugins do not know each other; share through src/lib.',
      ],
      [['execa'], 'Docusaurus loads plugins through jiti, which cannot import execa.'],
    ],
  },
  {
    files: ['src/{components,pages,theme}/**/*.{ts,tsx}'],
    forbid: [[['node:*', '**/scripts/**', 'execa'], 'This runs in the browser.']],
  },
  { files: ['scripts/**/*.ts'], forbid: fromScripts },
  {
    // The last block that matches a file replaces the ones before it, so this one repeats theirs.
    files: ['scripts/lint/rules/**/*.ts'],
    forbid: [
      ...fromScripts,
      [
        ['node:fs', 'node:fs/promises', 'node:child_process', 'execa'],
        'A rule gets facts handed in, so that it can be tested with a string.',
      ],
    ],
  },
];

export default tseslint.config(
  { ignores: ['node_modules', 'build', '.docusaurus*', '.cache', 'examples', 'test-results'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: 'error',
      'no-nested-ternary': 'off',
    },
  },
  {
    files: ['src/**/*.tsx', 'plugins/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Only a command's shell prints; everything else returns.
    files: ['scripts/**/*.ts', 'src/lib/**/*.ts', 'plugins/**/*.ts'],
    ignores: ['**/cli.ts', 'scripts/shell.ts', '**/*.test.ts'],
    rules: { 'no-console': 'error' },
  },
  ...arrows.map(({ files, forbid }) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: forbid.map(([group, message]) => ({ group, message })) }],
    },
  })),
);
