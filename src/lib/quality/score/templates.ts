import picomatch from 'picomatch';
import type { Page } from '../../docs/page.ts';
import { pageOfFile } from '../../locales.ts';

/** What `data/page-templates.yml` says of the pages of one kind, as far as the score goes. */
export type Template = {
  /** Which pages are of the kind: a key that their front matter has, globs of paths inside a language's folder. */
  pages: { key?: string; files?: readonly string[] };
  /** Headings of level 2, by id. */
  sections: readonly { id: string; optional?: boolean }[];
};

/** Ids of the sections that a page must have; none for a page of no kind. */
export type FindSections = (page: Pick<Page, 'file' | 'frontMatter'>) => readonly string[];

/** As the linter does: the first template whose every condition holds. */
export function createFindSections(templates: readonly Template[]): FindSections {
  const kinds = templates.map(({ pages: { key, files }, sections }) => ({
    key,
    isIn: files ? picomatch([...files]) : () => true,
    ids: sections.filter(({ optional }) => !optional).map(({ id }) => id),
  }));
  return ({ file, frontMatter }) => {
    const hasKey = (key: string | undefined) => key === undefined || frontMatter?.data[key] !== undefined;
    return kinds.find(({ key, isIn }) => hasKey(key) && isIn(pageOfFile(file) ?? ''))?.ids ?? [];
  };
}
