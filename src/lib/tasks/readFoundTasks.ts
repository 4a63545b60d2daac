import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import exampleSchema from '../../../data/schemas/example.schema.json';
import { decodeText } from '../data/decodeText.ts';
import { isRecord } from '../data/isRecord.ts';
import { createSchemaCheck } from '../data/schema.ts';
import { parseYamlFile } from '../data/yamlFile.ts';
import { findFrontMatter, parseFrontMatter } from '../docs/frontMatter.ts';
import { withoutMark } from '../docs/pageFile.ts';
import { parsePage } from '../docs/parsePage.ts';
import { readExamples } from '../examples/readExamples.ts';
import { localeIds } from '../locales.ts';
import { readQuality } from '../quality/readQuality.ts';
import { readPageFiles, toText, type PageFile } from '../translations/pageFiles.ts';
import { readTranslations } from '../translations/readTranslations.ts';
import type { TitleOf } from './foundTasks/foundTask.ts';
import { buildLonelyExamples } from './foundTasks/lonelyExample.ts';
import { buildLowQuality } from './foundTasks/lowQuality.ts';
import { buildQuarantinedLinks, quarantineFile, type QuarantinedLink } from './foundTasks/quarantinedLink.ts';
import { buildStaleTranslations } from './foundTasks/staleTranslation.ts';
import { buildUnverifiedPages } from './foundTasks/unverifiedPage.ts';
import type { FoundTask } from './task.ts';

/** The tasks that the state of the site asks for, sorted by kind, then by id. Throws a Problem where data/quality.yml is broken. */
export async function readFoundTasks(siteDir: string): Promise<FoundTask[]> {
  const files = readPageFiles({ root: siteDir });
  const titleOf = createTitles(files);
  const [translations, scores, examples, links] = await Promise.all([
    readTranslations({ root: siteDir, loadParser: async () => parsePage }),
    readScores(siteDir),
    readExamples(siteDir, createSchemaCheck(exampleSchema)),
    readQuarantine(siteDir, files),
  ]);
  return [
    buildStaleTranslations(translations.pages, titleOf),
    buildLowQuality(scores, titleOf),
    buildUnverifiedPages(scores, titleOf),
    buildQuarantinedLinks(links),
    buildLonelyExamples(examples.flatMap((one) => (one.kind === 'read' ? one.example : []))),
  ].flatMap((tasks) => tasks.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

async function readScores(siteDir: string) {
  const place = { siteDir, config: 'data/quality.yml', templates: 'data/page-templates.yml', examples: 'examples' };
  const all = await Promise.all(localeIds.map((locale) => readQuality({ ...place, locale })));
  return all.flatMap(({ scores }) => scores);
}

/** Front matter's title in each language; where a page is not written, or has none, that of another language or its path. */
function createTitles(files: readonly PageFile[]): TitleOf {
  const byPage = new Map<string, PageFile[]>();
  for (const file of files) byPage.set(file.page, [...(byPage.get(file.page) ?? []), file]);
  return (page) => {
    const titles = new Map((byPage.get(page) ?? []).map((file) => [file.locale, readTitle(file)]));
    const any = [...titles.values()].find((title) => title !== undefined) ?? page;
    return { 'zh-Hans': titles.get('zh-Hans') ?? any, en: titles.get('en') ?? any };
  };
}

function readTitle({ content }: PageFile): string | undefined {
  const text = withoutMark((content && toText(content)) ?? '');
  const block = findFrontMatter(text);
  const title = typeof block === 'object' ? parseFrontMatter(text.slice(0, block.end), [0])?.data['title'] : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}

/** What is wrong with the quarantine is the gate's to say. */
async function readQuarantine(siteDir: string, pages: readonly PageFile[]): Promise<QuarantinedLink[]> {
  const bytes = await readFile(join(siteDir, quarantineFile)).catch(() => undefined);
  const { links } = bytes ? parseYamlFile(decodeText(bytes)).data : { links: [] };
  return (Array.isArray(links) ? (links as unknown[]) : []).flatMap((entry) => {
    if (!isRecord(entry)) return [];
    const { url, reason, expires } = entry;
    // An address with a password is not repeated to everybody.
    if (typeof url !== 'string' || typeof reason !== 'string' || typeof expires !== 'string' || /\/\/[^/]*@/.test(url))
      return [];
    const start = url.replace(/\*$/, '');
    const files = pages.filter(({ content }) => content?.includes(start)).map(({ file }) => file);
    return [{ url, reason, expires, files }];
  });
}
