import { visit } from 'unist-util-visit';
import { failures } from './failures.ts';
import { positionAt, rangeAt } from '../../src/lib/docs/lines.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import type { Finding, Message, Range } from '../../src/lib/finding.ts';

/** A rule that a comment switches off for some lines, both included. */
export type Disable = { rule: string; from: number; to: number; range: Range };

/** The comments of a page that switch rules off, and what is wrong with them. */
export type Disables = {
  spans: readonly Disable[];
  problems: readonly {
    rule: 'disable-reason' | 'disable-unknown' | 'disable-unused';
    message: Message;
    range: Range;
  }[];
};

const verbs: readonly string[] = ['disable-next-line', 'disable', 'enable'];

type Comment = { words: string; range: Range };

/**
 * Reads `<!-- lint-disable-next-line rule-id, rule-id: reason -->`, `lint-disable` and `lint-enable`; in MDX the comment is
 * written as a comment there. The next line is the next one that is not blank. Code that shows such a comment is no comment.
 */
export function parseDisables(page: Page): Disables {
  const spans: Disable[] = [];
  const problems: Disables['problems'][number][] = [];
  const open: Disable[] = [];
  if (!page.text.includes('lint-')) return { spans, problems };
  for (const { words, range } of commentsOf(page)) {
    const [, verb, names = '', reason] = /^\s*lint-([a-z-]+)([^:：]*)(?:[:：](.*))?$/s.exec(words) ?? [];
    if (!verb || !/^(?:disable|enable)/.test(verb)) continue;
    if (!verbs.includes(verb)) {
      problems.push({
        rule: 'disable-unknown',
        message: {
          en: `Unexpected comment "lint-${verb}", expected ${verbs.map((one) => `lint-${one}`).join(', ')}. Correct it: it has no effect.`,
          'zh-Hans': `不应有注释 "lint-${verb}"，应为 ${verbs.map((one) => `lint-${one}`).join('、')}。请改正：它没有任何作用。`,
        },
        range,
      });
      continue;
    }
    const rules = names.split(/[\s,]+/).filter(Boolean);
    if (verb === 'enable') {
      const closed = open.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
      if (closed.length === 0)
        problems.push({
          rule: 'disable-unused',
          message: {
            en: 'Unexpected lint-enable, expected a lint-disable of the same rule above it. Remove the comment.',
            'zh-Hans': '不应有 lint-enable，它的上方应有同一规则的 lint-disable。请删去这条注释。',
          },
          range,
        });
      for (const span of closed) {
        span.to = range.start.line;
        open.splice(open.indexOf(span), 1);
      }
      continue;
    }
    if (rules.length === 0 || !reason?.trim()) {
      const missing = rules.length === 0 ? { en: 'a rule', zh: '规则名' } : { en: 'a reason', zh: '理由' };
      const message = {
        en: `Unexpected lint-${verb} without ${missing.en}, expected "lint-${verb} rule-id: reason". Say which rule, and why it does not apply here.`,
        'zh-Hans': `lint-${verb} 缺少${missing.zh}，应为 "lint-${verb} rule-id: reason"。请写明是哪条规则，以及它为何不适用于此处。`,
      };
      problems.push({ rule: 'disable-reason', message, range });
      // Without a reason it has no effect.
      continue;
    }
    const next = verb === 'disable-next-line' ? nextLine(page, range.end.line) : undefined;
    for (const rule of rules) {
      const span = { rule, from: next ?? range.end.line, to: next ?? Number.MAX_SAFE_INTEGER, range };
      spans.push(span);
      if (next === undefined) open.push(span);
    }
  }
  return { spans, problems };
}

/** The findings that no comment switches off, and, if asked for, one for each comment that switches nothing off. */
export function applyDisables(
  findings: readonly Finding[],
  { spans, problems }: Disables,
  { file, reportUnused }: { file: string; reportUnused: boolean },
): Finding[] {
  const used = new Set<Disable>();
  const kept = findings.filter(({ rule, range }) => {
    if (failures.has(rule)) return true;
    const hits = spans.filter(
      (span) => span.rule === rule && range && span.from <= range.start.line && range.start.line <= span.to,
    );
    for (const hit of hits) used.add(hit);
    return hits.length === 0;
  });
  const unused = spans.filter((span) => reportUnused && !used.has(span));
  return [
    ...kept,
    ...problems.map((problem): Finding => ({ check: 'lint', severity: 'error', file, ...problem })),
    ...unused.map(({ rule, range }): Finding => {
      const message = {
        en: `Unexpected comment that switches off "${rule}", expected a finding of this rule there. Remove the comment, or correct the name of the rule.`,
        'zh-Hans': `不应停用 "${rule}"，这条规则在此处没有发现问题。请删去注释，或改正规则名。`,
      };
      return { check: 'lint', rule: 'disable-unused', severity: 'warning', file, range, message };
    }),
  ];
}

function commentsOf({ tree, lineStarts, text }: Page): Comment[] {
  const comments: Comment[] = [];
  visit(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'html') {
      // From the source: the value of a node lacks what a list or a quotation puts before its lines.
      for (const { 0: all, 1: words = '', index } of text.slice(start, end).matchAll(/<!--(.*?)-->/gs))
        comments.push({ words, range: rangeAt(lineStarts, start + index, start + index + all.length) });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const words = /^\s*\/\*(.*)\*\/\s*$/s.exec(node.value)?.[1];
      if (words !== undefined) comments.push({ words, range: rangeAt(lineStarts, start, end) });
    }
  });
  return comments;
}

/** The first line behind `line` with something in it. */
function nextLine({ text, lineStarts }: Page, line: number): number {
  const from = lineStarts[line] ?? text.length;
  const found = /[^\s>]/.exec(text.slice(from));
  return positionAt(lineStarts, from + (found?.index ?? 0)).line;
}
