import { defaultLocale, localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { makePage } from './lintCorpus.ts';
import { createRandom, type Random } from './random.ts';

/** Pages in two languages, and how often their sources were edited. */
export type TranslationSize = { pages: number; edits: number };

const author = 'Ada Lovelace <ada@example.org>';
const firstTime = Date.UTC(2022, 0, 3) / 1000;
const longestPause = 14_400;
const other: Locale = localeIds.find((id) => id !== defaultLocale) ?? defaultLocale;

/**
 * A history as `git fast-import` reads it: sources in both languages, each with a translation that records its text, then edits
 * of sources (prose, code, looks, sections that come and go), of which translators follow a third. Some pages are renamed, some
 * edits come with a merge. The same in every run. Pure.
 */
export function* translationStream({ pages: count, edits }: TranslationSize): Generator<string> {
  const random = createRandom(20_220_103);
  let mark = 0;
  let time = firstTime;
  let tip = 0;

  function* commit(
    files: readonly { path: string; text: string }[],
    { message, from = tip, merge, also = '' }: { message: string; from?: number; merge?: number; also?: string },
  ): Generator<string, number> {
    const blobs = files.map(({ text }) => ({ mark: ++mark, text }));
    for (const blob of blobs) yield `blob\nmark :${blob.mark}\n${toData(blob.text)}`;
    time += 1 + random(longestPause);
    const people = `author ${author} ${time} +0000\ncommitter ${author} ${time} +0000\n`;
    const parents = `${from === 0 ? '' : `from :${from}\n`}${merge === undefined ? '' : `merge :${merge}\n`}`;
    const changes = files.map(({ path }, index) => `M 100644 :${blobs[index]?.mark} ${path}\n`).join('');
    yield `commit refs/heads/main\nmark :${++mark}\n${people}${toData(message)}${parents}${also}${changes}\n`;
    return mark;
  }

  const pages = Array.from({ length: count }, (_, index) => createPage(index));
  for (const page of pages) tip = yield* commit([page.sourceFile()], { message: `Write page ${page.index}` });
  for (const page of pages) tip = yield* commit([page.follow()], { message: `Translate page ${page.index}` });
  for (let edit = 0; edit < edits; edit++) {
    // Some pages are worked on more than others.
    const page = pages[Math.floor((random(count) * random(count)) / count)];
    if (!page) continue;
    page.edit(random, edit);
    const message = `Edit page ${page.index}`;
    if (random(12) === 0) {
      const before = tip;
      const side = yield* commit([page.sourceFile()], { message });
      tip = yield* commit([page.sourceFile()], { message: 'Merge', from: before, merge: side });
    } else if (random(40) === 0) {
      const also = page.move(edit);
      tip = yield* commit([page.sourceFile()], { message: `Move page ${page.index}`, also });
    } else tip = yield* commit([page.sourceFile()], { message });
    if (random(3) === 0) tip = yield* commit([page.follow()], { message: `Update translation of page ${page.index}` });
  }
  yield 'done\n';
}

/** One page in ten has its source in the other language. */
function createPage(index: number) {
  const [source, target]: readonly [Locale, Locale] =
    index % 10 === 0 ? [other, defaultLocale] : [defaultLocale, other];
  let name = `topic-${index % 25}/page-${index}.md`;
  let text = makePage(2 * index + (source === 'en' ? 0 : 1));
  const translated = makePage(2 * index + (target === 'en' ? 0 : 1));
  const pathIn = (locale: Locale): string => `${locales[locale].docsDir}/${name}`;
  return {
    index,
    sourceFile: () => ({ path: pathIn(source), text }),
    follow: () => ({
      path: pathIn(target),
      text: translated.replace('---\n', `---\ntranslation: {source: ${source}, blob: ${toBlobId(text)}}\n`),
    }),
    edit(random: Random, number: number): void {
      text = editText(text, random, number);
    },
    move(number: number): string {
      const old = [pathIn(source), pathIn(target)];
      name = `topic-${index % 25}/moved-${number}-${index}.md`;
      return [pathIn(source), pathIn(target)].map((path, at) => `R ${old[at]} ${path}\n`).join('');
    },
  };
}

/** One edit: in ten, six of prose, two of code, one of looks, and one of a whole section. */
function editText(text: string, random: Random, number: number): string {
  const lines = text.split('\n');
  const pick = (pattern: RegExp): number => {
    const places = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    return places[random(places.length)] ?? -1;
  };
  const kind = random(10);
  const isCode = kind === 6 || kind === 7;
  const at = isCode ? pick(/^receivers:$/) : kind < 8 ? pick(/^[A-Za-z\u4E00-\u9FFF]/) : -1;
  if (at >= 0 && isCode) lines.splice(at + 1, 0, `  otlp/edit-${number}:`);
  else if (at >= 0) lines[at] += ` Edit ${number}.`;
  else if (kind === 8) return text.replace(/\n## /, '\n\n## ');
  else return `${text}\n## Edit ${number} {#edit-${number}}\n\nText of edit ${number}.\n`;
  return lines.join('\n');
}

function toData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
