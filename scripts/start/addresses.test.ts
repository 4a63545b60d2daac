import { expect, it } from 'vitest';
import { localeIds, locales } from '../../src/lib/locales.ts';
import { displayWidth } from '../contributors/table.ts';
import { toAddressLines } from './addresses.ts';

it('names every language and where it is served, in columns', () => {
  const lines = toAddressLines('http://localhost:3000/');
  expect(lines.slice(0, 2)).toEqual(['  中文     http://localhost:3000/', '  English  http://localhost:3000/en/']);
  expect(lines.map((line) => line.replace(/^.*http/, 'http'))).toEqual(
    localeIds.map((id) => `http://localhost:3000/${locales[id].urlSegment}`),
  );
  expect(new Set(lines.map((line) => displayWidth(line.replace(/http.*$/, '')))).size).toBe(1);
});
