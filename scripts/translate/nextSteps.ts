import type { Section } from '../../src/lib/translations/sections/sections.ts';
import { toCommand } from '../../src/lib/translations/translateCommand.ts';
import { safeLine } from '../report/safe.ts';
import { toPlace } from './renderDifference.ts';
import type { TranslateWords } from './words.ts';

/** The sections of a page that are to be translated, each with its place, and the commands that record them. Pure. */
export function toNextSteps({
  file,
  sections,
  words,
}: {
  file: string;
  sections: readonly Section[];
  words: TranslateWords;
}): string[] {
  const ids = sections.map(({ id }) => id);
  return [...toSectionList(file, sections), '', words.howTo, '', ...toCommands({ file, ids, words })];
}

/** `file:line  id  title` of each section. Pure. */
export function toSectionList(
  file: string,
  sections: readonly (Pick<Section, 'id' | 'title'> & { line?: number })[] | readonly Section[],
): string[] {
  return sections.map((section) => {
    const line = 'range' in section ? section.range.start.line : section.line;
    const { id, title } = section;
    return `  ${safeLine(`${toPlace(file, line)}  ${id}${title === '' ? '' : `  ${title}`}`)}`;
  });
}

/** The commands that record sections of a page, the one for all of them last. Pure. */
export function toCommands({
  file,
  ids,
  words,
}: {
  file: string;
  ids: readonly string[];
  words: TranslateWords;
}): string[] {
  // The front matter is the first in most pages, and the hardest to type.
  const example = ids.find((id) => !id.startsWith('(')) ?? ids[0];
  const all = toCommand({ file, accept: [] });
  if (example === undefined || ids.length < 2) return [words.recordAll, `  ${safeLine(all)}`];
  return [words.recordBoth, `  ${safeLine(toCommand({ file, accept: [example] }))}`, `  ${safeLine(all)}`];
}
