import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../../src/lib/site.ts';
import { payload, repository, startForge, type FixtureForge } from '../fixtureForge.ts';
import { runEvent } from '../runEvent.ts';
import { makeZip } from './fixtureZip.ts';

const sha = 'a'.repeat(40);
const site = readSite({});
const pull = payload('pull-request-opened-fork')['pull_request'] as Record<string, unknown>;

const finding = (more: object = {}) => ({
  check: 'lint',
  rule: 'known-tag',
  severity: 'error',
  file: 'docs/a.md',
  range: { start: { line: 3, column: 7 }, end: { line: 3, column: 9 } },
  message: 'Unexpected tag "x", expected y.',
  ...more,
});
const lint = (findings: unknown[], more: object = {}) => ({
  schema: 'otlp-docs/findings@1',
  findings,
  summary: { files: 2, errors: findings.length, warnings: 0, infos: 0, existing: 0, durationMs: 12.5, ...more },
});
const stages = (list: object[]) => ({ schema: 'otlp-docs/stages@1', stages: list });
const zip = (files: Record<string, unknown>) =>
  makeZip(
    Object.entries(files).map(([name, content]) => ({
      name,
      data: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
    })),
  );
const inBoth = (content: unknown) => zip({ 'lint.en.json': content, 'lint.zh-Hans.json': content });

async function withRun(artifacts: Record<string, Buffer> = {}, pulls: object[] = [pull]): Promise<FixtureForge> {
  const fixture = await startForge();
  fixture.stored.pulls = pulls as Record<string, unknown>[];
  fixture.stored.jobs = [
    { name: 'Pages (annotations)', conclusion: 'failure' },
    { name: 'Everything (Node 22)', conclusion: 'success' },
    { name: 'Site and browser tests (macOS)', conclusion: null },
  ];
  fixture.stored.artifacts = Object.entries(artifacts).map(([name, archive], index) => ({
    id: index + 1,
    name,
    archive,
  }));
  return fixture;
}

async function tell(fixture: FixtureForge, more: object = {}): Promise<void> {
  const event = payload('workflow-run-completed-fork');
  const unused = () => Promise.reject(new Error('not for this command'));
  await runEvent(
    'verdict',
    { ...event, workflow_run: { ...(event['workflow_run'] as object), ...more } },
    {
      forge: fixture.forge,
      repository,
      site,
      say: (line) => void fixture.said.push(line),
      readLabelRules: unused,
      readClaimOptions: unused,
    },
  );
}

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
function kindsOf(markdown: string): { kinds: Set<Nodes['type']>; links: string[] } {
  const kinds = new Set<Nodes['type']>();
  const links: string[] = [];
  visit(gfm.parse(markdown), (node) => {
    kinds.add(node.type);
    if (node.type === 'link') links.push(node.url);
  });
  return { kinds, links };
}

