import { posix } from 'node:path';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { defaultLocale, locales } from '../../src/lib/locales.ts';
import type { DataFile } from '../lint/dataFiles.ts';
import { lineOf } from './sheetFile.ts';
import type { UiText } from './uiText.ts';

type Files = {
  names: readonly string[];
  readData(file: string): DataFile;
  readText(file: string): string | undefined;
};

/**
 * Labels of the categories that Docusaurus makes of the folders of a sidebar, as by
 * @docusaurus/plugin-content-docs@3.10.2:src/sidebars/generator.ts: each folder below that has a page is one, and its
 * `_category_` file in the folder of the default language says its label. A label that is a page's title is translated with it.
 */
export function toCategoryTexts(
  sidebars: readonly { sidebar: string; folder: string }[],
  { names, readData, readText }: Files,
): UiText[] {
  const { docsDir } = locales[defaultLocale];
  return sidebars.flatMap(({ sidebar, folder }) => {
    const top = posix.join(docsDir, folder);
    const pages = names.filter((file) => file.startsWith(`${top}/`) && /\.mdx?$/.test(file));
    const folders = new Set(pages.flatMap((file) => foldersBetween(top, file)));
    return [...folders].flatMap((name) => toTexts(sidebar, name));
  });

  function toTexts(sidebar: string, folder: string): UiText[] {
    const file = ['json', 'yml', 'yaml']
      .map((ending) => `${folder}/_category_.${ending}`)
      .find((one) => names.includes(one));
    const data = file === undefined ? undefined : readData(file);
    const { label: given, key: ownKey, link } = data?.data ?? {};
    const index = findIndex(folder);
    // The title of its page stands for the label, and comes in the language of the page.
    if (typeof given !== 'string' && index !== undefined && link === undefined) return [];
    const label = typeof given === 'string' ? given : withoutNumber(posix.basename(folder));
    const key = typeof ownKey === 'string' ? ownKey : (keyOf(index, link) ?? label);
    const id = `sidebar.${sidebar}.category.${key}`;
    const toText = (own: string, message: unknown, ...steps: string[]): UiText[] => {
      if (typeof message !== 'string' || message === '') return [];
      const place = { file: data?.file ?? folder, line: data ? lineOf(data, ...steps) : 1 };
      return [{ kind: 'sidebar', id: own, message, language: defaultLocale, place }];
    };
    const isGenerated = isRecord(link) && link['type'] === 'generated-index';
    return [
      ...toText(id, label, 'label'),
      ...(isGenerated
        ? ['title', 'description'].flatMap((name) =>
            toText(`${id}.link.generated-index.${name}`, link[name], 'link', name),
          )
        : []),
    ];
  }

  /** The page that a category leads to by its name. */
  function findIndex(folder: string): string | undefined {
    const wanted = ['index', 'readme', posix.basename(folder).toLowerCase()];
    return names.find(
      (file) =>
        posix.dirname(file) === folder && /\.mdx?$/.test(file) && wanted.includes(posix.parse(file).name.toLowerCase()),
    );
  }

  /** `sidebar_key` of that page. */
  function keyOf(index: string | undefined, link: unknown): string | undefined {
    if (index === undefined || link !== undefined) return undefined;
    const [, key] = /^sidebar_key:[ \t]*["']?([^"'\r\n]+?)["']?[ \t]*$/m.exec(readText(index) ?? '') ?? [];
    return key;
  }
}

/** The folders below `top` on the way to a file. */
function foldersBetween(top: string, file: string): string[] {
  const folders: string[] = [];
  for (let here = posix.dirname(file); here !== top; here = posix.dirname(here)) folders.push(here);
  return folders;
}

/** `01-start` is `start`; a date or a version keeps its numbers. */
function withoutNumber(name: string): string {
  return /^\d+[-_.]\d+/.test(name) ? name : name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '');
}
