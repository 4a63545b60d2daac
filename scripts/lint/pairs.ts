import { startOfLine } from '../../src/lib/docs/lines.ts';
import type { Range } from '../../src/lib/finding.ts';
import { frontMatterSection, introSection, type PageStatus } from '../../src/lib/translations/status.ts';
import type { Facts } from './rule.ts';
import type { SectionFacts } from './sectionFacts.ts';
import type { SitePage } from './sitePage.ts';

/** A translation can be compared with `source` in what is not stale: those parts are reported by stale-section alone. */
export type Pair = {
  source: SitePage;
  status: PageStatus;
  /** Ids of sections that are behind the source or not translated, those that they had when they were translated, too. */
  stale: ReadonlySet<string>;
};

/** The page that a page was translated from; undefined when it is no translation, or when nothing can be compared. */
export function pairOf(page: SitePage, { pages, translations }: Facts): Pair | undefined {
  const status = translations.get(page.file);
  if (!status?.sourceFile || !(status.state === 'fresh' || status.state === 'stale') || status.reason) return undefined;
  const source = pages.get(status.sourceFile);
  // A page that cannot be parsed has a finding of its own.
  if (!source || source.problem || page.problem) return undefined;
  const changes = status.sections.filter(({ kind }) => kind !== 'cosmetic');
  return {
    source,
    status,
    stale: new Set(changes.flatMap(({ id, was }) => [id, ...(was === undefined ? [] : [was])])),
  };
}

export type SectionPair = { own: SectionFacts; theirs: SectionFacts };

/** The sections of a translation that can be compared, in the order of the source. */
export function sectionPairsOf(page: SitePage, { source, stale }: Pair): SectionPair[] {
  const ownById = new Map(page.sections?.map((section) => [section.id, section]));
  return (source.sections ?? []).flatMap((theirs) => {
    const own = stale.has(theirs.id) ? undefined : ownById.get(theirs.id);
    return own ? [{ own, theirs }] : [];
  });
}

/** Behind the last line of a section: the first one of the next, or behind the end of the page. */
export function endLineOf({ sections = [] }: SitePage, { line }: SectionFacts): number {
  return sections.find((section) => section.line > line)?.line ?? Infinity;
}

/** Text of a section, heading included. */
export function textOfSection(page: SitePage, section: SectionFacts): string {
  const { text, lineStarts } = page;
  return text.slice(lineStarts[section.line - 1], lineStarts[endLineOf(page, section) - 1] ?? text.length);
}

/** Where a section begins: its heading. */
export function rangeOfSection({ headings }: SitePage, { line }: SectionFacts): Range {
  return headings.find(({ range }) => range.start.line === line)?.range ?? startOfLine(line);
}

/** Where a page says what it was translated from. */
export function rangeOfRecord({ frontMatter }: SitePage): Range {
  const ranges = frontMatter?.ranges;
  return ranges?.get('/translation/blob') ?? ranges?.get('/translation') ?? startOfLine(1);
}

/** How messages name a command. In quotes around its own, a shell would read it as something else. */
export function nameCommand(command: string): string {
  return /["']/.test(command) ? command : `"${command}"`;
}

/** How messages name a section, the Chinese with the space that belongs behind it. */
export function nameSection({ id, title }: { id: string; title?: string }): { en: string; 'zh-Hans': string } {
  if (id === frontMatterSection) return { en: 'front matter', 'zh-Hans': 'front matter ' };
  if (id === introSection) return { en: 'introduction', 'zh-Hans': '引言' };
  const name = id.startsWith('~') ? (title ?? id.slice(1)).replace(/\s+/g, ' ') : id;
  return { en: `section "${name}"`, 'zh-Hans': `小节 "${name}" ` };
}
