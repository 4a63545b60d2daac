import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/lib/docs/language.ts';
import { summarize, type Finding } from '../../src/lib/finding.ts';
import { text } from '../report/text.ts';

type Pattern = { regexp: string; loop?: boolean } & Partial<Record<Field, number>>;
type Field = 'file' | 'line' | 'column' | 'severity' | 'message' | 'code';
type Task = {
  label: string;
  type: string;
  command: string;
  args: string[];
  isBackground?: boolean;
  problemMatcher: { severity: string; pattern: [Pattern, Pattern] };
};
type Problem = Record<Field, string>;

const { tasks } = JSON.parse(readFileSync(new URL('../../.vscode/tasks.json', import.meta.url), 'utf8')) as {
  tasks: Task[];
};
const [task] = tasks as [Task, ...Task[]];

/**
 * What VS Code makes of the lines: the last pattern is tried on one line after the other and, once it fails, everything
 * starts anew. It knows severities by their English names and takes the matcher's own for any other word.
 * https://code.visualstudio.com/docs/debugtest/tasks#_defining-a-multiline-problem-matcher
 */
function match(output: string): Problem[] {
  const { pattern, severity } = task.problemMatcher;
  const [first, last] = pattern;
  const [heading, place] = [new RegExp(first.regexp), new RegExp(last.regexp)];
  const problems: Problem[] = [];
  let file: string | undefined;
  for (const line of output.split('\n')) {
    const found = file === undefined ? null : place.exec(line);
    if (found) {
      const get = (field: Field): string => found[last[field] ?? -1] ?? '';
      const named = get('severity').toLowerCase();
      problems.push({
        file: file ?? '',
        line: get('line'),
        column: get('column'),
        severity: /^(?:error|warning|info)$/.test(named) ? named : severity,
        message: get('message'),
        code: get('code'),
      });
      continue;
    }
    file = heading.exec(line)?.[first.file ?? -1];
  }
  return problems;
}

const finding = (more: Partial<Finding>): Finding => ({
  check: 'lint',
  rule: 'known-tag',
  severity: 'error',
  file: 'docs/guides/a.md',
  range: { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } },
  message: {
    en: 'Unexpected tag "x", expected y. Did you mean "z"?',
    'zh-Hans': '不应有标签 "x"，应为 y。是否应为 "z"？',
  },
  ...more,
});

const findings: Finding[] = [
  finding({}),
  finding({ severity: 'warning', rule: 'md/MD009', fix: { start: 0, end: 1, text: '' } }),
  finding({ severity: 'info', rule: 'remark/final-newline', range: at(12345, 6789) }),
  finding({
    file: 'docs/带 空格 (1).mdx',
    message: { en: 'Text (see --fix) error.', 'zh-Hans': '文字（见 --fix）错误。' },
  }),
  finding({ file: 'data/people.yml', check: 'data', rule: 'data-file' }),
  finding({ file: '/outside/README.md', fix: { start: 0, end: 1, text: '' } }),
];

function at(line: number, column: number): NonNullable<Finding['range']> {
  return { start: { line, column }, end: { line, column } };
}

const report = (shown: Finding[], language: Language): string =>
  text(shown, summarize(shown, 4, 800), { color: false, language, rulesUrl: 'https://example.org/rules/' });

describe('the tasks of VS Code', () => {
  it('run the linter over everything and over what has changed, to their end, and understand both alike', () => {
    expect(tasks.map(({ label, command, args }) => [label, command, ...args])).toEqual([
      ['Lint pages', 'node', 'scripts/run.mjs', 'lint'],
      ['Lint changed pages', 'node', 'scripts/run.mjs', 'lint', '--changed'],
    ]);
    for (const { isBackground, problemMatcher } of tasks) {
      expect(isBackground).toBeUndefined();
      expect(problemMatcher).toEqual(task.problemMatcher);
    }
  });

  it.each(languages)('find every finding of a report in its place (%s)', (language) => {
    expect(match(report(findings, language))).toEqual(
      findings.map(({ file, range, severity, message, rule }) => ({
        file,
        line: String(range?.start.line),
        column: String(range?.start.column),
        severity,
        message: message[language],
        code: rule,
      })),
    );
  });

  it.each(languages)('find nothing in a report without findings (%s)', (language) => {
    expect(match(report([], language))).toEqual([]);
  });
});
