import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ChangedSection } from '../../views/pageTranslation.ts';

/** The id of a section of the source in its translation. */
export function idHere({ id, was }: Pick<ChangedSection, 'id' | 'was'>): string {
  return was ?? id;
}

type SectionTitles = {
  /** The heading of a section of the page as HTML; undefined where it has no such section. */
  htmlOf: (id: string) => string | undefined;
  /** The same without its elements. */
  textOf: (id: string) => string | undefined;
};

/** The headings of the page that is shown, by id, as its table of contents has them. */
export function useSectionTitles(): SectionTitles {
  const { toc } = useDoc();
  const htmlOf = (id: string): string | undefined => toc.find((item) => item.id === id)?.value;
  return { htmlOf, textOf: (id) => toText(htmlOf(id)) };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function toText(html: string | undefined): string | undefined {
  return html?.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}