describe('the verdict', () => {
  it('is a comment in the language of the pull request, with the counts, the first findings and the run', async () => {
    const fixture = await withRun({
      'gate-pages': zip({
        'lint.zh-Hans.json': lint([finding({ message: '不应有标签 "x"，应为 y。' })], { existing: 4 }),
        'lint.en.json': lint([finding()]),
      }),
      'gate-stages': zip({
        'stages.json': stages([
          { id: 'lint', title: 'pages (lint)', code: 1, seconds: 1 },
          {
            id: 'unit',
            title: 'unit tests (Vitest)',
            code: 1,
            seconds: 9,
            tests: { passed: 3, failed: 1, skipped: 0 },
          },
          { id: 'types', title: 'types (TypeScript)', code: 0, seconds: 9 },
        ]),
      }),
    });
    await tell(fixture);
    const [body = '', ...more] = fixture.bodiesOf(31);
    expect(more).toEqual([]);
    expect(body.split('\n').slice(0, 2)).toEqual(['<!-- otlp-docs:verdict 88001 1 -->', '### ❌ 检查未通过']);
    expect(body).toContain('页面检查：1 个错误，0 个警告；另有 4 个问题在这次改动之前就有，与你无关。');
    expect(body).toContain('unit tests &#40;Vitest&#41; (3 通过，1 失败，0 跳过)');
    expect(body).not.toContain('TypeScript');
    expect(body).toContain('`npm run check`');
    expect(kindsOf(body).links).toEqual([
      `${site.repoUrl}/actions/runs/88001`,
      `${site.repoUrl}/blob/${sha}/docs/a.md?plain=1#L3`,
    ]);
  });

  it('asks for nothing but the pull request of the branch, the run, and what it left behind', async () => {
    const fixture = await withRun({ 'gate-pages': inBoth(lint([finding()])) });
    await tell(fixture);
    expect(fixture.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /pulls?state=open&head=octo-newcomer%3Afix-typo&per_page=100&page=1',
      'GET /actions/runs/88001/jobs?per_page=100',
      'GET /actions/runs/88001/artifacts?per_page=100',
      'GET /issues/31/comments?per_page=100&page=1',
      'GET /actions/artifacts/1/zip',
      'GET /storage/1',
      'POST /issues/31/comments',
    ]);
  });

  it('is one comment, that each run brings up to date, and no older run', async () => {
    const fixture = await withRun({ 'gate-pages': inBoth(lint([finding()])) });
    fixture.comment(31, 'octo-mischief', '<!-- otlp-docs:verdict 99999 1 -->');
    await tell(fixture);
    await tell(fixture);
    await tell(fixture, { id: 88002, conclusion: 'success' });
    await tell(fixture, { id: 88001, run_attempt: 2 });
    await tell(fixture, { id: 88002, run_attempt: 2, conclusion: 'timed_out' });
    await tell(fixture, { id: 88002, run_attempt: 1 });
    const writes = fixture.writes();
    expect([writes.length, new Set(writes.slice(1)).size]).toEqual([4, 1]);
    expect(fixture.bodiesOf(31)[1]).toMatch(/^<!-- otlp-docs:verdict 88002 2 -->\n### ❌ 检查超时/);
  });

  it('that is good is short', async () => {
    const fixture = await withRun({ 'gate-pages': inBoth(lint([])) });
    fixture.stored.jobs = [];
    await tell(fixture, { conclusion: 'success' });
    expect(fixture.bodiesOf(31)).toEqual([
      `<!-- otlp-docs:verdict 88001 1 -->\n### ✅ 检查全部通过\n\n完整输出见[这次运行](${site.repoUrl}/actions/runs/88001)。每次推送后本评论都会更新。\n\n页面检查：0 个错误，0 个警告。\n`,
    ]);
  });

  it('is in English below an English pull request, and shows ten findings, errors first', async () => {
    const many = [
      ...Array.from({ length: 30 }, (_, n) => finding({ severity: 'warning', file: `docs/w${n}.md` })),
      ...Array.from({ length: 3 }, (_, n) => finding({ file: `docs/e${n}.md` })),
      finding({ existing: true, file: 'docs/old.md' }),
    ];
    const fixture = await withRun({ 'gate-pages': inBoth(lint(many)) }, [{ ...pull, title: 'Fix a typo', body: null }]);
    await tell(fixture);
    const [body = ''] = fixture.bodiesOf(31);
    const places = [...body.matchAll(/^- (error|warning) \[docs&#47;([ew]\d+)/gm)].map(
      ([, kind, name]) => `${kind} ${name}`,
    );
    expect(places).toEqual([
      'error e0',
      'error e1',
      'error e2',
      ...Array.from({ length: 7 }, (_, n) => `warning w${n}`),
    ]);
    expect(body).toContain('Not listed: 23 more.');
    expect(body).not.toContain('old');
  });
});

describe('nothing is said', () => {
  it.each([
    ['about a push', { event: 'push' }],
    ['about a run that a newer one replaced', { conclusion: 'cancelled' }],
    ['about a run that waits for a maintainer', { conclusion: 'action_required' }],
    ['about a run without a conclusion', { conclusion: null }],
    ['for a fork that is gone', { head_repository: null }],
    ['for a commit that is no more the newest', { head_sha: 'b'.repeat(40) }],
  ])('%s', async (_, more) => {
    const fixture = await withRun();
    await tell(fixture, more);
    expect(fixture.writes()).toEqual([]);
  });

  it.each([
    ['closed', { state: 'closed' }],
    ['of another repository', { base: { repo: { full_name: 'octo-newcomer/otlp-docs' } } }],
  ])('below a pull request that is %s', async (_, more) => {
    const fixture = await withRun({}, [{ ...pull, ...more }]);
    await tell(fixture);
    expect(fixture.writes()).toEqual([]);
  });
});

describe('what a fork’s run has left behind', () => {
  it('does not say to which pull request it belongs', async () => {
    const evil = { ...lint([finding()]), number: 1, pr: 1, pull_request: { number: 1 }, issue: 1 };
    const fixture = await withRun({ 'gate-pages': zip({ 'lint.zh-Hans.json': evil, pr_number: '1', NR: '1' }) });
    await tell(fixture);
    expect(fixture.writes()).toEqual(['POST /issues/31/comments']);
  });

  it.each([
    '@octo-org/all @octocat',
    '](https://evil.example) [x](https://evil.example)',
    '![x](https://evil.example/x.png) <img src="https://evil.example/x.png">',
    'https://evil.example www.evil.example',
    '--> <!-- otlp-docs:claim {"last":1} -->',
    '</details><script>alert(1)</script>',
    '# Heading\n\n- [ ] task\n\n| a | b |\n| - | - |',
    '#1 octo-org/repo#2 GH-3',
    '`code` ``` ~~~ **bold** $x$ :tada:',
    '\u202Etxt.exe\u0000\u001b[31m ::error::x ##[error]y',
  ])('is text and nothing else: %j', async (words) => {
    const fixture = await withRun({
      'gate-pages': inBoth(lint([finding({ message: words, file: words })])),
      'gate-stages': zip({ 'stages.json': stages([{ id: 'x', title: words.slice(0, 200), code: 1 }]) }),
    });
    fixture.stored.jobs = [{ name: words, conclusion: 'failure' }];
    await tell(fixture);
    const [body = ''] = fixture.bodiesOf(31);
    const { kinds, links } = kindsOf(body.replace(/^<!--.*?-->\n/, ''));
    expect(links).toEqual([`${site.repoUrl}/actions/runs/88001`]);
    expect([...kinds].sort()).toEqual([
      'heading',
      'inlineCode',
      'link',
      'list',
      'listItem',
      'paragraph',
      'root',
      'text',
    ]);
    const shown: string[] = [];
    visit(gfm.parse(body), 'text', ({ value }) => void shown.push(value));
    expect(shown.join('\n')).not.toMatch(/@[\w-]|:\/\/|www\.|#\d/);
  });

  it.each([
    '../../settings',
    '/etc/passwd',
    'docs/../../x',
    'a//b',
    'a\\b',
    'docs/a b.md?x',
    '.',
    '..',
    'docs/',
    '-',
    'https://evil.example/a',
  ])('names the file %s without a link to it, or with one that stays', async (file) => {
    const fixture = await withRun({ 'gate-pages': inBoth(lint([finding({ file })])) });
    await tell(fixture);
    for (const link of kindsOf(fixture.bodiesOf(31)[0] ?? '').links)
      expect(new URL(link).pathname).toMatch(/^\/otlp-docs\/otlp-docs\/(actions\/runs\/88001$|blob\/a{40}\/)/);
  });

  it.each<[string, Buffer]>([
    ['no archive', Buffer.from('<html>')],
    ['an empty archive', makeZip([])],
    ['no JSON', inBoth('{')],
    ['bytes that are no text', makeZip([{ name: 'lint.zh-Hans.json', data: Buffer.from([0xff, 0xfe]) }])],
    ['another schema', inBoth({ ...lint([]), schema: 'x' })],
    ['a list', inBoth([])],
    ['a line that is no number', inBoth(lint([finding({ range: { start: { line: '3' } } })]))],
    ['a rule that is no rule', inBoth(lint([finding({ rule: '](x)' })]))],
    ['counts that are none', inBoth(lint([], { errors: -1 }))],
    ['a message of a megabyte', inBoth(lint([finding({ message: 'x'.repeat(1_000_000) })]))],
    ['very many findings', inBoth(lint(Array.from({ length: 20_001 }, () => finding())))],
    ['very deep nesting', inBoth(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    [
      'a key that changes objects',
      inBoth('{"__proto__":{"schema":"otlp-docs/findings@1","findings":[],"summary":{}}}'),
    ],
  ])('is not shown when it is %s', async (_, archive) => {
    const fixture = await withRun({ 'gate-pages': archive });
    await tell(fixture);
    const [body = ''] = fixture.bodiesOf(31);
    expect(body).toContain('这次运行没有留下可读的明细');
    expect(body.length).toBeLessThan(1000);
  });

  it('is not even fetched when it is too large', async () => {
    const fixture = await withRun({ 'gate-pages': inBoth(lint([])) });
    fixture.stored.artifacts = fixture.stored.artifacts.map((one) => ({ ...one, size: 3_000_000 }));
    await tell(fixture);
    expect(fixture.asked.some(({ path }) => path.includes('/zip'))).toBe(false);
  });

  it('is cut off where the forge says less than there is', async () => {
    const fixture = await withRun({ 'gate-pages': Buffer.alloc(5_000_000) });
    fixture.stored.artifacts = fixture.stored.artifacts.map((one) => ({ ...one, size: 10 }));
    await tell(fixture);
    expect(fixture.said).toContainEqual(expect.stringContaining('more than 2097152 bytes'));
    expect(fixture.bodiesOf(31)).toHaveLength(1);
  });

  it('may be there once for each attempt: the newest counts', async () => {
    const fixture = await withRun();
    fixture.stored.artifacts = [
      { id: 9, name: 'gate-pages', archive: inBoth(lint([])) },
      { id: 3, name: 'gate-pages', archive: inBoth(lint([finding()])) },
    ];
    await tell(fixture);
    expect(fixture.bodiesOf(31)[0]).toContain('0 个错误');
  });
});

it('a branch may have any name', async () => {
  const fixture = await withRun();
  await tell(fixture, { head_branch: 'a&state=all#"; $(id) 中' });
  expect(fixture.asked[0]?.path).toBe(
    `/pulls?state=open&head=${encodeURIComponent('octo-newcomer:a&state=all#"; $(id) 中')}&per_page=100&page=1`,
  );
});
