import { withoutMark } from '../../docs/pageFile.ts';
import type { Comparer } from '../compareTexts.ts';
import { baselinesOf } from '../compare/mergeChanges.ts';
import { toText } from '../pageFiles.ts';
import type { TranslationRecord } from '../record.ts';
import { frontMatterSection, introSection, type SectionChange } from '../status.ts';

/** A source that has changed, with its text and the object names of those that it had. */
export type Changed = {
  file: string;
  now: string;
  others: readonly string[];
  record: TranslationRecord;
  sections: readonly SectionChange[];
};

/**
 * Of the texts that each source had, those that plainly differ from the recorded one: they have a changed section exactly as it is
 * now. Most do, and to look for a section takes a hundredth of the time that it takes to parse a page.
 */
export async function findDiffering(changed: readonly Changed[], comparer: Comparer): Promise<ReadonlySet<string>[]> {
  const asked = changed.filter(({ others }) => others.length > 0);
  const textOf = await comparer.load(asked.flatMap(({ others, record }) => [...others, ...baselinesOf(record)]));
  const current = await comparer.readSources(asked.map(({ file, now: name }) => ({ file, name })));
  const found = new Map(
    asked.map((one, index) => {
      const toWritten = (name: string): string =>
        withoutMark(toText(textOf(name) ?? new Uint8Array()) ?? '').replaceAll('\r\n', '\n');
      const recorded = baselinesOf(one.record).map(toWritten);
      const wanted = one.sections.filter(isDifferent).flatMap(({ id }): Wanted[] => {
        const source = current[index]?.get(id);
        // What was written like this when it was translated has changed by what it refers to elsewhere in the page.
        const isOpen = source === undefined || recorded.some((text) => holdsSection(text, { id, source }));
        return isOpen ? [] : [{ id, source }];
      });
      const holds = (name: string): boolean => {
        const text = toWritten(name);
        return wanted.some((section) => holdsSection(text, section));
      };
      return [one, new Set(one.others.filter(holds))] as const;
    }),
  );
  return changed.map((one) => found.get(one) ?? new Set<string>());
}

type Wanted = { id: string; source: string };

function holdsSection(text: string, { id, source }: Wanted): boolean {
  return id === frontMatterSection ? text.startsWith(`${source}\n`) : hasSection(text, source);
}

/** Neither gone nor elsewhere, nor only of other looks; and with a beginning and an end that can be seen. */
function isDifferent({ id, change, kind }: SectionChange): boolean {
  return (change === 'changed' || change === 'added') && kind !== 'cosmetic' && id !== introSection;
}

/** Whether a text has a section exactly: it begins with its heading, and behind it comes a heading or nothing. Pure. */
export function hasSection(text: string, section: string): boolean {
  for (let at = text.indexOf(section); at >= 0; at = text.indexOf(section, at + 1)) {
    const rest = text.slice(at + section.length);
    if ((at === 0 || text[at - 1] === '\n') && /^\s*$|^[ \t]*\n\s*#{1,6}[ \t]/.test(rest.slice(0, 200))) return true;
  }
  return false;
}
