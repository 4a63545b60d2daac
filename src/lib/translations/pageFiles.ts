import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPageFile } from '../docs/pageFile.ts';
import { localeIds, localeOfFile, locales, pageOfFile, type Locale } from '../locales.ts';
import { toBuffer } from './blobId.ts';

/** A page as it is in one language; `content` is absent when the file cannot be read, or is a link. */
export type PageFile = { file: string; page: string; locale: Locale; content?: Buffer };

export type PageFilesOptions = {
  root: string;
  contents?: ReadonlyMap<string, Uint8Array>;
  absent?: ReadonlySet<string>;
};

/** All pages of all languages. One after the other: promises take ten times as long, and there is nothing else to do. */
export function readPageFiles({ root, contents = new Map(), absent = new Set() }: PageFilesOptions): PageFile[] {
  const names = new Set([
    ...localeIds.flatMap((locale) => readNames(root, locales[locale].docsDir)),
    ...[...contents.keys()].filter(isPageFile),
  ]);
  return [...names].flatMap((file) => {
    const [locale, page] = [localeOfFile(file), pageOfFile(file)];
    if (!locale || page === undefined || absent.has(file)) return [];
    const content = contents.get(file) ?? readContent(root, file);
    return [{ file, page, locale, ...(content && { content: toBuffer(content) }) }];
  });
}

/** The text of a page, or undefined when it is no UTF-8. */
export function toText(content: Uint8Array): string | undefined {
  return isUtf8(content) ? toBuffer(content).toString() : undefined;
}

/**
 * Undefined for what cannot be read, and for what is no regular file: a link can lead out of the repository, or to a device that
 * never ends.
 */
export function readContent(root: string, file: string): Buffer | undefined {
  const place = path.join(root, file);
  try {
    return lstatSync(place).isFile() ? readFileSync(place) : undefined;
  } catch {
    return undefined;
  }
}

function readNames(root: string, folder: string): string[] {
  const names: string[] = [];
  const walk = (name: string): void => {
    for (const entry of readEntries(path.join(root, name))) {
      // Editors leave hidden files beside those that are open.
      if (entry.name.startsWith('.')) continue;
      const inner = `${name}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else if ((entry.isFile() || entry.isSymbolicLink()) && isPageFile(inner)) names.push(inner);
    }
  };
  walk(folder);
  return names;
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
