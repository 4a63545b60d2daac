import type { Page } from '../../src/lib/docs/page.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { positionAt } from '../../src/lib/docs/lines.ts';
import type { Edit, Finding } from '../../src/lib/finding.ts';
import { applyEdits, withoutCollisions } from './edits.ts';
import { lintPage, type Known } from './engine.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { Rule } from './rule.ts';

const maxRounds = 10;

export type Fixed = {
  /** The page with its fixes; its text is the same when there were none. */
  page: Page;
  /** Whether a finding's fix was undone because it would have damaged the page. */
  isRefused(finding: Finding): boolean;
};

type Kept = Exclude<keyof Outline, 'ids' | 'titles'>;
type Fix = Edit & { rule: string; key: string };

/**
 * Applies the rules' fixes until none is left (at most ten rounds). A fix that changes headings, links,
 * text or code which its rule did not mean to change is undone. A page that cannot be read gets no other fixes than those
 * that can make it readable: nobody could say what they would change.
 */
export function fixPage(page: Page, known: Known, rules: readonly Rule[]): Fixed {
  const refused = new Set<string>();
  // Lay-out first: it must change neither words nor code, which the fixes of terms and of examples do. Other words can need
  // other spaces.
  const layout = rules.filter((rule) => !rule.rewritesText && !rule.rewritesCode && !rule.rewritesFrontMatter);
  const text = rules.filter((rule) => rule.rewritesText);
  const code = rules.filter((rule) => rule.rewritesCode && !rule.rewritesText);
  const frontMatter = rules.filter((rule) => rule.rewritesFrontMatter);
  const steps = [...(text.length > 0 ? [layout, text, layout] : [layout]), code, frontMatter];
  const readable = page.problem
    ? settle(
        page,
        known,
        rules.filter((rule) => rule.mendsSyntax),
        refused,
      )
    : page;
  const fixed = readable.problem
    ? readable
    : steps.reduce((current, step) => settle(current, known, step, refused), readable);
  return { page: fixed, isRefused: ({ rule, fix }) => fix !== undefined && refused.has(toKey(fixed, rule, fix)) };
}

function settle(page: Page, known: Known, rules: readonly Rule[], refused: Set<string>): Page {
  const kept: Kept[] = ['structure'];
  if (!rules.some((rule) => rule.rewritesFrontMatter)) kept.push('frontMatter');
  if (!rules.some((rule) => rule.rewritesText)) kept.push('words');
  if (!rules.some((rule) => rule.rewritesCode)) kept.push('code');
  let current = page;
  for (let round = 0; round < maxRounds; round++) {
    const fixes = fixesOf(current, known, rules, refused);
    if (fixes.length === 0) break;
    const next = applyTo(current, fixes);
    current = isHarmless(current, next, kept) ? next : fixByRule(current, fixes);
  }
  return current;

  // One rule after the other, to find the one that does damage.
  function fixByRule(start: Page, fixes: readonly Fix[]): Page {
    let result = start;
    for (const rule of new Set(fixes.map((fix) => fix.rule))) {
      const own = fixesOf(result, known, rules, refused).filter((fix) => fix.rule === rule);
      const before = result;
      const next = applyTo(before, own);
      if (isHarmless(before, next, kept)) {
        result = next;
        continue;
      }
      // The two ends of an emphasis are two fixes on one line, and only together are they harmless.
      const lines = new Set(own.map((fix) => lineOf(before, fix)));
      const damaging = [...lines].flatMap((line) => {
        const together = own.filter((fix) => lineOf(before, fix) === line);
        return isHarmless(before, applyTo(before, together), kept) ? [] : together;
      });
      for (const { key } of damaging.length > 0 ? damaging : own) refused.add(key);
    }
    return result;
  }
}

function fixesOf(page: Page, known: Known, rules: readonly Rule[], refused: ReadonlySet<string>): Fix[] {
  return lintPage(page, known, rules).flatMap(({ rule, fix }) => {
    if (!fix) return [];
    const key = toKey(page, rule, fix);
    return refused.has(key) ? [] : [{ ...fix, rule, key }];
  });
}

function applyTo(page: Page, edits: readonly Edit[]): Page {
  return parsePage(page.file, applyEdits(page.text, withoutCollisions(edits)));
}

function isHarmless(before: Page, after: Page, kept: readonly Kept[]): boolean {
  if (before.problem) return before.text.slice(0, before.bodyStart) === after.text.slice(0, after.bodyStart);
  const [old, now] = [outlineOf(before), outlineOf(after)];
  // A heading may get an id, and has to keep the one that it has.
  const keepsIds = old.ids.every((id, index) => {
    const given = now.ids[index];
    // Without one it is made from the words, and links lead to it.
    return id === undefined && given === undefined
      ? old.titles[index] === now.titles[index]
      : id === undefined || id === given;
  });
  return keepsIds && kept.every((part) => old[part] === now[part]);
}

function lineOf(page: Page, { start }: Edit): number {
  return positionAt(page.lineStarts, start).line;
}

// Offsets move when other fixes are applied; the line of an edit does not change its text.
function toKey({ text }: Page, rule: string, { start, end, text: insert }: Edit): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return JSON.stringify([
    rule,
    start - from,
    text.slice(start, end),
    insert,
    text.slice(from, to < 0 ? undefined : to),
  ]);
}
