import { parsePage } from '../docs/parsePage.ts';
import { createTestRepository, type TestRepository } from '../git/testRepository.ts';
import { locales, type Locale } from '../locales.ts';
import { readTranslations, type ReadTranslationsOptions } from './readTranslations.ts';
import type { PageStatus } from './status.ts';

export type TestSite = TestRepository & {
  /** Object name of a file at HEAD. */
  blobOf: (file: string) => string;
  /** The state of all pages, by `<locale> <page>`. */
  read: (options?: Partial<ReadTranslationsOptions>) => Promise<Record<string, PageStatus>>;
};

export const loadParser = async () => parsePage;

/** A repository with pages; nothing of it is remembered from another one. */
export function createTestSite(): TestSite {
  const repository = createTestRepository();
  return {
    ...repository,
    blobOf: (file) => repository.git('rev-parse', `HEAD:${file}`).trim(),
    read: async (options) => {
      const { pages } = await readTranslations({ root: repository.dir, history: true, loadParser, ...options });
      return Object.fromEntries(pages.map((status) => [`${status.locale} ${status.page}`, status]));
    },
  };
}

export function fileOf(locale: Locale, page = 'a.md'): string {
  return `${locales[locale].docsDir}/${page}`;
}

/** A page with an introduction and a section for each id. */
export function pageOf(sections: Readonly<Record<string, string>> = { steps: 'Do it.', end: 'Done.' }): string {
  const parts = Object.entries(sections).map(([id, text]) => `## ${id} heading {#${id}}\n\n${text}\n`);
  return ['---\ntitle: Page\n---\n', 'Introduction.\n', ...parts].join('\n');
}

/** The same page as a translation. `sections` gives single sections their own texts. */
export function translationOf(
  text: string,
  { source = 'zh-Hans', blob, sections = {} }: { source?: string; blob?: string; sections?: Record<string, string> },
): string {
  const listed = Object.entries(sections).map(([id, name]) => `    ${id}: ${name}\n`);
  const record = [
    `translation:\n  source: ${source}\n`,
    ...(blob === undefined ? [] : [`  blob: ${blob}\n`]),
    ...(listed.length > 0 ? ['  sections:\n', ...listed] : []),
  ];
  return text.replace('title: Page\n', `title: Page\n${record.join('')}`);
}

/** What has changed, as the command says it. */
export function changesOf(status: PageStatus | undefined): string[] {
  return (status?.sections ?? []).map(({ id, change, kind }) => `${id} ${change} ${kind}`);
}
