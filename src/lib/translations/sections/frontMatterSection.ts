import { startOfLine } from '../../docs/lines.ts';
import type { Page } from '../../docs/page.ts';
import { isRecord } from '../../data/isRecord.ts';
import { normalise } from './normalise.ts';
import type { Section } from './sections.ts';
import { frontMatterSection } from '../status.ts';

/** Front matter that is prose; the rest but the record of the translation has to agree. */
const proseKeys = new Set(['title', 'description', 'sidebar_label', 'keywords', 'pagination_label']);
const recordKey = 'translation';

/** The front matter of a page, without the record of its translation; undefined when there is nothing else. */
export function toFrontMatterSection(page: Page): Section | undefined {
  const { data = {}, range = startOfLine(1) } = page.frontMatter ?? {};
  const entries = Object.entries(data)
    .filter(([key]) => key !== recordKey)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const pick = (isProse: boolean): string => {
    const picked = entries.filter(([key]) => proseKeys.has(key) === isProse);
    return picked.length === 0
      ? ''
      : JSON.stringify(isProse ? picked.map(([key, value]) => [key, plain(value)]) : picked);
  };
  if (entries.length === 0) return undefined;
  return {
    id: frontMatterSection,
    depth: 0,
    title: '',
    range,
    source: withoutRecord(page),
    start: 0,
    end: page.bodyStart,
    words: pick(true),
    code: pick(false),
    shape: [],
    context: '',
  };
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return normalise(value).trim();
  if (Array.isArray(value)) return value.map(plain);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) : value;
}

/** The lines of the front matter but those of the record. All of it when it is not written a key a line. */
function withoutRecord({ text, frontMatter, bodyStart, lineStarts }: Page): string {
  const whole = text.slice(0, bodyStart);
  const starts = [...(frontMatter?.ranges ?? [])]
    .filter(([pointer]) => pointer.lastIndexOf('/') === 0)
    .map(([pointer, { start }]) => ({ isRecord: pointer === `/${recordKey}`, ...start }));
  const record = starts.find(({ isRecord }) => isRecord);
  const isALineEach = starts.every(({ column }) => column === 1);
  if (!record || !isALineEach) return whole.replaceAll('\r\n', '\n');
  const next = starts.reduce((first, { line }) => (line > record.line ? Math.min(first, line) : first), Infinity);
  const from = lineStarts[record.line - 1] ?? 0;
  // Behind the last key stands the line that closes the front matter.
  const to = next === Infinity ? whole.lastIndexOf('---') : (lineStarts[next - 1] ?? 0);
  return (whole.slice(0, from) + whole.slice(to)).replaceAll('\r\n', '\n');
}
