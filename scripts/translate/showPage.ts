import { localeIds } from '../../src/lib/locales.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { readDifferences, type SectionDifference } from '../../src/lib/translations/readDifferences.ts';
import { parseRecord } from '../../src/lib/translations/record.ts';
import { splitSections, type Section } from '../../src/lib/translations/sections/sections.ts';
import { frontMatterSection } from '../../src/lib/translations/status.ts';
import { toCommand } from '../../src/lib/translations/translateCommand.ts';
import { safeLine } from '../report/safe.ts';
import { toCommands, toSectionList } from './nextSteps.ts';
import { planAccept } from './planAccept.ts';
import { readPage } from './readPage.ts';
import { renderDifference, type PlacedDifference } from './renderDifference.ts';
import { loadParser } from '../translations/loadParser.ts';
import type { Outcome, Task } from './task.ts';

/** Shows what there is to do for a translation that is there and not up to date. Changes nothing. */
export async function showPage(task: Task): Promise<Outcome> {
  const { root, status, options, words, color } = task;
  const { file, sourceFile = file, reason, recordedBlob, staleSince } = status;
  const translation = await readPage(root, file, options.language);
  const source = await readPage(root, sourceFile, options.language);
  const all = toCommand({ file, accept: [] });
  if (reason !== undefined) {
    const line =
      reason === 'unreadable-blob'
        ? words.unreadable(file, sourceFile, recordedBlob, all)
        : words.incomparable(file, sourceFile, all);
    return { text: `${safeLine(line)}\n`, code: 0 };
  }
  const [ofSource, ofTranslation] = [splitSections(source.page), splitSections(translation.page)];
  const [difference] = await readDifferences([status], { root, loadParser });
  const isPlace = recordedBlob === undefined;
  // In a page to translate in, a section that nobody has done is no change.
  const changes = (difference?.sections ?? []).filter(
    ({ kind, change }) => kind !== 'cosmetic' && !(isPlace && change === 'added'),
  );
  const looks = status.sections.filter(({ kind }) => kind === 'cosmetic').length;
  const untranslated = isPlace ? untranslatedOf(task, { translation, source, ofSource, ofTranslation }) : [];
  const since =
    staleSince && words.since(new Date(staleSince.at).toISOString().slice(0, 10), staleSince.sha.slice(0, 12));
  const blocks = changes.map((change, index) =>
    renderDifference(place(change, { file, sourceFile, ofSource, ofTranslation }), {
      words,
      color,
      number: index + 1,
      count: changes.length,
    }),
  );
  const ids = [...changes, ...untranslated].map(({ id }) => id);
  const head = [
    ...(isPlace ? [words.partly(file, sourceFile, untranslated.length, ofSource.length)] : []),
    ...(untranslated.length > 0 && hasChangedSince(translation, source) ? [words.begunEarlier(file, sourceFile)] : []),
    ...(changes.length > 0 ? [words.behind(file, sourceFile, changes.length)] : []),
    ...(since === undefined || changes.length === 0 ? [] : [since]),
    ...(looks > 0 ? [words.alsoLooks(looks)] : []),
  ].map(safeLine);
  const list = untranslated.length > 0 ? [...toSectionList(file, untranslated), '', words.howTo, ''] : [];
  const commands = toCommands({ file, ids, words });
  return { text: [...head, '', ...blocks, ...list, ...commands, ''].join('\n'), code: 0 };
}

type Read = Awaited<ReturnType<typeof readPage>>;
type Sections = { ofSource: readonly Section[]; ofTranslation: readonly Section[] };

/** Whether the source is no longer the text that the page was begun with. */
function hasChangedSince(translation: Read, source: Read): boolean {
  const record = parseRecord(translation.page.frontMatter?.data ?? {});
  return typeof record === 'object' && record.draft !== undefined && record.draft !== toBlobId(source.content);
}

/** Sections of the source that the record of a page to translate in does not list, and where they stand. */
function untranslatedOf(
  { status }: Task,
  { translation, source, ofSource, ofTranslation }: Sections & { translation: Read; source: Read },
): { id: string; title: string; line?: number }[] {
  const record = parseRecord(translation.page.frontMatter?.data ?? {});
  const locale = status.source ?? localeIds.find((id) => id !== status.locale) ?? status.locale;
  const plan = planAccept({
    ...(typeof record === 'object' && { record }),
    source: locale,
    blob: toBlobId(source.content),
    sectionIds: ofSource.map(({ id }) => id),
    changes: [],
    ids: [],
  });
  const open = 'accepted' in plan ? plan.accepted : [];
  return ofSource
    .filter(({ id }) => open.includes(id))
    .map(({ id, title }) => {
      const own = ofTranslation.find((section) => section.id === id);
      return { id, title: own?.title ?? title, ...(own && { line: own.range.start.line }) };
    });
}

/** Adds where in the translation a section is or, for one that is not where it belongs, what it belongs behind. */
function place(
  difference: SectionDifference,
  { file, sourceFile, ofSource, ofTranslation }: Sections & { file: string; sourceFile: string },
): PlacedDifference {
  const { id, was, change, translated } = difference;
  const own = ofTranslation.find((section) => section.id === id) ?? ofTranslation.find((section) => section.id === was);
  const line = translated === undefined ? undefined : own?.range.start.line;
  const isElsewhere = change === 'moved' || (change === 'added' && own === undefined);
  const behind = isElsewhere ? findBefore(id, { ofSource, ofTranslation }) : undefined;
  return {
    ...difference,
    file,
    sourceFile,
    ...(line !== undefined && { line }),
    ...(behind && { behind }),
  };
}

/** The nearest section before this one in the source that the translation has; undefined when it stands there already. */
function findBefore(id: string, { ofSource, ofTranslation }: Sections): PlacedDifference['behind'] {
  const before = ofSource.slice(
    0,
    ofSource.findIndex((section) => section.id === id),
  );
  const found = before.findLast(
    (section) => section.id !== frontMatterSection && ofTranslation.some((own) => own.id === section.id),
  );
  if (!found) return 'first';
  const at = ofTranslation.findIndex((own) => own.id === found.id);
  const own = ofTranslation[at];
  if (!own || ofTranslation[at + 1]?.id === id) return undefined;
  return { title: own.title === '' ? own.id : own.title, line: own.range.start.line };
}
