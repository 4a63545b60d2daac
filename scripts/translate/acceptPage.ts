import { decodeText } from '../../src/lib/data/decodeText.ts';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { readBlobs } from '../../src/lib/git/readBlobs.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import { Problem } from '../../src/lib/problem.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { parseRecord } from '../../src/lib/translations/record.ts';
import { splitSections } from '../../src/lib/translations/sections/sections.ts';
import type { PageStatus } from '../../src/lib/translations/status.ts';
import { toCommand } from '../../src/lib/translations/translateCommand.ts';
import { findConflict } from '../lint/rules/conflict-marker.ts';
import { safeLine } from '../report/safe.ts';
import { applyRecord } from './applyRecord.ts';
import { explainPage } from './explainPage.ts';
import { findDoubts, type Doubt } from './findDoubts.ts';
import { toCommands, toSectionList } from './nextSteps.ts';
import { planAccept, type AcceptPlan } from './planAccept.ts';
import { readPage } from './readPage.ts';
import { toPlace } from './renderDifference.ts';
import type { Outcome, Task } from './task.ts';
import type { TranslateWords } from './words.ts';
import { replaceFile } from './writePageFile.ts';

/** Records that sections of a translation, or all of it, say what the source says now. Throws a Problem when they do not. */
export async function acceptPage(task: Task, ids: readonly string[]): Promise<Outcome> {
  const { root, status, pages, present, source, options, words } = task;
  const { file, locale } = status;
  const sourceFile = pages.find((one) => one.locale === source)?.file;
  if (!present.has(locale)) throw new Problem(safeLine(words.noTranslationYet(file, toCommand({ file }))), 1);
  if (!canRecord(task) || source === undefined || sourceFile === undefined)
    return { ...(await explainPage(task)), code: 1 };
  if (source === locale) throw new Problem(words.sameLanguage(locale));
  const translation = await readPage(root, file, options.language);
  const original = await readPage(root, sourceFile, options.language);
  const record = parseRecord(translation.page.frontMatter?.data ?? {});
  const blob = toBlobId(original.content);
  const plan = planAccept({
    ...(typeof record === 'object' && { record }),
    source,
    blob,
    sectionIds: splitSections(original.page).map(({ id }) => id),
    ...changesOf(status),
    ids,
  });
  if ('unknown' in plan) {
    const hint = didYouMean(plan.unknown, plan.known)[options.language];
    throw new Problem(safeLine(words.unknownSection(plan.unknown, plan.known, hint)));
  }
  const { accepted, left } = plan;
  if (ids.length > 0 && accepted.length === 0 && left.length > 0)
    return { text: `${safeLine(words.unchangedSections(file))}\n`, code: 0 };
  refuseConflicts([translation.page, original.page], words);
  const begun = await readBegun(root, sourceFile, record);
  if (!options.force) {
    const sources = [original.page, ...(begun ? [begun] : [])];
    const doubts = findDoubts(accepted, { sources, translation: translation.page, to: locale });
    refuseDoubts(doubts, { file, sourceFile, words });
  }
  const after = applyRecord(translation.text, plan.record);
  if (after === undefined) throw new Problem(words.unwritable(safeLine(file)), 1);
  const isNew = after !== translation.text;
  if (isNew && !(await replaceFile(root, file, { before: translation.content, after })))
    throw new Problem(words.changedMeanwhile(safeLine(file)));
  const isCommitted = !isNew || (await readCommitted(root, sourceFile)) === blob;
  const lines = [
    ...(isNew
      ? describe(plan, { file, sourceFile, blob, translation: translation.page, words })
      : [words.nothingNew(file)]),
    ...(isCommitted ? [] : [words.uncommitted(sourceFile, file)]),
    ...(saysSource(original.page, locale) ? [words.twoTranslations(sourceFile, locale)] : []),
  ];
  return { text: lines.map((line) => `${safeLine(line)}\n`).join(''), code: 0 };
}

/** Not for a page whose source is gone or in doubt, unless somebody says what it is. */
function canRecord({ status: { state, reason }, options: { from } }: Task): boolean {
  if (from !== undefined) return true;
  if (state === 'unknown') return reason === 'no-record' || reason === 'broken-page';
  return state !== 'source' && state !== 'orphaned';
}

function changesOf({ state, reason, sections }: PageStatus): { changes?: PageStatus['sections'] } {
  return reason === undefined && state !== 'unknown' ? { changes: sections } : {};
}

function refuseDoubts(
  doubts: readonly Doubt[],
  { file, sourceFile, words }: { file: string; sourceFile: string; words: TranslateWords },
): void {
  const [doubt] = doubts;
  if (!doubt) return;
  const place =
    doubt.kind === 'absent'
      ? toPlace(sourceFile, doubt.theirs.range.start.line)
      : toPlace(file, doubt.own.range.start.line);
  const more = doubts.filter(({ kind }) => kind === doubt.kind).length - 1;
  const message = {
    untranslated: () => words.untranslated(place, doubt.id, sourceFile, more),
    absent: () => words.absent(file, doubt.id, place),
    'left-over': () => words.leftOver(place, doubt.id, sourceFile),
  }[doubt.kind]();
  throw new Problem(safeLine(message), 1);
}

function describe(
  { accepted, left, record }: AcceptPlan,
  {
    file,
    sourceFile,
    blob,
    translation,
    words,
  }: { file: string; sourceFile: string; blob: string; translation: Page; words: TranslateWords },
): string[] {
  if (left.length === 0 && record.blob !== blob) return [words.recordedEarlier(file, sourceFile, toCommand({ file }))];
  if (left.length === 0) return [words.recorded(file, sourceFile)];
  const own = splitSections(translation);
  const open = left.map((id) => {
    const section = own.find((one) => one.id === id);
    return { id, title: section?.title ?? '', ...(section && { line: section.range.start.line }) };
  });
  return [
    words.recordedSome(file, accepted),
    words.left(left.length),
    ...toSectionList(file, open),
    ...toCommands({ file, ids: left, words }),
  ];
}

/** The source as it was when the page was begun; undefined where that is what it is, or where git does not have it. */
async function readBegun(
  root: string,
  file: string,
  record: ReturnType<typeof parseRecord>,
): Promise<Page | undefined> {
  const draft = typeof record === 'object' ? record.draft : undefined;
  const content = draft === undefined ? undefined : (await readBlobs(root, [draft])).get(draft);
  const text = content && decodeText(content);
  return text === undefined ? undefined : parsePage(file, text);
}

/** A text that is to be merged yet is nobody's translation, and its name will never be found again. */
function refuseConflicts(pages: readonly Page[], words: TranslateWords): void {
  for (const page of pages) {
    const line = findConflict(page);
    if (line !== undefined) throw new Problem(safeLine(words.conflict(toPlace(page.file, line))), 1);
  }
}

/** Object name of a file in the last commit; undefined where there is none. */
async function readCommitted(root: string, file: string): Promise<string | undefined> {
  const result = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `HEAD:./${file}`]);
  return result?.code === 0 ? result.stdout.trim() : undefined;
}

/** Whether a page says that it is a translation from `locale` itself. */
function saysSource(page: Page, locale: string): boolean {
  const record = parseRecord(page.frontMatter?.data ?? {});
  return typeof record === 'object' && record.source === locale;
}
