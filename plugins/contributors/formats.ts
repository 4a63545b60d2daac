// Making a formatter costs a quarter of a millisecond, and a site with thousands of profiles writes many dates on each.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A date in the words of a language (BCP 47). In UTC, so that server, browser and every reader agree. */
export function formatDate(locale: string, date: Date | number, parts: Intl.DateTimeFormatOptions = wholeDate): string {
  const key = `${locale} ${JSON.stringify(parts)}`;
  const known = dateFormats.get(key);
  const format = known ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC', calendar: 'gregory' });
  if (!known) dateFormats.set(key, format);
  return format.format(date);
}

const wholeDate = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/** A number as a language (BCP 47) writes it. */
export function formatNumber(locale: string, value: number): string {
  const known = numberFormats.get(locale);
  const format = known ?? new Intl.NumberFormat(locale);
  if (!known) numberFormats.set(locale, format);
  return format.format(value);
}
