import { parseContact } from '../raw/contacts.ts';

type Trailers = { coAuthors: string[]; reviewers: string[]; tasks: string[] };

/** From lines of `Key: value`, keys in any case. */
export function parseTrailers(text: string): Trailers {
  const trailers: Trailers = { coAuthors: [], reviewers: [], tasks: [] };
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).trim();
    switch (line.slice(0, Math.max(colon, 0)).trim().toLowerCase()) {
      case 'co-authored-by':
        trailers.coAuthors.push(...contactsOf(value));
        break;
      case 'reviewed-by':
        trailers.reviewers.push(...contactsOf(value));
        break;
      case 'task':
        trailers.tasks.push(...value.split(/[\s,]+/).filter(Boolean));
    }
  }
  return trailers;
}

const revertText = 'This reverts commit ';

/** Object names that a message says it reverts. Messages that revert nothing are never made into strings. */
export function createRevertFinder(): (buffer: Buffer, start: number, end: number) => string[] {
  let searched: Buffer | undefined;
  let next = 0;
  return (buffer, start, end) => {
    if (buffer !== searched || next < start) next = find(buffer, start);
    searched = buffer;
    const found: string[] = [];
    while (next < end) {
      const at = next + revertText.length;
      const sha = /^[0-9a-f]{7,64}\b/.exec(buffer.toString('latin1', at, Math.min(at + 65, end)))?.[0];
      if (sha !== undefined) found.push(sha);
      next = find(buffer, at);
    }
    return found;
  };
}

function find(buffer: Buffer, from: number): number {
  const at = buffer.indexOf(revertText, from, 'latin1');
  return at < 0 ? Infinity : at;
}

function contactsOf(value: string): string[] {
  const contact = parseContact(value);
  return contact === undefined ? [] : [contact];
}
