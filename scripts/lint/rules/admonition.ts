import { nearest, toProposal } from '../../../src/lib/data/nearest.ts';
import { rangeAt } from '../../../src/lib/docs/lines.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { editDistance } from '../../../src/lib/editDistance.ts';
import type { Edit, Message } from '../../../src/lib/finding.ts';
import { localeOfFile } from '../../../src/lib/locales.ts';
import { admonitionsOf, type Admonition, type Colons } from '../admonitions.ts';
import type { PageRule, Report } from '../rule.ts';

const types = ['note', 'tip', 'info', 'warning', 'danger'];
/** Names of older versions and of other programs. Docusaurus shows the first four, with an English word as their title. */
const others: Record<string, string> = {
  secondary: 'note',
  success: 'tip',
  important: 'info',
  caution: 'warning',
  hint: 'tip',
  warn: 'warning',
  attention: 'warning',
  error: 'danger',
};

/** Admonitions have a type that Docusaurus knows, an end, and blank lines around their content. */
export const admonition: PageRule = {
  id: 'admonition',
  scope: 'markdown',
  check(page, _reference, report) {
    const { admonitions, strays } = admonitionsOf(page);
    // Colons that are left over because of a fault that is reported where it is.
    let expected = 0;
    const cut = new Set(admonitions.filter(isNestedWrong).flatMap(({ parent }) => parent ?? []));
    for (const one of admonitions) {
      // Our parser passes over what follows the type, Docusaurus takes the line for text.
      if (!/^(?:(?:\[.*\])?(?:\{.*\})?$|[ \t])/.test(one.opening.rest.slice(one.type.length))) {
        report({ message: explainForm(one.opening), range: rangeOf(page, one.opening) });
        continue;
      }
      checkType(page, one, report);
      if (cut.has(one) || one.isCut) {
        report({ message: explainNesting(one), range: rangeOf(page, one.opening) });
        expected++;
      } else if (!one.closing && !isNestedWrong(one)) {
        report({ message: explainEnd(one), range: rangeOf(page, one.opening) });
      }
      checkPadding(page, one, report);
    }
    // Elsewhere colons are text, or mean something to another program.
    if (localeOfFile(page.file) === undefined) return;
    for (const stray of strays) {
      const isEnd = stray.rest === '';
      if (isEnd && expected > 0) expected--;
      else if (isEnd) report({ message: explainStray(stray), range: rangeOf(page, stray) });
      else {
        if (!isOldForm(stray)) report({ message: explainForm(stray), range: rangeOf(page, stray) });
        expected++;
      }
    }
  },
};

/** It has no end of its own, because that of the admonition around it needs no more colons. */
function isNestedWrong({ closing, opening, parent }: Admonition): boolean {
  return !closing && parent !== undefined && parent.opening.count <= opening.count;
}

/** `:::note Title`, which Docusaurus reads, and our parser in Markdown but not in MDX. */
function isOldForm({ rest }: Colons): boolean {
  return (
    types.some((type) => rest.startsWith(`${type} `)) || Object.keys(others).some((type) => rest.startsWith(`${type} `))
  );
}

function checkType(page: Page, { type, opening }: Admonition, report: Report): void {
  if (types.includes(type)) return;
  const isOther = Object.hasOwn(others, type);
  const proposal = isOther ? others[type] : nearest(type, types);
  // Another program's page may have types of its own.
  if (proposal === undefined && localeOfFile(page.file) === undefined) return;
  const list = types.join(', ');
  const hint = toProposal(proposal);
  const start = opening.start + opening.count;
  const isSure = !isOther && proposal !== undefined && editDistance(type.toLowerCase(), proposal) <= 1;
  report({
    message: {
      en: `Unexpected admonition type "${type}", expected one of ${list}.${hint.en} Correct it.`,
      'zh-Hans': `提示块没有类型 "${type}"，应为 ${list} 之一。${hint['zh-Hans']}请改正。`,
    },
    range: rangeAt(page.lineStarts, start, start + type.length),
    ...(isSure && { fix: { start, end: start + type.length, text: proposal } }),
  });
}

