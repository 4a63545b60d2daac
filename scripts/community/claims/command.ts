export type Command = 'claim' | 'release';

const words: Readonly<Record<string, Command>> = {
  '/claim': 'claim',
  '/release': 'release',
  认领: 'claim',
  '/认领': 'claim',
  释放: 'release',
  '/释放': 'release',
};

/** Longer comments are looked at only so far. */
const maxLength = 20_000;

/**
 * The command in a comment: a line that holds nothing else, the first one where there are several. What is quoted, or shown as
 * code, commands nothing.
 */
export function parseCommand(body: string): Command | undefined {
  let fence: string | undefined;
  for (const line of body.slice(0, maxLength).split(/\r?\n/)) {
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (marks?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (marks !== undefined) {
      fence = marks;
      continue;
    }
    // Four spaces make code, and > a quotation.
    const [, text] = /^ {0,3}(\S{1,20})\s*$/.exec(line) ?? [];
    const word = text?.toLowerCase().replace(/[.。!！]$/, '');
    if (word !== undefined && Object.hasOwn(words, word)) return words[word];
  }
  return undefined;
}
