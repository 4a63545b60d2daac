import type { Language } from '../../../src/lib/docs/language.ts';
import { localeIds, locales } from '../../../src/lib/locales.ts';
import { toTable } from '../../contributors/table.ts';
import { safeLine } from '../../report/safe.ts';
import { faults as faultOrder, kinds, type Kind, type UiFault } from '../../uiStrings/uiText.ts';
import { uiWords } from './words.ts';

/** Everything to do as tables, by language and kind, then the lines to add to each file. Empty when there is nothing. */
export function renderUi(faults: readonly UiFault[], language: Language): string {
  const words = uiWords[language];
  const groups = groupBy(sort(faults), (fault) => `${fault.locale ?? ''} ${kindOf(fault)}`);
  const tables = groups.flatMap((group) => toGroup(group, language));
  const pastes = groupBy(faults.filter(isPasted), ({ file }) => file).flatMap((group) => [
    '',
    safeLine(words.paste(group[0].file)),
    ...group.map(toPastedLine),
  ]);
  return [...tables, ...pastes].map((line) => `${line}\n`).join('');
}

type Group = readonly [UiFault, ...UiFault[]];

function toGroup(group: Group, language: Language): string[] {
  const { columns, kinds: names, faults: what, source } = uiWords[language];
  const [{ locale }] = group;
  const title = locale === undefined ? source : `${locales[locale].label} (${locale})`;
  const rows = group.map(({ fault, id, file, line, text, found }) => [
    what[fault],
    id,
    line > 1 ? `${file}:${line}` : file,
    text?.place ? `${text.place.file}:${text.place.line}` : '',
    text?.message ?? found ?? '',
  ]);
  const table = toTable(
    [
      { title: columns.what, align: 'left' },
      { title: columns.id, align: 'left', widest: 60 },
      { title: columns.file, align: 'left' },
      { title: columns.used, align: 'left' },
      { title: columns.text, align: 'left', widest: 60 },
    ],
    rows,
  );
  return ['', `${title}, ${names[kindOf(group[0])]}`, ...table.map((line) => `  ${line}`)];
}

function sort(faults: readonly UiFault[]): UiFault[] {
  const keys = (fault: UiFault): number[] => [
    fault.locale === undefined ? -1 : localeIds.indexOf(fault.locale),
    kinds.indexOf(kindOf(fault)),
    faultOrder.indexOf(fault.fault),
  ];
  return [...faults].sort((a, b) => {
    const [first, second] = [keys(a), keys(b)];
    const index = first.findIndex((key, at) => key !== second[at]);
    return (first[index] ?? 0) - (second[index] ?? 0);
  });
}

/** Of a fault about no text in particular, the kind of texts that its file has. */
function kindOf({ text, form, file }: UiFault): Kind {
  if (text) return text.kind;
  if (form === 'tag' || form === 'data') return form;
  if (/navbar\.json$|^docusaurus\.config/.test(file)) return 'navbar';
  if (file.endsWith('/footer.json')) return 'footer';
  return /\/current\.json$|\/_category_\.|^sidebars/.test(file) ? 'sidebar' : 'code';
}

function isPasted({ fault, form }: UiFault): boolean {
  return fault === 'missing' && (form === 'message' || form === 'plain');
}

/** Without the source as a message, which would pass for a translation; Docusaurus has a place for what it was made from. */
function toPastedLine({ id, form, text }: UiFault): string {
  const value = form === 'plain' ? '""' : `{ "message": "", "description": ${JSON.stringify(text?.message ?? '')} }`;
  return safeLine(`  ${JSON.stringify(id)}: ${value},`);
}

function groupBy(faults: readonly UiFault[], toKey: (fault: UiFault) => string): Group[] {
  const groups = new Map<string, [UiFault, ...UiFault[]]>();
  for (const fault of faults) {
    const group = groups.get(toKey(fault));
    if (group) group.push(fault);
    else groups.set(toKey(fault), [fault]);
  }
  return [...groups.values()];
}
