/**
 * A text as it can be drawn: composed characters, one space for any white space, nothing invisible (control characters, marks of
 * direction, half surrogates). Line feeds stay.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\uFE00-\uFE0F]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\n' : ''))
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
