import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { direction } from './eslint.arrows.mjs';

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
  {
    files: ['**/*.{ts,tsx,mjs}'],
    // A test may look at whatever it tests.
    ignores: ['**/*.test.ts'],
    plugins: { arrows: { rules: { direction } } },
    rules: { 'arrows/direction': 'error' },
  },
);
