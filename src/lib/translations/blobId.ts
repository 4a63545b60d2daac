import { createHash } from 'node:crypto';

/** The object name that git gives a text as it is checked in: line ends are LF there. */
export function toBlobId(text: string): string {
  const bytes = Buffer.from(text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The names that a page's text can have: its byte order mark is no part of a Page, but of the blob. */
export function toBlobIds(text: string): [string, string] {
  return [toBlobId(text), toBlobId(`\uFEFF${text}`)];
}
