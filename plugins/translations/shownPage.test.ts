import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Locale } from '../../src/lib/locales.ts';
import { readInPlace } from './shownPage.ts';
import { toStatus } from './testStatus.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'otlp-docs-shown-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it.each<[string, Locale, string]>([
  ['docs', 'zh-Hans', en],
  [en, 'en', 'docs'],
])('shows a page of %s with its pictures in the folder of another language', async (from, locale, to) => {
  const files = {
    [`${from}/g/a.mdx`]: '![a](./a.svg) [b](./b.md)\n\n![c](./c.svg)\n',
    [`${from}/g/a.svg`]: '',
    [`${from}/g/c.svg`]: '',
    [`${to}/g/c.svg`]: '',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  const shown = { status: toStatus('g/a.mdx', locale), file: `${from}/g/a.mdx`, locale };
  expect(await readInPlace(dir, shown, join(dir, to, 'g/a.mdx'))).toBe(
    `![a](@site/${from}/g/a.svg) [b](./b.md)\n\n![c](./c.svg)\n`,
  );
  expect(await readInPlace(dir, shown, join(dir, from, 'g/a.mdx'))).toBeUndefined();
});
