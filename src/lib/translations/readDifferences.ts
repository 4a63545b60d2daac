import { readBlobs } from '../git/readBlobs.ts';
import { toBlobId } from './blobId.ts';
import type { Parse } from './compareTexts.ts';
import { hasLongFrontMatter } from './frontMatterLimit.ts';
import { readContent, toText } from './pageFiles.ts';
import type { ReadTranslationsOptions } from './readTranslations.ts';
import { parseRecord, type TranslationRecord } from './record.ts';
import { splitSections, type Section } from './sections/sections.ts';
import type { PageStatus, SectionChange } from './status.ts';

/** A section that has changed, with its texts, headings included and with LF. */
export type SectionDifference = SectionChange & {
  /** Of the source, as it was when it was translated; absent for an added section. */
  before?: string;
  /** Of the source, as it is; absent for a removed section. */
  after?: string;
  /** Of the translation, as it is; absent when it has no such section. */
  translated?: string;
};

export type PageDifference = { status: PageStatus; sections: readonly SectionDifference[] };

/** The texts behind the changes of pages, in the order of `pages`. Those without sections have none. */
export async function readDifferences(
  pages: readonly PageStatus[],
  { root, contents, absent, loadParser }: ReadTranslationsOptions,
): Promise<PageDifference[]> {
  const changed = pages.filter(({ sections }) => sections.length > 0);
  if (changed.length === 0) return pages.map((status) => ({ status, sections: [] }));
  const parse = await loadParser(changed.flatMap(({ file, sourceFile }) => [file, sourceFile ?? file]));
  const read = (file: string | undefined): Texts | undefined => {
    if (file === undefined || absent?.has(file)) return undefined;
    const content = contents?.get(file) ?? readContent(root, file);
    return content && splitTexts(parse, file, content);
  };
  const translations = new Map(changed.map((status) => [status, read(status.file)] as const));
  const names = [...translations.values()].flatMap((texts) => {
    const { blob, sections = {} } = texts?.record ?? {};
    return [...(blob === undefined ? [] : [blob]), ...Object.values(sections)];
  });
  const blobs = await readBlobs(root, names);
  return pages.map((status) => {
    const translation = translations.get(status);
    const { sourceFile } = status;
    const source = translation && read(sourceFile);
    if (!translation?.record || !source || sourceFile === undefined) return { status, sections: [] };
    const { record } = translation;
    const recorded = new Map<string, Texts>();
    const readRecorded = (name: string | undefined): Texts | undefined => {
      if (name === undefined) return undefined;
      const content = name === source.name ? undefined : blobs.get(name);
      const texts =
        recorded.get(name) ?? (name === source.name ? source : content && splitTexts(parse, sourceFile, content));
      if (texts) recorded.set(name, texts);
      return texts;
    };
    const sections = status.sections.map((change): SectionDifference => {
      const names = [change.id, ...(change.was === undefined ? [] : [change.was])];
      const listed = names.find((id) => Object.hasOwn(record.sections, id));
      const before = textOf(readRecorded(listed === undefined ? record.blob : record.sections[listed]), names);
      const after = change.change === 'removed' ? undefined : textOf(source, [change.id]);
      const translated = textOf(translation, names);
      return {
        ...change,
        ...(before !== undefined && change.change !== 'added' && { before }),
        ...(after !== undefined && { after }),
        ...(translated !== undefined && { translated }),
      };
    });
    return { status, sections };
  });
}

/** A page's sections by id, as they stand. */
type Texts = { name: string; record?: TranslationRecord; sections: ReadonlyMap<string, string> };

function splitTexts(parse: Parse, file: string, content: Uint8Array): Texts | undefined {
  const source = toText(content);
  if (source === undefined || hasLongFrontMatter(source)) return undefined;
  const page = parse(file, source);
  const record = page.frontMatter && parseRecord(page.frontMatter.data);
  return {
    name: toBlobId(content),
    ...(record && record !== 'malformed' && { record }),
    sections: new Map(splitSections(page).map((section) => [section.id, textOfSection(page.text, section)])),
  };
}

/** The front matter as it is written, for what a section keeps of it is for comparing. */
function textOfSection(text: string, { start, end }: Section): string {
  return text.slice(start, end).replaceAll('\r\n', '\n').trimEnd();
}

function textOf(texts: Texts | undefined, ids: readonly string[]): string | undefined {
  return ids.map((id) => texts?.sections.get(id)).find((text) => text !== undefined);
}
