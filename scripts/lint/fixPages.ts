import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { inLanguage, type Finding } from '../../src/lib/finding.ts';
import { analysePage } from './analysePage.ts';
import { judgePage, type Known } from './engine.ts';
import { fixPage } from './fixPage.ts';
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
  { facts, reference, selection }: Known & { selection: Selection },
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
  if (text.length > largest) return { file, before: text, after: text, findings: findings.map(withoutRoom) };
  const fixed = fixPage(parsePage(file, text), { facts, reference }, selection.narrow(allRules));
  const after = fixed.page.text;
  const { facts: known, checked } = await analysePage({ file, text: after, level: selection.level }, reference);
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

/** Each round reads the page anew, and one of this length can need all of them. */
const largest = 256 * 1024;

function withoutRoom({ fix, ...finding }: Finding): Finding {
  if (!fix) return finding;
  return {
    ...finding,
    message: {
      en: `${finding.message.en} The page is too large for --fix; mend it by hand, or split it.`,
      'zh-Hans': `${finding.message['zh-Hans']}本页过大，--fix 无法处理；请手工修改，或拆成几页。`,
    },
  };
}

function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return {
    ...finding,
    message: {
      en: `${inLanguage(finding.message, 'en')} Its automatic fix was undone because it would change what the page says; mend it by hand.`,
      'zh-Hans': `${inLanguage(finding.message, 'zh-Hans')}自动修复会改变页面的内容，已撤销；请手工修改。`,
    },
  };
}

function toRefusal(file: string, line: number): Finding {
  return {
    check: 'lint',
    rule: 'conflict-marker',
    severity: 'error',
    file,
    range: startOfLine(line),
    message: {
      en: 'Unexpected conflict marker "<<<<<<<", expected merged text: --fix left this file alone. Resolve the conflict, or mend the file by hand.',
      'zh-Hans': '不应有冲突标记 "<<<<<<<"，应为合并后的文字：--fix 没有改动这个文件。请先解决冲突，或手工修改。',
    },
  };
}
