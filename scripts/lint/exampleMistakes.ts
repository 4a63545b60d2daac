import { posix } from 'node:path';
import type { YamlMapping, SourceProblem } from '../../src/lib/docs/yaml.ts';
import { rangeOfPointer } from '../../src/lib/docs/yaml.ts';
import type { Example } from '../../src/lib/examples/example.ts';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import type { Message } from '../../src/lib/finding.ts';
import { defaultLocale, locales } from '../../src/lib/locales.ts';
import { proofOf, withoutIndex } from './exampleFacts.ts';
import { parseExampleTitle } from './examples.ts';
import type { Facts } from './rule.ts';
import type { SitePage } from './sitePage.ts';

/** What an example.yml is compared with; pages that are not there were not read. */
export type ExampleSurroundings = Pick<Facts, 'files' | 'pages'>;

/** What is wrong with an example.yml that follows its schema: its name, files that are missing, pages that are not about it. */
export function findExampleMistakes(
  { file, data, ranges }: YamlMapping & { file: string },
  { files, pages }: ExampleSurroundings,
): SourceProblem[] {
  const example = data as unknown as Example;
  const folder = posix.dirname(file);
  const id = posix.basename(folder);
  const problems: SourceProblem[] = [];
  const report = (pointer: string, en: string, zh: string): void => {
    const message: Message = { en, 'zh-Hans': zh };
    problems.push({ message, range: rangeOfPointer(ranges, pointer) });
  };

  if (example.id !== id) {
    report(
      '/id',
      `Unexpected id "${example.id}", expected "${id}", the name of its folder. Correct it.`,
      `id 不应为 "${example.id}"，应为文件夹的名字 "${id}"。请改正。`,
    );
  }
  for (const [pointer, name] of filesOf(example)) {
    if (files.has(`${folder}/${name}`)) continue;
    report(
      pointer,
      `Unexpected file "${name}", expected one in ${folder}/. Add it or correct the name.`,
      `${folder}/ 里没有文件 "${name}"。请添加，或改正名称。`,
    );
  }
  const known = [...files].flatMap((one) => pageName(one) ?? []);
  for (const [index, page] of example.pages.entries()) {
    const source = pageFiles(page).find((one) => files.has(one));
    if (source === undefined) {
      const hint = didYouMean(page, known);
      report(
        `/pages/${index}`,
        `Unexpected page "${page}", expected the path of one below docs/.${hint.en} Write the page, or remove it from the list.`,
        `docs/ 下没有页面 "${page}"。${hint['zh-Hans']}请写出这一页，或从列表里删去。`,
      );
      continue;
    }
    const read = pages.get(source);
    if (read && !read.problem && !isAbout(read, id)) {
      report(
        `/pages/${index}`,
        `Unexpected page "${page}", expected one that names "${id}" in "verified.example" or shows a file of it. Let it do so, or remove it from the list.`,
        `页面 "${page}" 与本示例无关：应在 "verified.example" 里写 "${id}"，或展示它的文件。请补上，或从列表里删去。`,
      );
    }
  }
  return problems;
}

function filesOf({ expect, recorded }: Example): [pointer: string, name: string][] {
  const [key, name] = 'stdout' in expect ? ['stdout', expect.stdout] : ['stdoutPattern', expect.stdoutPattern];
  return [[`/expect/${key}`, name], ...(recorded ? [['/recorded/file', recorded.file] as [string, string]] : [])];
}

function isAbout(page: SitePage, id: string): boolean {
  if (proofOf(page)?.example === id) return true;
  return page.quotes.some(({ meta }) => {
    const title = parseExampleTitle(meta);
    return typeof title === 'object' && title.id === id;
  });
}

const docs = locales[defaultLocale].docsDir;

function pageFiles(page: string): string[] {
  const base = `${docs}/${withoutIndex(page)}`;
  return [`${base}.md`, `${base}.mdx`, `${base}/index.md`, `${base}/index.mdx`];
}

function pageName(file: string): string | undefined {
  const [, name] = new RegExp(`^${docs}/(.+)\\.mdx?$`).exec(file) ?? [];
  return name === undefined ? undefined : withoutIndex(name);
}
