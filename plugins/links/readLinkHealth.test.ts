import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLinkHealth } from './readLinkHealth.ts';

const quarantine = 'data/link-quarantine.yml';
const today = '2026-12-02';
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'link-health-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const report = {
  schema: 'otlp-docs/links@1',
  checkedAt: '2026-11-21T03:17:00Z',
  counts: { links: 9, anchors: 4, addresses: 7, remembered: 1, ok: 3, dead: 2, failing: 1, local: 1, reserved: 0 },
  dead: [
    { url: 'https://b.otlp.dev/', cause: '404', places: [{ file: 'docs/a.md', line: 3 }] },
    { url: 'https://a.otlp.dev/', cause: 'unknown-host', since: '2026-10-01', places: [] },
  ],
  failing: [],
};

it('shows what the last run found, what has failed for longest first', async () => {
  put('.cache/links/report.json', JSON.stringify(report));
  const { report: shown } = await readLinkHealth(root, quarantine, today);
  // One was not asked for.
  expect(shown).toMatchObject({ checkedAt: '2026-11-21T03:17:00Z', addresses: 7, known: 6, ok: 3, anchors: 4 });
  expect(shown?.others).toEqual([
    { class: 'dead', count: 2 },
    { class: 'failing', count: 1 },
    { class: 'local', count: 1 },
  ]);
  expect(shown?.dead.map(({ url }) => url)).toEqual(['https://a.otlp.dev/', 'https://b.otlp.dev/']);
});

it('lists what is in quarantine, what ends first first, and marks what is over', async () => {
  const entry = (url: string, expires: string): string =>
    `  - { url: "${url}", reason: refuses machines, added: "2026-11-01", expires: "${expires}" }\n`;
  const entries = [entry('https://u:secret@a.otlp.dev/', '2026-12-31'), entry('https://b.otlp.dev/', '2026-12-01')];
  put(quarantine, `links:\n${entries.join('')}`);
  const { quarantine: shown, report: none } = await readLinkHealth(root, quarantine, today);
  expect(shown.map(({ url, expires, isOver }) => [url, expires, isOver])).toEqual([
    ['https://b.otlp.dev/', '2026-12-01', true],
    ['https://a.otlp.dev/', '2026-12-31', false],
  ]);
  expect(none).toBeUndefined();
});

it.each([
  ['nothing', undefined, undefined],
  ['a result that was cut off', JSON.stringify(report).slice(0, 100), undefined],
  ['a quarantine that is no YAML', undefined, 'links: [\n'],
  ['a quarantine of something else', undefined, 'links: [7, { url: 8 }]\n'],
])('is empty for %s', async (_, result, list) => {
  if (result !== undefined) put('.cache/links/report.json', result);
  if (list !== undefined) put(quarantine, list);
  expect(await readLinkHealth(root, quarantine, today)).toEqual({ quarantine: [] });
});
