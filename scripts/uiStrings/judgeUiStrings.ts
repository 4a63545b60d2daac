import type { Sheet, UiFault, UiStrings, UiText } from './uiText.ts';
import { findPluralCount, hasForeignHan, isUntranslated, placeholdersOf, pluralFormsOf } from './writing.ts';

/** Everything that is missing, left over or wrong among the texts of the interface; what is wrong with the sources first. */
export function judgeUiStrings({ sheets, faults, isWhole }: UiStrings): UiFault[] {
  const found = sheets.flatMap((sheet) => (sheet.isBroken ? [] : judgeSheet(sheet)));
  return [...faults, ...(isWhole ? found : found.filter(({ fault }) => fault !== 'unused'))];
}

function judgeSheet(sheet: Sheet): UiFault[] {
  const { file, locale, form, entries, known, required, elsewhere, repeated, differing } = sheet;
  const at = { file, locale, form };
  const missing = required.flatMap((text): UiFault[] => {
    const said = elsewhere.get(text.id);
    const isSaid = said !== undefined && !isUntranslated(said, { ...text, locale });
    return entries.has(text.id) || isSaid ? [] : [{ ...at, fault: 'missing', line: 1, id: text.id, text }];
  });
  const wrong = [...entries].flatMap(([id, { message, line }]): UiFault[] => {
    const text = known.get(id);
    if (!text) return [{ ...at, fault: 'unused', line, id }];
    if (message === undefined) return [{ ...at, fault: 'shape', line, id, text }];
    return judgeTranslation(message, text, locale).map((one) => ({ ...at, line, id, text, ...one }));
  });
  return [
    ...missing,
    ...wrong,
    ...repeated.map(({ id, line }): UiFault => ({ ...at, fault: 'repeated', line, id })),
    ...differing.map((one): UiFault => ({ ...at, fault: 'differing', ...one })),
  ];
}

function judgeTranslation(
  found: string,
  text: UiText,
  locale: string,
): Pick<UiFault, 'fault' | 'found' | 'expected'>[] {
  const context = { ...text, locale };
  if (text.language !== locale && isUntranslated(found, context)) return [{ fault: 'untranslated', found }];
  if (hasForeignHan(found, locale)) return [{ fault: 'foreign', found }];
  const [own, wanted] = [placeholdersOf(found), placeholdersOf(text.message)].map((names) => names.join(' '));
  if (own !== wanted) return [{ fault: 'placeholders', found: own ?? '', expected: wanted ?? '' }];
  const count = findPluralCount(found, context);
  if (!count) return [];
  const forms = pluralFormsOf(locale);
  const names = count.expected === forms.length ? ` (${forms.join(', ')})` : '';
  return [{ fault: 'plurals', found: String(count.found), expected: `${count.expected}${names}` }];
}
