const longest = 60;

/** A value as a message shows it: in one harmless line, and only the beginning of a long one. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value));
  const characters = [
    ...text.slice(0, 4 * longest).replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' '),
  ];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
