import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, RouteConfig } from '@docusaurus/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import type { ClaimFile } from '../../src/lib/tasks/task.ts';
import { claimFile } from '../../src/lib/tasks/task.ts';
import tasksPlugin from './index.ts';
import { validateOptions, type Options } from './options.ts';
import type { Board } from './views/buildBoard.ts';
import type { Reports } from './views/buildReports.ts';
import type { TaskPages } from './views/buildTaskPages.ts';
import type { OpenTaskData } from './views/openTasks.ts';
import { toTask } from './views/testTasks.ts';

const options: Options = {
  repository: 'https://forge.example/o/r',
  branch: 'main',
  routeBasePath: 'community/tasks',
  reportsPath: 'community/reports',
  profiles: 'community/contributors',
  howPoints: '/points/',
};
const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const page = (text: string) => `---\ntitle: A\ndescription: About it.\n---\n\n${text}\n`;

let site: TestRepository;
beforeEach(() => {
  site = createTestRepository();
  site.commit({ files: { 'data/quality.yml': readFileSync('data/quality.yml', 'utf8') } });
});
afterEach(() => {
  vi.unstubAllEnvs();
  site.remove();
});

type Loaded = { routes: RouteConfig[]; data: Map<string, TaskPages>; globalData: OpenTaskData };

/** What Docusaurus would get from the plugin in the English site. */
async function load(): Promise<Loaded> {
  const loaded = { routes: [] as RouteConfig[], data: new Map<string, TaskPages>(), globalData: {} as OpenTaskData };
  const context = {
    siteDir: site.dir,
    baseUrl: '/en/',
    generatedFilesDir: join(site.dir, '.docusaurus'),
    i18n: { currentLocale: 'en', defaultLocale: 'zh-Hans' },
  } as LoadContext;
  const plugin = tasksPlugin(context, options);
  const content = await plugin.loadContent?.();
  const docs = [{ source: `@site/${en}/a.md`, title: 'Page A', permalink: '/en/a' }];
  await plugin.allContentLoaded?.({
    allContent: {
      tasks: { default: content },
      'docusaurus-plugin-content-docs': { default: { loadedVersions: [{ docs }] } },
    },
    actions: {
      addRoute: (route) => loaded.routes.push(route),
      createData: async (name, json) => {
        loaded.data.set(name, JSON.parse(String(json)) as TaskPages);
        return join(site.dir, '.docusaurus/tasks/default', name);
      },
      setGlobalData: (data) => void (loaded.globalData = data as OpenTaskData),
    },
  });
  return loaded;
}

const boardOf = ({ routes }: Loaded) => routes[0]?.props?.['board'] as Board | undefined;
const tasksFile = (...tasks: object[]) => stringify({ tasks });
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(site.dir, file)), { recursive: true });
  writeFileSync(join(site.dir, file), text);
};
const wanted = {
  verify: [{ check: 'text' as const, file: 'docs/a.md', pattern: 'new words', means: toTask('T-001').why }],
};
const first = toTask('T-001', { ...wanted, files: ['docs/a.md', `${en}/a.md`, 'docs/b.md'], guide: '/a/' });

