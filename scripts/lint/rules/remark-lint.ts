import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { unified, type Pluggable } from 'unified';
import { VFile } from 'vfile';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Range } from '../../../src/lib/finding.ts';
import type { PageRule } from '../rule.ts';

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

// `remark-lint` itself lets comments switch rules off: a comment in a page must not do that to the gate.
const linter = unified()
  .use(plugins.filter((plugin) => nameOf(plugin) !== ''))
  .freeze();

/** remark-lint's recommended preset on the shared tree, reported as `remark/<name>`. */
export const remarkLint: PageRule = {
  id: 'remark-lint',
  scope: 'markdown',
  check(page, _reference, report) {
    if (page.problem) return;
    const file = new VFile({ path: page.file, value: page.text });
    linter.runSync(page.tree, file);
    for (const message of file.messages) {
      report({ rule: `remark/${message.ruleId ?? 'unknown'}`, message: `${message.reason}.`, range: toRange(message) });
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
