import { expect, it } from 'vitest';
import { toHistory } from '../ledger/testHistory.ts';
import { defaultRules } from '../rules/defaultRules.ts';
import { buildRecognition } from './buildRecognition.ts';

const site = { rules: defaultRules, docsDir: 'docs', defaultLocale: 'en' };

it('tells boards apart that count other files, and only those', () => {
  const history = toHistory([{ author: 'Ada <a@e.org>' }]);
  const hashOf = (limits: { include?: string[]; exclude?: string[] }) =>
    buildRecognition({ ...site, history, ...limits }).rules.configHash;
  expect(hashOf({})).toBe(defaultRules.configHash);
  expect(hashOf({ include: ['**'], exclude: [] })).toBe(defaultRules.configHash);
  const hashes = [hashOf({}), hashOf({ include: ['docs/**'] }), hashOf({ exclude: ['docs/**'] })];
  expect(new Set(hashes).size).toBe(3);
});
