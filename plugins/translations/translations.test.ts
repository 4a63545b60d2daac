import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import english from './translations/en.json';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') || /(?:Words|Labels)\.ts$/.test(file))
  .map((file) => readFileSync(`${__dirname}/${file}`, 'utf8'));

/** Ids with their Chinese texts, from `translate({ id: '…', message: '…' })` and `<Translate id="…">…</Translate>`. */
const chinese = sources.flatMap((source) => [
  ...Array.from(
    source.matchAll(/\bid: '(translations\.[\w.-]+)',\s*message:\s*'((?:[^'\\]|\\.)*)'/g),
    ([, id = '', text = '']) => [id, text] as const,
  ),
  ...Array.from(
    source.matchAll(/\bid="(translations\.[\w.-]+)"[^]*?>\s*(?:\{\s*'([^']*)'\s*\}|([^<{]+?))\s*<\/Translate>/g),
    ([, id = '', quoted, plain]) => [id, quoted ?? plain ?? ''] as const,
  ),
]);

it('has an English text for every Chinese one, and none to spare', () => {
  const ids = sources.flatMap((source) =>
    Array.from(source.matchAll(/\bid[=:] ?["'](translations\.[\w.-]+)["']/g), ([, id]) => id),
  );
  expect(Object.keys(english).sort()).toEqual([...new Set(ids)].sort());
  expect(new Set(chinese.map(([id]) => id))).toEqual(new Set(ids));
});

it('has no Chinese in the English texts, and Chinese in the others', () => {
  const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
  expect(Object.values(english).filter(isChinese)).toEqual([]);
  expect(chinese.filter(([, text]) => !isChinese(text) && /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
});

it('says the same in Chinese wherever a text is used', () => {
  const texts = new Map(chinese);
  expect(chinese.filter(([id, text]) => texts.get(id) !== text)).toEqual([]);
});

it('puts the same values into both', () => {
  const valuesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(chinese.length).toBeGreaterThan(80);
  for (const [id, text] of chinese)
    expect({ id, values: valuesOf(english[id as keyof typeof english]) }).toEqual({ id, values: valuesOf(text) });
});
