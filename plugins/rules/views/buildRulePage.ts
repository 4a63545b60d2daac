import { findFrontMatter } from '../../../src/lib/docs/frontMatter.ts';
import { lineStartsOf, positionAt } from '../../../src/lib/docs/lines.ts';
import type { Language } from '../../../src/lib/docs/language.ts';
import { stringify } from 'yaml';
import type { Example } from '../../../src/lib/ruleDocument.ts';
import type { DocumentedRule } from '../documents/documentedRule.ts';
import { toRow, type IndexRow } from './buildIndex.ts';
import { groupOf, type GroupId } from './groups.ts';

export type RulePage = IndexRow & {
  group: GroupId;
  what: string;
  why: string;
  note?: string;
  source?: string;
  /** Of the document, relative to the site. */
  file: string;
  /** How the configuration file sets it, where it has options. */
  configured?: string;
  example?: PageExample;
  /** Whether a comment in the page can switch it off, and why not. */
  disable: 'comment' | 'front-matter' | 'engine';
  /** Rules that the words mention. */
  mentions: string[];
};

export type PageExample = Example & { language: Language };

/** The page of a rule, in one language. `known` are the ids of all rules that have a page. */
export function buildRulePage(
  rule: DocumentedRule,
  language: Language,
  known: Pick<ReadonlySet<string>, 'has'>,
): RulePage {
  const { id, file, document, setting } = rule;
  const example = toExample(document, language);
  const words = [document.what, document.why, document.note].flatMap((text) => text?.[language] ?? []);
  return {
    ...toRow(rule, language),
    group: groupOf(id, setting !== undefined),
    what: document.what[language],
    why: document.why[language],
    ...(document.note && { note: document.note[language] }),
    ...(document.source && { source: document.source }),
    file,
    ...(setting && Object.keys(setting.options).length > 0 && { configured: toConfiguration(id, setting) }),
    ...(example && { example }),
    disable: setting === undefined ? 'engine' : isInFrontMatter(example) ? 'front-matter' : 'comment',
    mentions: findMentions(words).filter((name) => name !== id && known.has(name)),
  };
}

/** The reader's own language, unless the rule looks at the other one only. */
function toExample({ examples, onlyFor }: DocumentedRule['document'], language: Language): PageExample | undefined {
  const shown = onlyFor ?? language;
  return examples && { ...examples[shown], language: shown };
}

function toConfiguration(id: string, { severity, options }: NonNullable<DocumentedRule['setting']>): string {
  return stringify({ rules: { [id]: { severity, ...options } } }).trimEnd();
}

/** A comment has its place below the front matter, where it cannot speak for a line above. */
function isInFrontMatter(example: Example | undefined): boolean {
  const { wrong = '', lines = [] } = example ?? {};
  const block = findFrontMatter(wrong);
  if (typeof block === 'string' || lines.length === 0) return false;
  const { line } = positionAt(lineStartsOf(wrong), block.end);
  return lines.every((reported) => reported <= line);
}

function findMentions(words: readonly string[]): string[] {
  const names = words.flatMap((text) => Array.from(text.matchAll(/`([^`\n]+)`/g), ([, name = '']) => name));
  return [...new Set(names)];
}
