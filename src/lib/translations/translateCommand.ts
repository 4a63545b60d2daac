import type { Locale } from '../locales.ts';

export type Call = {
  /** Repository-relative file of the page. */
  file: string;
  to?: Locale;
  from?: Locale;
  /** Ids of sections to record; none stands for all of the page. Absent when nothing is to be recorded. */
  accept?: readonly string[];
};

/** A call of `npm run translate` that can be pasted into a shell. Pure. */
export function toCommand({ file, to, from, accept }: Call): string {
  const sections = accept ?? [];
  return [
    'npm run translate --',
    toShell(file),
    ...(to === undefined ? [] : ['--to', to]),
    ...(from === undefined ? [] : ['--from', from]),
    ...(accept ? ['--accept'] : []),
    // `{#--force}` is a section, too.
    ...(sections.some((id) => id.startsWith('-')) ? ['--'] : []),
    ...(sections.length > 0 ? [toShell(...sections)] : []),
  ].join(' ');
}

/** Words of a command, so that a shell takes each of them as it is. Pure. */
export function toShell(...words: readonly string[]): string {
  return words.map(quote).join(' ');
}

/** Double quotes are right in all shells; single ones where the text has what those in double quotes still mean. */
function quote(text: string): string {
  if (/^[\w./@-][\w./@~-]*$/.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
