import { readFileSync } from 'node:fs';
import { parsePage } from '../docs/parsePage.ts';
import { parseRules } from './score/parseRules.ts';
import type { PartId, PartScore, QualityRules } from './score/quality.ts';
import { scorePage, type ScoreInput } from './score/scorePage.ts';
import { createFindSections } from './score/templates.ts';

/** Of this repository: what the tests say must hold for it. */
export const rules: QualityRules = parseRules({
  file: 'data/quality.yml',
  text: readFileSync('data/quality.yml', 'utf8'),
});

/** Ids of the sections of a guide: of a page with `verified`. */
export const sections = 'when,prerequisites,steps,how-it-works,limits,troubleshooting,clean-up,next,sources'.split(',');
const findSections = createFindSections([{ pages: { key: 'verified' }, sections: sections.map((id) => ({ id })) }]);

export const en = 'i18n/en/docusaurus-plugin-content-docs/current';

export const day = 24 * 60 * 60 * 1000;

/** A time at noon, so that a date of the day before is a whole day ago. */
export const now = Date.parse('2026-11-21T12:00:00Z');

export type Given = Partial<Omit<ScoreInput, 'page'>> & { file?: string };

/** The score of a page with this text, as of `now`. */
export function score(text: string, { file = 'docs/guides/page.md', ...given }: Given = {}) {
  return scorePage({
    page: parsePage(file, text),
    rules,
    findSections,
    asOf: now,
    changedAt: now,
    examples: new Set(['known']),
    ...given,
  });
}

/** One part of it. */
export function partOf(part: PartId, text: string, given?: Given): PartScore {
  const found = score(text, given).parts.find((one) => one.part === part);
  if (!found) throw new Error(`There is no part ${part}.`);
  return found;
}

/** `[id, points lost]` of each remark of a part. */
export function lossesOf({ remarks }: PartScore): [string, number][] {
  return remarks.map(({ id, lost }) => [id, Math.round(lost * 10) / 10]);
}

/** A page with front matter. */
export function withFrontMatter(yaml: string, body: string): string {
  return `---\n${yaml}\n---\n\n${body}`;
}
