import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { analysePage } from './analysePage.ts';
import { judgePage } from './engine.ts';
import { fixPage } from './fixPage.ts';
import type { Facts } from './rule.ts';
import { conflictLine } from './rules/conflict-marker.ts';
import { rules as allRules } from './rules/index.ts';
import type { Selection } from './selection.ts';
import { siteRules } from './siteRules.ts';
import { toSitePage, type SitePage } from './sitePage.ts';

export type FixedPage = {
  file: string;
  before: string;
  /** Equal to `before` when nothing could be mended. */
  after: string;
  /** What is left. */
  findings: Finding[];
};

/** Mends one page, of which `findings` are known. Pure. */
export async function fixFindings(
  { file, text, lineStarts }: SitePage,
  findings: readonly Finding[],
  { facts, selection }: { facts: Facts; selection: Selection },
): Promise<FixedPage> {
  const conflict = conflictLine({ text, lineStarts });
  if (conflict !== undefined) {
    const reported = findings.some(({ rule }) => rule === 'conflict-marker');
    return {
      file,
      before: text,
      after: text,
      findings: [...findings, ...(reported ? [] : [toRefusal(file, conflict)])],
    };
  }
  const fixed = fixPage(parsePage(file, text), facts, selection.narrow(allRules));
  const after = fixed.page.text;
  const { facts: known, checked } = await analysePage({ file, text: after, level: selection.level });
  const page = toSitePage(file, after, known);
  const left = selection.keep(
    judgePage(page, {
      checked,
      facts: { ...facts, pages: new Map([...facts.pages, [file, page] as const]) },
      rules: selection.narrow(siteRules),
      reportUnused: selection.isWhole,
    }),
  );
  return { file, before: text, after, findings: left.map((one) => (fixed.isRefused(one) ? withoutFix(one) : one)) };
}

function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return {
    ...finding,
    message: `${finding.message} Its automatic fix was undone because it would change what the page says; mend it by hand.`,
  };
}

function toRefusal(file: string, line: number): Finding {
  return {
    check: 'lint',
    rule: 'conflict-marker',
    severity: 'error',
    file,
    range: startOfLine(line),
    message:
      'Unexpected conflict marker "<<<<<<<", expected merged text: --fix left this file alone. Resolve the conflict, or mend the file by hand.',
  };
}
