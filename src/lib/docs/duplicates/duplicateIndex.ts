import type { Page } from '../page.ts';
import type { Paragraph } from './paragraphs.ts';
import { decodeSketch, shinglesOf, similarityOf, type Sketch } from './sketch.ts';
import { tokensOf } from './tokens.ts';

/** A page whose paragraphs are compared with those of other pages of its language. */
export type ComparedPage = Pick<Page, 'file' | 'text' | 'lineStarts' | 'locale'> & { paragraphs: readonly Paragraph[] };

export type Place = { page: ComparedPage; paragraph: Paragraph };

/** A paragraph and the first one, by file and position, that says the same. */
export type Duplicate = {
  paragraph: Paragraph;
  first: Place;
  /** Share of their five-token runs that both have: 1 when all are equal. */
  similarity: number;
};

export type DuplicateIndex = {
  /** The paragraphs of a page that stand elsewhere before, word for word. */
  exactIn(page: ComparedPage, minTokens: number): Duplicate[];
  /** The paragraphs of a page that are not the same, but more alike than `similarity`. */
  nearIn(page: ComparedPage, options: { minTokens: number; similarity: number }): Duplicate[];
};

type Entry = Place & { sketch: Sketch };

/** The first paragraph with each hash of all tokens, and with each hash of a band. */
type Table = { byHash: Map<number, Entry>; byBand: Map<number, Entry> };

/**
 * Prepares the comparison of all paragraphs of a site. A page that is asked about may have changed since: its own paragraphs
 * are taken from the question. Of paragraphs that share the hash of a band only the first is a candidate, which bounds the
 * work: those that are alike mostly share several.
 */
export function buildDuplicateIndex(pages: Iterable<ComparedPage>): DuplicateIndex {
  const known = new Map<ComparedPage, Entry[]>();
  const tables = new Map<string | undefined, Table>();
  for (const page of [...pages].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const entries = entriesOf(page);
    known.set(page, entries);
    tables.set(page.locale, fill(tables.get(page.locale), entries));
  }

  return {
    exactIn: (page, minTokens) =>
      duplicatesIn(page, (entry, earlier) => {
        const first = entry.paragraph.tokens >= minTokens ? earlier.same(entry) : undefined;
        return first && { first, similarity: 1 };
      }),
    nearIn: (page, { minTokens, similarity }) =>
      duplicatesIn(page, (entry, earlier) =>
        entry.paragraph.tokens < minTokens || earlier.same(entry)
          ? undefined
          : firstAlike(entry, earlier.candidates(entry), similarity),
      ),
  };

  function duplicatesIn(
    page: ComparedPage,
    find: (entry: Entry, earlier: ReturnType<typeof lookUp>) => Omit<Duplicate, 'paragraph'> | undefined,
  ): Duplicate[] {
    const site = tables.get(page.locale) ?? fill(undefined, []);
    const entries = known.get(page);
    if (entries) return search(entries, lookUp([site]));
    const fresh = entriesOf(page);
    return search(fresh, lookUp([site, fill(undefined, fresh)]));

    function search(all: readonly Entry[], earlier: ReturnType<typeof lookUp>): Duplicate[] {
      return all.flatMap((entry) => {
        const found = find(entry, earlier);
        return found ? [{ paragraph: entry.paragraph, ...found }] : [];
      });
    }
  }
}

/** What stands before a paragraph: with the same tokens, or perhaps alike, the first of them first. */
function lookUp(tables: readonly Table[]) {
  return {
    same(entry: Entry): Entry | undefined {
      for (const { byHash } of tables) {
        const found = byHash.get(entry.sketch.hash);
        if (found && isBefore(found, entry)) return found;
      }
      return undefined;
    },
    candidates(entry: Entry): Entry[] {
      const found = new Set<Entry>();
      for (const { byBand } of tables) {
        for (const band of entry.sketch.bands) {
          const other = byBand.get(band);
          if (other && isBefore(other, entry)) found.add(other);
        }
      }
      return [...found].sort((a, b) => (isBefore(a, b) ? -1 : 1));
    },
  };
}

/** By file and place. Of two versions of one page, neither is before the other. */
function isBefore(a: Entry, b: Entry): boolean {
  if (a.page === b.page) return a.paragraph.start < b.paragraph.start;
  return a.page.file < b.page.file;
}

function firstAlike(
  entry: Entry,
  candidates: readonly Entry[],
  limit: number,
): Omit<Duplicate, 'paragraph'> | undefined {
  let shingles: Int32Array | undefined;
  for (const candidate of candidates) {
    shingles ??= shinglesIn(entry);
    const similarity = similarityOf(shingles, shinglesIn(candidate));
    if (similarity > limit) return { first: candidate, similarity };
  }
  return undefined;
}

function shinglesIn({ page, paragraph }: Place): Int32Array {
  return shinglesOf(tokensOf(page.text.slice(paragraph.start, paragraph.end)));
}

function entriesOf(page: ComparedPage): Entry[] {
  return page.paragraphs.map((paragraph) => ({ page, paragraph, sketch: decodeSketch(paragraph.sketch) }));
}

function fill(table: Table = { byHash: new Map(), byBand: new Map() }, entries: readonly Entry[]): Table {
  for (const entry of entries) {
    if (table.byHash.has(entry.sketch.hash)) continue;
    table.byHash.set(entry.sketch.hash, entry);
    for (const band of entry.sketch.bands) if (!table.byBand.has(band)) table.byBand.set(band, entry);
  }
  return table;
}
