import { visit, type Document } from 'yaml';
import type { CollectorProblem } from './checkComponents.ts';

/**
 * References to groups of a pattern (`$$1`, or `$1` where a `$` was forgotten) that a letter follows: Go reads the letter as part
 * of the group's name, there is no such group, and the text is lost without an error.
 */
export function checkOttl(documents: readonly Document.Parsed[], code: string): CollectorProblem[] {
  const problems: CollectorProblem[] = [];
  if (!/\$\d/.test(code) || !statement.test(code)) return problems;
  for (const document of documents)
    visit(document, {
      Scalar: (_, { value, range }) => {
        if (!range || typeof value !== 'string' || !statement.test(value)) return;
        for (const { 0: found, 1: group = '', index } of code.slice(range[0], range[1]).matchAll(reference)) {
          const start = range[0] + index;
          problems.push(toProblem(found, group, start));
        }
      },
    });
  return problems;
}

/** The functions of OTTL that put groups into a text. */
const statement = /\breplace_(?:all_)?(?:pattern|match)(?:e?s)?\(/;

const reference = /\${1,2}(\d+)(?=[A-Za-z_])/g;

function toProblem(found: string, group: string, start: number): CollectorProblem {
  const expected = `$$\{${group}}`;
  return {
    start,
    end: start + found.length,
    message: {
      en: `Unexpected "${found}" before a letter, expected "${expected}": with the letter it is the name of another group, which is empty. Write the braces.`,
      'zh-Hans': `字母前不应有 "${found}"，应为 "${expected}"：不加花括号时字母会并入分组名，结果为空。请加上花括号。`,
    },
    fix: { start, end: start + found.length, text: expected },
  };
}
