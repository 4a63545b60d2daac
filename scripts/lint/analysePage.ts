import type { Page } from '../../src/lib/docs/page.ts';
import { parseMarkdown } from '../../src/lib/docs/parseMarkdown.ts';
import { formatOf } from '../../src/lib/docs/pageFile.ts';
import { toPage } from '../../src/lib/docs/toPage.ts';
import { checkPage, type Checked } from './engine.ts';
import type { Reference } from './reference/reference.ts';
import type { PageRule } from './rule.ts';
import { toFacts, type PageFacts } from './sitePage.ts';

/** How much is to be found out about a page: what others ask about it, what would break the build, or everything. */
export const levels = ['facts', 'blocksBuild', 'all'] as const;
export type Level = (typeof levels)[number];

/** All that a page's text says by itself. Survives JSON. */
export type Analysis = { level: Level; facts: PageFacts; checked: readonly Checked[] };

export type Job = { file: string; text: string; level: Level };

export async function analysePage({ file, text, level }: Job, reference: Reference): Promise<Analysis> {
  const page = await readPage(file, text);
  const facts = toFacts(page);
  const { rules, isRuleName } = level === 'facts' ? noRules : await loadRules();
  // Markdown has a problem only when it is nested too deeply, and then the linters would be busy for minutes.
  const isWhole = level === 'all' && (page.format === 'mdx' || !page.problem);
  const checked = checkPage(page, reference, isWhole ? rules : rules.filter(({ blocksBuild }) => blocksBuild));
  if (level !== 'all') return { level, facts, checked };
  const unknown = facts.disables.spans.filter(({ rule }) => !isRuleName(rule));
  const problems = unknown.map(({ rule, range }) => {
    const message = {
      en: `Unexpected rule "${rule}" in a comment that switches it off, expected one that this command reports. Correct the name.`,
      'zh-Hans': `停用规则的注释里有未知的规则 "${rule}"，应为本命令报告的规则名。请改正。`,
    };
    return { rule: 'disable-unknown' as const, message, range };
  });
  const spans = facts.disables.spans.filter((span) => !unknown.includes(span));
  const disables = { spans, problems: [...facts.disables.problems, ...problems] };
  return { level, facts: { ...facts, disables }, checked };
}

/** Loads the parser of MDX, which takes as long as all others together, only for MDX. */
async function readPage(file: string, text: string): Promise<Page> {
  if (formatOf(file) === 'md') return toPage(file, text, parseMarkdown);
  const { parseMdx } = await import('../../src/lib/docs/parseMdx.ts');
  return toPage(file, text, parseMdx);
}

type Rules = { rules: readonly PageRule[]; isRuleName: (name: string) => boolean };

const noRules: Rules = { rules: [], isRuleName: () => true };

async function loadRules(): Promise<Rules> {
  const [{ pageRules: rules }, { isRuleName }] = await Promise.all([
    import('./pageRules.ts'),
    import('./rules/index.ts'),
  ]);
  return { rules, isRuleName };
}
