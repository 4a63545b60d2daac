import { describe, expect, it } from 'vitest';
import { summarize, type Finding } from '../../src/lib/finding.ts';
import { reporters } from './index.ts';
import { safeLine } from './safe.ts';
import { maxResults } from './sarif.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({
  check: 'lint',
  rule: 'known-tag',
  severity: 'error',
  file: 'docs/a.md',
  range: { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } },
  message: { en: 'Unexpected tag "x", expected y.', 'zh-Hans': '不应有标签 "x"，应为 y。' },
  ...more,
});
const render = (name: keyof typeof reporters, findings: Finding[], color = false) =>
  reporters[name](findings, summarize(findings, 2, 1234), { color, language: 'en' });

const withoutRange = ({ range: _, ...rest }: Finding): Finding => rest;

const hostile = [
  '::error file=x::owned',
  '  ::add-mask::x',
  'a\n::error::owned',
  'a\r::stop-commands::t',
  'a\u2028::error::b',
  '##[add-path]/evil',
  'a ##[error]b',
  '\u001B[31mred\u001B[0m',
  '\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  '\u009B31mC1',
  'tab\tbell\u0007back\bspace',
  'right\u202Eleft',
  '100%0A::error::x',
];
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/;

describe.each(['text', 'json', 'github', 'sarif'] as const)('%s', (name) => {
  it.each(hostile)('makes %j harmless as file, message and rule', (words) => {
    for (const place of ['file', 'message', 'rule'] as const) {
      const output = render(name, [finding({ [place]: words })]);
      expect(output).not.toMatch(controls);
      expect(output).not.toContain('##[');
      const commands = output.split('\n').filter((line) => /^\s*::/.test(line));
      expect(commands).toHaveLength(name === 'github' ? 1 : 0);
      for (const command of commands) expect(command).toMatch(/^::error file=[^:]*::/);
    }
  });

  it('ends with one line end, also without findings', () => {
    expect(render(name, [])).toMatch(/[^\n]\n$/);
  });
});

describe('text', () => {
  it('groups by file and ends with the counts', () => {
    const findings = [
      finding(),
      finding({ severity: 'warning', rule: 'md/MD009', message: 'Trailing spaces.' }),
      withoutRange(finding({ file: 'docs/b.md' })),
    ];
    expect(render('text', findings)).toBe(
      [
        'docs/a.md',
        '  3:7     error   Unexpected tag "x", expected y. known-tag',
        '  3:7     warning Trailing spaces. md/MD009',
        '',
        'docs/b.md',
        '  -       error   Unexpected tag "x", expected y. known-tag',
        '',
        '2 errors, 1 warning in 2 files (1.2 s)',
        '',
      ].join('\n'),
    );
  });
  it('colours only when asked to', () => {
    expect(render('text', [finding()], true)).toContain('\u001B[31merror');
  });
});

describe('json', () => {
  it('gives back the findings as they are, hostile ones too', () => {
    const findings = hostile.map((message) => finding({ message, file: message }));
    expect(JSON.parse(render('json', findings))).toEqual({
      schema: 'otlp-docs/findings@1',
      findings,
      summary: { files: 2, errors: hostile.length, warnings: 0, durationMs: 1234 },
    });
  });
});

describe('sarif', () => {
  type Result = { ruleId: string; ruleIndex: number; level: string; locations: unknown[] };
  const runOf = (findings: Finding[]) =>
    (
      JSON.parse(render('sarif', findings)) as {
        runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Result[] }];
      }
    ).runs[0];

  it('names each rule once, in UTF-16 columns, and says where a file lies', () => {
    const run = runOf([
      finding({ rule: 'md/MD009', severity: 'warning', file: 'docs/页 a#b.md' }),
      withoutRange(finding({ file: '/tmp/x.md' })),
      finding(),
    ]);
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits' });
    expect(run.tool.driver.rules).toEqual([{ id: 'known-tag' }, { id: 'md/MD009' }]);
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['known-tag', 'error'],
      ['known-tag', 'error'],
      ['md/MD009', 'warning'],
    ]);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run.results.map(({ locations }) => locations)).toEqual([
      [{ physicalLocation: { artifactLocation: { uri: 'file:///tmp/x.md' } } }],
      [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/a.md', uriBaseId: 'ROOT' },
            region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 9 },
          },
        },
      ],
      [
        expect.objectContaining({
          physicalLocation: expect.objectContaining({
            artifactLocation: { uri: 'docs/%E9%A1%B5%20a%23b.md', uriBaseId: 'ROOT' },
          }),
        }),
      ],
    ]);
  });

  it('keeps to the number of results that GitHub takes, errors first', () => {
    const many = Array.from({ length: maxResults }, () => finding({ severity: 'warning' }));
    const { results } = runOf([...many, finding({ rule: 'last' })]);
    expect(results).toHaveLength(maxResults);
    expect(results[0]?.ruleId).toBe('last');
  });
});

describe('github', () => {
  it('escapes data and properties and puts errors first', () => {
    const output = render('github', [
      finding({ severity: 'warning', message: 'b' }),
      finding({ file: 'docs/a,b:c%.md', message: '50% of it: a, b' }),
    ]);
    expect(output.split('\n').slice(0, 2)).toEqual([
      '::error file=docs/a%2Cb%3Ac%25.md,line=3,col=7,endColumn=9,title=known-tag::50%25 of it: a, b',
      '::warning file=docs/a.md,line=3,col=7,endColumn=9,title=known-tag::b',
    ]);
  });
});

describe('safeLine', () => {
  it('keeps ordinary text, in any script', () => {
    for (const text of ['用 eBPF 数系统调用 “引号” 🙂', 'std::vector', 'a\u200Db']) expect(safeLine(text)).toBe(text);
  });
});
