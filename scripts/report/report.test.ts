import { describe, expect, it } from 'vitest';
import { summarize, type Finding, type Message } from '../../src/lib/finding.ts';
import { languages } from '../../src/lib/docs/language.ts';
import { reporters } from './index.ts';
import type { ReporterOptions } from './reporter.ts';
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
const render = (name: keyof typeof reporters, findings: Finding[], options: Partial<ReporterOptions> = {}) =>
  reporters[name](findings, summarize(findings, 2, 1234), { color: false, language: 'en', ...options });

const same = (words: string): Message => ({ en: words, 'zh-Hans': words });
const fix = { start: 0, end: 1, text: '' };
const rulesUrl = 'https://example.org/reference/lint/';

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
      const output = render(name, [finding({ [place]: place === 'message' ? same(words) : words })], {
        rulesUrl: words,
      });
      expect(output).not.toMatch(controls);
      expect(output).not.toContain('##[');
      const commands = output.split('\n').filter((line) => /^\s*::/.test(line));
      expect(commands).toHaveLength(name === 'github' ? 1 : 0);
      for (const command of commands) expect(command).toMatch(/^::error file=[^:]*::/);
    }
  });

  it.each(languages)('ends with one line end, also without findings (%s)', (language) => {
    expect(render(name, [], { language, rulesUrl })).toMatch(/[^\n]\n$/);
    expect(render(name, [finding()], { language, rulesUrl })).toMatch(/[^\n]\n$/);
  });

  it('speaks one language at a time', () => {
    expect(render(name, [finding()], { language: 'zh-Hans' })).toContain('不应有标签');
    expect(render(name, [finding()], { language: 'zh-Hans' })).not.toContain('expected');
    expect(render(name, [finding()])).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('text', () => {
  it('groups by file and ends with the counts', () => {
    const findings = [
      finding(),
      finding({ severity: 'warning', rule: 'md/MD009', message: same('Trailing spaces.') }),
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
  it('does the same in Chinese', () => {
    const findings = [finding({ fix }), finding({ severity: 'warning' }), finding({ severity: 'info' })];
    expect(render('text', findings, { language: 'zh-Hans', rulesUrl })).toBe(
      [
        'docs/a.md',
        '  3:7     error   不应有标签 "x"，应为 y。（可用 --fix 修复） known-tag',
        '  3:7     warning 不应有标签 "x"，应为 y。 known-tag',
        '  3:7     info    不应有标签 "x"，应为 y。 known-tag',
        '',
        '规则说明：https://example.org/reference/lint/',
        '2 个文件：1 个错误，1 个警告，1 个建议（1.2 s）',
        '',
      ].join('\n'),
    );
  });

  it('says what --fix mends, what is only a proposal, and where to read more', () => {
    expect(render('text', [finding({ fix }), finding({ severity: 'info' })], { rulesUrl })).toBe(
      [
        'docs/a.md',
        '  3:7     error   Unexpected tag "x", expected y. (--fix) known-tag',
        '  3:7     info    Unexpected tag "x", expected y. known-tag',
        '',
        'Rules: https://example.org/reference/lint/',
        '1 error, 0 warnings, 1 proposal in 2 files (1.2 s)',
        '',
      ].join('\n'),
    );
  });

  it('counts what was there before the change, and does not print it', () => {
    const old = finding({ existing: true });
    expect(render('text', [old], { rulesUrl })).toBe(
      '0 errors, 0 warnings in 2 files; 1 more finding from before the change (1.2 s)\n',
    );
    expect(render('text', [old, old], { language: 'zh-Hans', rulesUrl })).toBe(
      '2 个文件：0 个错误，0 个警告；另有 2 个问题在这次改动之前就有（1.2 s）\n',
    );
    expect(render('text', [old, finding({ file: 'docs/b.md' })])).not.toContain('docs/a.md');
  });

  it('colours only when asked to', () => {
    const all = (['error', 'warning', 'info'] as const).map((severity) => finding({ severity }));
    const output = render('text', all, { color: true });
    for (const painted of ['\u001B[31merror\u001B[0m', '\u001B[33mwarning\u001B[0m', '\u001B[34minfo\u001B[0m'])
      expect(output).toContain(painted);
  });
});

describe('json', () => {
  it('gives back the findings as they are, hostile ones too', () => {
    const findings = hostile.map((words) => finding({ message: same(words), file: words, fix }));
    const old = finding({ severity: 'info', existing: true });
    expect(JSON.parse(render('json', [...findings, old]))).toEqual({
      schema: 'otlp-docs/findings@1',
      findings: [...findings, old].map((one) => ({ ...one, message: one.message.en })),
      summary: { files: 2, errors: hostile.length, warnings: 0, infos: 0, existing: 1, durationMs: 1234 },
    });
  });
});

describe('sarif', () => {
  type Result = { ruleId: string; ruleIndex: number; level: string; locations: unknown[]; baselineState?: string };
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

  it('keeps to the number of results that GitHub takes: errors first, what was there before last', () => {
    const many = Array.from({ length: maxResults }, () => finding({ severity: 'warning' }));
    const { results } = runOf([finding({ rule: 'old', existing: true }), ...many, finding({ rule: 'last' })]);
    expect(results).toHaveLength(maxResults);
    expect(results[0]?.ruleId).toBe('last');
    expect(results.some(({ ruleId }) => ruleId === 'old')).toBe(false);
  });

  it('says what is new, only when that is known', () => {
    const states = (findings: Finding[]) => runOf(findings).results.map(({ baselineState }) => baselineState);
    expect(states([finding({ existing: true }), finding()])).toEqual(['new', 'unchanged']);
    expect(states([finding()])).toEqual([undefined]);
  });

  it('gives a proposal as a note, and each rule the address of its page', () => {
    const helpUrl = 'https://example.org/reference/lint/known-tag/';
    const run = runOf([finding({ severity: 'info', helpUrl })]);
    expect(run.results.map(({ level }) => level)).toEqual(['note']);
    expect(run.tool.driver.rules).toEqual([{ id: 'known-tag', helpUri: helpUrl }]);
  });
});

describe('github', () => {
  it('escapes data and properties and puts errors first', () => {
    const output = render('github', [
      finding({ severity: 'info', message: same('c') }),
      finding({ severity: 'warning', message: same('b') }),
      finding({ file: 'docs/a,b:c%.md', message: same('50% of it: a, b') }),
    ]);
    expect(output.split('\n').slice(0, 3)).toEqual([
      '::error file=docs/a%2Cb%3Ac%25.md,line=3,col=7,endColumn=9,title=known-tag::50%25 of it: a, b',
      '::warning file=docs/a.md,line=3,col=7,endColumn=9,title=known-tag::b',
      '::notice file=docs/a.md,line=3,col=7,endColumn=9,title=known-tag::c',
    ]);
  });

  it('annotates only what the change has brought', () => {
    expect(render('github', [finding({ existing: true }), finding({ severity: 'warning' })], { rulesUrl })).toBe(
      [
        '::warning file=docs/a.md,line=3,col=7,endColumn=9,title=known-tag::Unexpected tag "x", expected y.',
        'Rules: https://example.org/reference/lint/',
        '0 errors, 1 warning in 2 files; 1 more finding from before the change (1.2 s)',
        '',
      ].join('\n'),
    );
  });

  it('gives no columns for several lines, and no line without a place', () => {
    const range = { start: { line: 3, column: 7 }, end: { line: 5, column: 2 } };
    const [several, none] = render('github', [finding({ range }), withoutRange(finding())]).split('\n');
    expect(several).toMatch(/^::error file=docs\/a\.md,line=3,endLine=5,title=known-tag::/);
    expect(none).toMatch(/^::error file=docs\/a\.md,title=known-tag::/);
  });
});

describe('safeLine', () => {
  it('keeps ordinary text, in any script', () => {
    for (const text of ['用 eBPF 数系统调用 “引号” 🙂', 'std::vector', 'a\u200Db']) expect(safeLine(text)).toBe(text);
  });
});
