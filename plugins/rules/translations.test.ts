import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import english from './translations/en.json';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') || file.endsWith('Labels.ts'))
  .map((file) => readFileSync(`${__dirname}/${file}`, 'utf8'));

/** Ids with their Chinese texts, from `<Translate id="…">` and `translate({ id: '…' })`. */
const ids = sources.flatMap((source) =>
  Array.from(source.matchAll(/\bid[=:] ?["'](rules\.[\w.]+)["']/g), ([, id]) => id),
);

it('has an English text for every Chinese one, and none to spare', () => {
  expect(Object.keys(english).sort()).toEqual([...new Set(ids)].sort());
});

it('has no Chinese in the English texts', () => {
  expect(Object.values(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
