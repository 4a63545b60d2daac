import path from 'node:path';
import picomatch from 'picomatch';
import schema from '../../../data/schemas/page-templates.schema.json';
import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import type { Language } from '../../../src/lib/docs/language.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import { rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import { pageOfFile } from '../../../src/lib/locales.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { placeOf, readDataFile } from './dataFile.ts';

type Words = Readonly<Record<Language, string>>;

/** A heading of level 2 that pages of a kind have. */
export type Section = {
  id: string;
  /** The usual heading. */
  title: Words;
  /** What belongs into the section. */
  what: Words;
  optional?: boolean;
  /** What it has at least once. */
  contains?: 'code' | 'table' | 'list' | 'link';
};

/** What the pages of one kind are made of, as data/page-templates.yml says. */
export type PageTemplate = {
  title: Words;
  pages: { key?: string; files?: readonly string[] };
  frontMatter?: readonly string[];
  /** What stands before the first heading; absent when nothing has to. */
  introduction?: Words;
  sections: readonly Section[];
};

/** The template of a page's kind; undefined for a page of no kind. */
export type FindTemplate = (page: Pick<Page, 'file' | 'frontMatter'>) => PageTemplate | undefined;

/** Reads data/page-templates.yml below `root`, or the linter's own. Throws a Problem with file and line when it is broken. */
export function readTemplates(root: string): FindTemplate {
  const file = path.relative(root, placeOf(root, 'page-templates.yml'));
  const { data, ranges, problems } = parseYamlFile(readDataFile(root, 'page-templates.yml'));
  const [broken] = problems;
  if (broken) throw new Problem(`${file}:${broken.range.start.line}: ${broken.message.en}`);
  const [mistake] = createSchemaCheck(schema)(data);
  if (mistake)
    throw new Problem(`${file}:${rangeOfPointer(ranges, mistake.pointer).start.line}: ${mistake.message.en}`);
  return toFindTemplate(Object.values(data['templates'] as Record<string, PageTemplate>));
}

/** The first template whose every condition a page meets. Pure. */
export function toFindTemplate(templates: readonly PageTemplate[]): FindTemplate {
  const kinds = templates.map((template) => ({ template, isIn: toFileTest(template.pages.files) }));
  return ({ file, frontMatter }) =>
    kinds.find(({ template: { pages }, isIn }) => {
      const hasKey = pages.key === undefined || frontMatter?.data[pages.key] !== undefined;
      return hasKey && isIn(pageOfFile(file) ?? '');
    })?.template;
}

function toFileTest(patterns: readonly string[] | undefined): (file: string) => boolean {
  return patterns ? picomatch([...patterns]) : () => true;
}
