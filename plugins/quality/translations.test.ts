import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import english from './translations/en.json';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') || /(?:Words|Labels)\.ts$/.test(file))
  .map((file) => readFileSync(`${__dirname}/${file}`, 'utf8'));

/** Ids with their Chinese texts, from `<Translate id="…">` and `translate({ id: '…' })`. */
const ids = sources.flatMap((source) =>
  Array.from(source.matchAll(/\bid[=:] ?["'](quality\.[\w.-]+)["']/g), ([, id]) => id),
);

it('has an English text for every Chinese one, and none to spare', () => {
  expect(Object.keys(english).sort()).toEqual([...new Set(ids)].sort());
});

it('has no Chinese in the English texts', () => {
  expect(Object.values(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

it('puts the same values into both', () => {
  const values = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const chinese = new Map<string, string>();
  for (const source of sources)
    for (const [, id = '', message = ''] of source.matchAll(/id: '([\w.-]+)',\s*message:\s*'((?:[^'\\]|\\.)*)'/g))
      chinese.set(id, message);
  expect(chinese.size).toBeGreaterThan(30);
  for (const [id, message] of chinese) {
    const text = english[id as keyof typeof english];
    // The Chinese limits stand first for Chinese readers, but both languages name all of them.
    expect({ id, values: values(text) }).toEqual({ id, values: values(message) });
  }
});
