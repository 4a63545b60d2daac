import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import type { Page } from '../docs/page.ts';
import { readBlobs } from '../git/readBlobs.ts';
import { readSite } from '../site.ts';
import { isTextOf } from './blobId.ts';
import type { Cache } from './cache.ts';
import { compareSections } from './compare/compareSections.ts';
import { nothing } from './compare/mergeChanges.ts';
import { hasLongFrontMatter } from './frontMatterLimit.ts';
import { toText } from './pageFiles.ts';
import { splitSections } from './sections/sections.ts';
import { splitNear, type SplitPage } from './sections/splitNear.ts';
import type { Reason, SectionChange } from './status.ts';

export type Parse = (file: string, source: string) => Page;

/** `files` are those that will be parsed. */
export type LoadParser = (files: readonly string[]) => Promise<Parse>;

/** What has changed between two texts, or why it cannot be told. */
export type Comparison = readonly SectionChange[] | Reason;

/** Two texts of a source by their object names; `then` can be `nothing`. */
export type Question = { file: string; then: string; now: string };

export type Comparer = {
  knows(question: Question): boolean;
  /** Texts by name, with one process of git for those that are not there already. */
  load(names: readonly string[]): Promise<(name: string) => Uint8Array | undefined>;
  /** Finds out what the cache does not know, with one process of git for all questions. */
  compare(questions: readonly Question[]): Promise<void>;
  /** Undefined for what was not asked. */
  answer(question: Question): Comparison | undefined;
  /** The sections of texts by id, as they stand; none of a text that cannot be read. */
  readSources(texts: readonly Text[]): Promise<ReadonlyMap<string, string>[]>;
};

/** A text by its object name, and the file that it is read as. */
type Text = { file: string; name: string };

/** `contents` has the texts that need no git, by object name; those that git is asked for come to them. */
export function createComparer(
  root: string,
  { cache, loadParser, contents }: { cache: Cache; loadParser: LoadParser; contents: Map<string, Uint8Array> },
): Comparer {
  // Git may get to know a text later, so that this is nothing to keep.
  const unreadable = new Set<string>();
  const sources = new Map<string, ReadonlyMap<string, string>>();
  // A link that begins with it leads to the site's own pages, as one without does.
  const { url: siteUrl } = readSite(process.env);
  const keyOf = ({ file, then, now }: Question): string => `${then} ${now} ${siteUrl} ${file}`;
  const knows = (question: Question) =>
    unreadable.has(keyOf(question)) || cache.comparisons.get(keyOf(question)) !== undefined;

  const keep = (question: Question, comparison: Comparison) => cache.comparisons.set(keyOf(question), comparison);
  /** Whether the recorded text is there, only with other line ends: that needs no git. */
  const isSame = ({ then, now }: Question): boolean => {
    const content = contents.get(now);
    return content !== undefined && then !== nothing && isTextOf(then, content);
  };

  async function load(names: readonly string[]): Promise<(name: string) => Uint8Array | undefined> {
    const blobs = await readBlobs(
      root,
      names.filter((name) => name !== nothing && !contents.has(name)),
    );
    for (const [name, content] of blobs) contents.set(name, content);
    return (name) => contents.get(name);
  }

  return {
    knows,
    load,
    async compare(questions) {
      for (const question of questions) if (!knows(question) && isSame(question)) keep(question, []);
      const asked = questions.filter((question) => !knows(question));
      if (asked.length === 0) return;
      const reading = load(asked.flatMap(({ then, now }) => [then, now]));
      const parse = await loadParser(asked.map(({ file }) => file));
      const split = createSplitter(parse, siteUrl);
      // What is on the disk is parsed while git looks for the rest.
      let isRead = false;
      void reading.then(
        () => (isRead = true),
        () => (isRead = true),
      );
      for (const { file, now } of asked.slice(0, mostAhead)) {
        if (isRead) break;
        const content = contents.get(now);
        if (content) split(file, now, content);
        await setImmediate();
      }
      const textOf = await reading;
      for (const question of asked) {
        const { file, then, now } = question;
        const [before, after] = [then === nothing ? noText : textOf(then), textOf(now)];
        if (after && !isUtf8(after)) keep(question, 'broken-page');
        else if (!before || !after) unreadable.add(keyOf(question));
        else {
          const page = split(file, now, after);
          sources.set(`${now} ${file}`, toSources(page));
          keep(question, compareWith(page, then === nothing ? nothing : before, { file, parse, siteUrl }));
          // Git reads history at the same time, and wants to be answered.
          await setImmediate();
        }
      }
    },
    answer(question) {
      const key = keyOf(question);
      return cache.comparisons.get(key) ?? (unreadable.has(key) ? 'unreadable-blob' : undefined);
    },
    async readSources(texts) {
      const open = texts.filter(({ file, name }) => !sources.has(`${name} ${file}`));
      if (open.length > 0) {
        const textOf = await load(open.map(({ name }) => name));
        const parse = await loadParser(open.map(({ file }) => file));
        for (const { file, name } of open)
          sources.set(`${name} ${file}`, toSources(splitText(textOf(name) ?? noText, { file, parse, siteUrl })));
      }
      return texts.map(({ file, name }) => sources.get(`${name} ${file}`) ?? new Map<string, string>());
    },
  };
}

const noText = new Uint8Array();

/** So many texts are kept as trees at once: the garbage collector moves each that is kept. */
const mostAhead = 100;

/** Splits a text when it is asked for the first time; several texts are compared with the same one. */
function createSplitter(parse: Parse, siteUrl: string): (file: string, name: string, content: Uint8Array) => Split {
  const known = new Map<string, Split>();
  return (file, name, content) => {
    const key = `${name} ${file}`;
    const page = known.get(key) ?? splitText(content, { file, parse, siteUrl });
    // Whoever asks again does so soon: the questions about one text follow one another.
    known.delete(key);
    known.set(key, page);
    for (const [oldest] of known) if (known.size > mostAhead) known.delete(oldest);
    return page;
  };
}

/** Only the text: all of what sections hold is several times as large. */
function toSources(split: Split): Map<string, string> {
  return new Map(split === 'broken' ? [] : split.sections.map(({ id, source }) => [id, source]));
}

type Split = SplitPage | 'broken';

type SplitTextOptions = { file: string; parse: Parse; siteUrl: string };

/** What has changed since an earlier text, of which no more is parsed than has to be. */
function compareWith(now: Split, then: Uint8Array | typeof nothing, options: SplitTextOptions): Comparison {
  if (now === 'broken') return 'broken-page';
  if (then === nothing) return compareSections([], now.sections);
  const text = toReadable(then);
  if (text === undefined) return 'broken-blob';
  const { file, parse, siteUrl } = options;
  const near = splitNear(text, now, { parse: (source) => parse(file, source), siteUrl });
  if (near) return compareSections(near, now.sections);
  const whole = splitText(then, options);
  return whole === 'broken' ? 'broken-blob' : compareSections(whole.sections, now.sections);
}

function splitText(content: Uint8Array, { file, parse, siteUrl }: SplitTextOptions): Split {
  const text = toReadable(content);
  if (text === undefined) return 'broken';
  const page = parse(file, text);
  return page.problem || page.frontMatter?.problems.length
    ? 'broken'
    : { page, sections: splitSections(page, { siteUrl }) };
}

function toReadable(content: Uint8Array): string | undefined {
  const text = toText(content);
  return text === undefined || hasLongFrontMatter(text) ? undefined : text;
}
