import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { isProblem } from '../../src/lib/problem.ts';
import { parseRecord } from '../../src/lib/translations/record.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { parseOptions } from './options.ts';
import { translate } from './translate.ts';

export const en = 'i18n/en/docusaurus-plugin-content-docs/current';

/** A page in Chinese with a front matter, an introduction and three sections. */
export const chinese = [
  '---',
  'title: 采集指南 # 给新人',
  'description: 用来测试翻译的一页。',
  'tags: [a]',
  '---',
  '',
  '本页讲如何采集数据。',
  '',
  '## 什么时候用 {#when}',
  '',
  '需要数据的时候。',
  '',
  '## 步骤 {#steps}',
  '',
  '先安装采集器，再启动服务。',
  '',
  '```sh',
  'run --port 4317',
  '```',
  '',
  '## 代价 {#cost}',
  '',
  '几乎没有。',
  '',
].join('\n');

const pairs: readonly (readonly [string, string])[] = [
  ['采集指南 # 给新人', 'Collecting # for newcomers'],
  ['用来测试翻译的一页。', 'A page to test translations with.'],
  ['本页讲如何采集数据。', 'How to collect data.'],
  ['什么时候用', 'When to use it'],
  ['需要数据的时候。', 'When you need data.'],
  ['步骤', 'Steps'],
  ['先安装采集器，再启动服务。', 'Install the Collector, then start the service.'],
  ['代价', 'Cost'],
  ['几乎没有。', 'Next to nothing.'],
];

/** The text with everything that is in `chinese` in English. */
export function toEnglish(text: string): string {
  return pairs.reduce((result, [from, to]) => result.replace(from, to), text);
}

export type FixtureSite = TestRepository & {
  read: (file: string) => string;
  write: (file: string, text: string | Uint8Array) => void;
  delete: (file: string) => void;
  exists: (file: string) => boolean;
  /** What the front matter of a page says of its source. */
  record: (file: string) => ReturnType<typeof parseRecord>;
  /** The command, in this process; a Problem is an answer like any other. */
  run: (...args: string[]) => Promise<{ code: number; text: string }>;
};

/** A repository with one Chinese page, docs/a.md. */
export function createSite(): FixtureSite {
  const repository = createTestRepository();
  const toPath = (file: string): string => path.join(repository.dir, file);
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(path.dirname(toPath(file)), { recursive: true });
    writeFileSync(toPath(file), text);
  };
  const read = (file: string): string => readFileSync(toPath(file), 'utf8');
  repository.commit({ files: { 'docs/a.md': chinese } });
  return {
    ...repository,
    read,
    write,
    delete: (file) => rmSync(toPath(file)),
    exists: (file) => existsSync(toPath(file)),
    record: (file) => parseRecord(parsePage(file, read(file)).frontMatter?.data ?? {}),
    run: async (...args) => {
      try {
        const options = parseOptions(args, { LANG: 'C' });
        if (options === 'help') throw new Error('--help is for the command line');
        return await translate(repository.dir, options, { color: false });
      } catch (error) {
        if (isProblem(error)) return { code: error.exitCode, text: error.message };
        throw error;
      }
    },
  };
}