describe('the pages about tasks', () => {
  it('are a board, one for each task, and the field reports', async () => {
    site.commit({ files: { 'data/tasks.yml': tasksFile(first, toTask('T-020')), 'docs/a.md': page('文字。') } });
    const { routes, data } = await load();
    expect(routes.map(({ path, component, modules }) => [path, component, modules?.['group']])).toEqual([
      ['/en/community/tasks/', '@theme/TaskBoard', undefined],
      ['/en/community/tasks/t-001/', '@theme/TaskPage', '@generated/tasks/default/tasks-0.json'],
      ['/en/community/tasks/t-020/', '@theme/TaskPage', '@generated/tasks/default/tasks-1.json'],
      ['/en/community/reports/', '@theme/FieldReports', undefined],
    ]);
    expect(data.get('tasks-0.json')?.pages['T-001']).toMatchObject({
      guide: { path: '/a/', title: 'Page A' },
      files: [
        { file: 'docs/a.md', is: 'file' },
        { file: `${en}/a.md`, is: 'missing', page: { title: 'Page A', permalink: '/en/a' } },
        { file: 'docs/b.md', is: 'missing' },
      ],
    });
  });

  it('say who finished a task, and what a later commit broke', async () => {
    site.commit({ files: { 'data/tasks.yml': tasksFile(first), 'docs/a.md': page('文字。') } });
    expect(boardOf(await load())?.tasks[0]?.state).toBe('open');
    site.commit({
      author: 'Grace <grace@example.org>',
      message: 'Say more\n\nTask: T-001',
      files: { 'docs/a.md': page('new words') },
    });
    const done = boardOf(await load())?.tasks[0];
    expect(done).toMatchObject({ state: 'done', finished: { people: [{ name: 'Grace' }] } });
    site.commit({ files: { 'docs/a.md': page('文字。') } });
    const broken = boardOf(await load())?.tasks[0];
    expect(broken).toMatchObject({ state: 'reopened', points: 0, finished: done?.finished });
    expect(broken?.missing).toHaveLength(1);
  });

  it('say who is at a task, if that was asked', async () => {
    site.commit({ files: { 'data/tasks.yml': tasksFile(first), 'docs/a.md': page('文字。') } });
    expect(boardOf(await load())).not.toHaveProperty('claimsAsOf');
    const claim = { task: 'T-001', login: 'octo', issue: 7, url: 'https://forge.example/o/r/issues/7' };
    const claims: ClaimFile = {
      schema: 'otlp-docs/claims@1',
      asOf: '2026-11-22T04:00:00.000Z',
      claims: [{ ...claim, since: '2026-11-19T08:00:00Z' }],
    };
    write(claimFile, JSON.stringify(claims));
    const board = boardOf(await load());
    expect(board?.claimsAsOf).toBe('2026-11-22T04:00:00.000Z');
    expect(board?.tasks[0]).toMatchObject({ state: 'claimed', claim: { login: 'octo', issue: 7 } });
  });

  it('tell every page of the site how many tasks wait on it, and no more', async () => {
    site.commit({ files: { 'data/tasks.yml': tasksFile({ ...first, files: ['docs/a.md'] }), 'data/people.yml': '' } });
    const { globalData } = await load();
    expect(Object.keys(globalData)).toEqual(['board', 'counts']);
    expect(globalData).toMatchObject({ board: '/community/tasks/', counts: { a: 1 } });
  });

  it('show reports of pages of the site', async () => {
    const report = `{ page: a.md, on: 2026-12-01, way: commands, system: debian, arch: amd64, environment: Debian 13, result: works, note: { zh-Hans: 可以, en: Fine } }`;
    site.commit({ files: { 'data/tasks.yml': tasksFile(first), 'data/field-reports.yml': `reports: [${report}]\n` } });
    const reports = (await load()).routes.at(-1)?.props?.['reports'] as Reports;
    expect(reports.pages).toMatchObject([{ name: 'a', link: { title: 'Page A' }, reports: [{ note: 'Fine' }] }]);
  });
});

describe('what is missing', () => {
  it('is only who did it where there is no history', async () => {
    rmSync(join(site.dir, '.git'), { recursive: true });
    write('data/tasks.yml', tasksFile(first));
    write('docs/a.md', page('new words'));
    const board = boardOf(await load());
    expect(board).not.toHaveProperty('head');
    expect(board?.tasks[0]?.state).toBe('done');
  });

  it('stops a production build when it is the tasks, and says where', async () => {
    site.commit({ files: { 'data/tasks.yml': 'tasks: [{ id: 5 }]\n' } });
    vi.stubEnv('NODE_ENV', 'production');
    await expect(load()).rejects.toThrow(/^data\/tasks\.yml:1/);
  });

  it('leaves an empty board at the desk when it is the tasks', async () => {
    site.commit({ files: { 'data/tasks.yml': 'tasks: [{ id: 5 }]\n' } });
    vi.stubEnv('NODE_ENV', 'development');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const loaded = await load();
    expect(boardOf(loaded)).toBeUndefined();
    expect(loaded.globalData.counts).toEqual({});
    expect(warn.mock.calls.join()).toContain('data/tasks.yml:1');
    warn.mockRestore();
  });
});

it('has texts in English for each in Chinese, and no others', () => {
  const english = JSON.parse(readFileSync('plugins/tasks/translations/en.json', 'utf8')) as Record<string, string>;
  for (const [id, text] of Object.entries(english)) {
    expect(id).toMatch(/^tasks\./);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  }
});

it('validates its options', () => {
  type Validate = Parameters<typeof validateOptions>[0]['validate'];
  const validate = ((schema: { validate: (value: unknown) => { value: unknown; error?: Error } }, value: unknown) => {
    const { value: validated, error } = schema.validate(value);
    if (error) throw error;
    return validated;
  }) as unknown as Validate;
  const given = { repository: 'https://forge.example/o/r/', routeBasePath: '/tasks/' };
  expect(validateOptions({ validate, options: given })).toMatchObject({
    repository: 'https://forge.example/o/r',
    branch: 'main',
    routeBasePath: 'tasks',
    reportsPath: 'community/reports',
    profiles: 'community/contributors',
  });
  expect(() => validateOptions({ validate, options: { repository: 'forge' } })).toThrow('repository');
});
