import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRuleFile } from '../../src/lib/recognition/rules/mistakes.ts';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { localeIds, locales } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { parseDataFile, type DataFile } from '../lint/dataFiles.ts';
import { sourceKindOf } from './extraction.ts';
import { parseSheetFile, type SheetFile } from './sheetFile.ts';
import type { Form } from './uiText.ts';

/** The files of a repository, some of them with other content than on the disk. */
export type UiFiles = {
  /** Sorted. */
  names: readonly string[];
  has(file: string): boolean;
  /** Undefined when it is not UTF-8. Throws a Problem when the disk does not give it. */
  readText(file: string): string | undefined;
  /** YAML or JSON; a file that is not there is empty. */
  readData(file: string): DataFile;
  /** Translations in JSON; a file that is not there has none. */
  readSheet(file: string, form: Form): SheetFile;
};

/** `contents` count instead of what is on the disk. */
export function openUiFiles(
  root: string,
  { files, contents }: { files: Iterable<string>; contents: ReadonlyMap<string, Uint8Array> },
): UiFiles {
  const names = [...files].sort();
  const all = new Set(names);
  const has = (file: string): boolean => all.has(file);
  const readText = (file: string): string | undefined => {
    try {
      return decodeText(contents.get(file) ?? readFileSync(path.join(root, file)));
    } catch (error) {
      throw new Problem(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    names,
    has,
    readText,
    readData: (file) =>
      has(file) ? parseDataFile(file, readText(file)) : { file, data: {}, ranges: new Map(), problems: [] },
    readSheet: (file, form) =>
      has(file) ? parseSheetFile(file, readText(file), form) : { isBroken: false, entries: new Map(), repeated: [] },
  };
}

/** Whether the texts of the interface, or their translations, depend on a file. */
export function isUiFile(file: string): boolean {
  return (
    sourceKindOf(file) !== undefined ||
    /^i18n\/[^/]+\/(?:code|[\w-]+\/(?:navbar|footer|current))\.json$/.test(file) ||
    /^plugins\/[^/]+\/translations\/[^/]+\.json$/.test(file) ||
    isCategoryFile(file) ||
    localeIds.some((id) => file === `${locales[id].docsDir}/tags.yml`) ||
    isDataTextFile(file)
  );
}

/** What says how a folder of pages is called in the sidebar. */
export function isCategoryFile(file: string): boolean {
  return /^(?:docs|i18n)\/(?:.*\/)?_category_\.(?:json|ya?ml)$/.test(file);
}

/** A data file whose texts the site shows: levels, badges, rewards, campaigns. */
export function isDataTextFile(file: string): boolean {
  const [, name = ''] = /^data\/([^/]+)\.yml$/.exec(file) ?? [];
  return isRuleFile(name) || /^data\/campaigns\/[^/.]+\.yml$/.test(file);
}
