/** `1 commit`, `2 commits`; `plural` for nouns that want more than an s. */
export function toCount(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
