import type { Nodes } from 'mdast';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { unified, type Pluggable } from 'unified';
import { VFile } from 'vfile';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Range } from '../../../src/lib/finding.ts';
import type { PageRule } from '../rule.ts';
import { nodesOf } from '../../../src/lib/docs/nodes.ts';
import { inChinese } from './remark/inChinese.ts';

const off = new Set([
  // Square brackets are ordinary text in Chinese and in specifications.
  'no-undefined-references',
  // Its remedy, <https://...>, does not compile as MDX; a bare address is a link in both formats.
  'no-literal-urls',
]);

const plugins = (remarkPresetLintRecommended.plugins ?? []).filter((plugin) => !off.has(nameOf(plugin)));

/** The rules behind the lane, as findings name them. */
export const remarkRuleNames: readonly string[] = plugins
  .map(nameOf)
  .filter(Boolean)
  .map((name) => `remark/${name}`)
  .sort();

// What each rule looks at. Each of them walks the whole tree, which takes longer than all else: not for a page without.
const subjects: Readonly<Record<string, readonly Exclude<Nodes['type'], 'text'>[]>> = {
  'hard-break-spaces': ['break'],
  'list-item-bullet-indent': ['list'],
  'list-item-indent': ['listItem'],
  'no-blockquote-without-marker': ['blockquote'],
  'no-duplicate-definitions': ['definition', 'footnoteDefinition'],
  'no-heading-content-indent': ['heading'],
  'no-shortcut-reference-image': ['imageReference'],
  'no-shortcut-reference-link': ['linkReference'],
  'no-unused-definitions': ['definition', 'footnoteDefinition'],
  'ordered-list-marker-style': ['list'],
};

// `remark-lint` itself lets comments switch rules off: a comment in a page must not do that to the gate.
const linters = plugins
  .filter((plugin) => nameOf(plugin) !== '')
  .map((plugin) => ({ subjects: subjects[nameOf(plugin)], linter: unified().use([plugin]).freeze() }));

/** remark-lint's recommended preset on the shared tree, reported as `remark/<name>`. */
export const remarkLint: PageRule = {
  id: 'remark-lint',
  scope: 'markdown',
  check(page, _reference, report) {
    if (page.problem) return;
    const file = new VFile({ path: page.file, value: page.text });
    for (const { subjects: types, linter } of linters)
      if (!types || types.some((type) => nodesOf(page, type).length > 0)) linter.runSync(page.tree, file);
    for (const found of file.messages) {
      const { reason, ruleId = 'unknown' } = found;
      const message = { en: `${reason}.`, 'zh-Hans': `${inChinese[ruleId] ?? '不符合规则'}（${reason}）。` };
      report({ rule: `remark/${ruleId}`, message, range: toRange(found) });
    }
  },
};

/** `remark-lint:final-newline` -> `final-newline`; empty for what is no rule. */
function nameOf(plugin: Pluggable): string {
  const attacher: unknown = Array.isArray(plugin) ? plugin[0] : plugin;
  return typeof attacher === 'function' ? (attacher.name.split(':')[1] ?? '') : '';
}

function toRange({ place }: VFile['messages'][number]): Range {
  if (!place) return startOfLine(1);
  const { start, end } = 'start' in place ? place : { start: place, end: place };
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
