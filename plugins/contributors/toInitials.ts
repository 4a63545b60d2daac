/** White text on each of these has a contrast of at least 5:1. */
const colors = ['#3b5bdb', '#7048b6', '#9c36a0', '#b02a5b', '#a63d00', '#7a5900', '#2b7239', '#0b6e75'] as const;

/** Up to two letters that stand for a name: "Ada Lovelace" AL, "林徽因" 林, "robot" R. */
export function toInitials(name: string): string {
  const letters = name.split(/[\s._-]+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  const isHan = /^\p{Script=Han}/u.test(letters[0] ?? '');
  const chosen = isHan || letters.length < 2 ? letters.slice(0, 1) : [letters[0], letters.at(-1)];
  return chosen.join('').toUpperCase();
}

/** Always the same colour for the same person. */
export function toColor(slug: string): string {
  const sum = Array.from(slug).reduce((total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7);
  return colors[sum % colors.length] ?? colors[0];
}