function checkPadding(page: Page, { type, opening, closing }: Admonition, report: Report): void {
  const name = `${':'.repeat(opening.count)}${type}`;
  // An admonition without content needs none.
  if (closing?.line === opening.line + 1) return;
  if (!isBlank(page, opening.line + 1)) {
    report({
      message: {
        en: `Unexpected text on the line after "${name}", expected a blank line. Add one: formatters join the two lines otherwise.`,
        'zh-Hans': `"${name}" 的下一行应为空行。请补上空行，否则格式化工具会把两行并成一段。`,
      },
      range: rangeOf(page, opening),
      fix: blankLineBefore(page, opening.line + 1, opening),
    });
  }
  if (!closing || isBlank(page, closing.line - 1)) return;
  const end = ':'.repeat(closing.count);
  report({
    message: {
      en: `Unexpected text on the line before "${end}", expected a blank line. Add one: formatters join the two lines otherwise.`,
      'zh-Hans': `"${end}" 的上一行应为空行。请补上空行，否则格式化工具会把两行并成一段。`,
    },
    range: rangeOf(page, closing),
    fix: blankLineBefore(page, closing.line, closing),
  });
}

/** A blank line in the same quotations as `like`. */
function blankLineBefore({ text, lineStarts, eol }: Page, line: number, like: Colons): Edit {
  const start = lineStarts[line - 1] ?? text.length;
  const margin = text
    .slice(lineStarts[like.line - 1], like.start)
    .replace(/[^>\t]/g, ' ')
    .trimEnd();
  return { start, end: start, text: `${margin}${eol}` };
}

function isBlank({ text, lineStarts }: Page, line: number): boolean {
  const start = lineStarts[line - 1];
  return start === undefined || /^[\s>]*$/.test(text.slice(start, lineStarts[line] ?? text.length));
}

function rangeOf({ lineStarts }: Page, { start, count, rest }: Colons) {
  return rangeAt(lineStarts, start, start + count + rest.length);
}

function explainNesting({ type, opening: { count } }: Admonition): Message {
  const [own, more] = [':'.repeat(count), ':'.repeat(count + 1)];
  return {
    en: `Unexpected "${own}" inside "${own}${type}", which ends there, expected more colons on the outside. Write "${more}${type}" and "${more}".`,
    'zh-Hans': `"${own}${type}" 里面还有 "${own}"，外层会在那里提前结束，外层的冒号应更多。请写成 "${more}${type}" 和 "${more}"。`,
  };
}

function explainEnd({ type, opening: { count } }: Admonition): Message {
  const colons = ':'.repeat(count);
  return {
    en: `Unexpected "${colons}${type}" that is never closed, expected a line "${colons}" behind its content. Add it, or all that follows belongs to it.`,
    'zh-Hans': `"${colons}${type}" 没有结束，内容之后应有一行 "${colons}"。请补上，否则后面的内容都会算在提示块里。`,
  };
}

function explainStray({ count }: Colons): Message {
  const colons = ':'.repeat(count);
  return {
    en: `Unexpected "${colons}" that closes nothing, expected an admonition that is open. Remove the line, or open one above it.`,
    'zh-Hans': `这一行 "${colons}" 没有对应的提示块，应先有提示块的开头。请删除这一行，或在前面补上开头。`,
  };
}

function explainForm({ count, rest: all }: Colons): Message {
  const colons = ':'.repeat(count);
  const rest = all.length > 40 ? `${all.slice(0, 40)}…` : all;
  const [type] = /[A-Za-z]+/.exec(rest) ?? ['note'];
  return {
    en: `Unexpected "${colons}${rest}", expected the form "${colons}${type}[Title]" or "${colons}${type}". Write the type right behind the colons, and the title in brackets.`,
    'zh-Hans': `不应写成 "${colons}${rest}"，应为 "${colons}${type}[标题]" 或 "${colons}${type}"。请让类型紧跟冒号，标题放在方括号里。`,
  };
}
