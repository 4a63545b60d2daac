import type { RawHistory } from '../raw/rawHistory.ts';
import { isCounted } from '../countedPaths.ts';
import { fieldCount } from './logArguments.ts';
import { createRevertFinder, parseTrailers } from './parseMessage.ts';
import { createSplitter } from './splitAtNul.ts';

type LogEvents = {
  /** A change with the object names of both blobs, absent where there is no file. */
  onChange: (change: number, blobs: Blobs & { measure: Measure }) => void;
  /** A commit with all of its changes. */
  onCommit: (place: number, has: { documents: boolean }) => void;
};

/** How the lines of a change are found: by `git diff-tree`, from sizes, or not at all, as there are none. */
export type Measure = 'counted' | 'estimated' | 'none';

type Blobs = { before: string | undefined; after: string | undefined };

const colon = 0x3a;
const newline = 0x0a;
/** Long, and of interest to few: it is searched as bytes and never made into a string. */
const bodyField = 6;
/** The last second that ISO 8601 writes with a year of four digits, 9999-12-31T23:59:59Z; commits with a later one exist. */
const latestTime = 253_402_300_799;

/**
 * Adds the output of `git log` with `logArguments` to a history, cut into chunks anywhere. Keeps no more than one chunk,
 * and nothing of what it does not need: strings are copied out, never sliced.
 */
export function createLogParser(
  raw: RawHistory,
  events: LogEvents,
): { write: (chunk: Buffer) => void; end: () => void } {
  const { shas, texts, changes } = raw;
  const findReverts = createRevertFinder();
  let field = 0;
  let documents = false;
  let name = '';
  let meta: Meta | undefined;
  let oldPath: string | undefined;

  const endCommit = () => {
    if (field < fieldCount) return;
    changes.ends.push(changes.path.length);
    events.onCommit(raw.commits.length - 1, { documents });
    field = 0;
    documents = false;
  };

  const addChange = (path: string) => {
    const { status, before, after, link } = meta as Meta;
    changes.status.push(status);
    changes.oldPath.push(oldPath === undefined ? -1 : texts.add(oldPath));
    changes.path.push(texts.add(path));
    changes.lines.push(0);
    const isDocument = isCounted(path) && (oldPath === undefined || isCounted(oldPath));
    const measure = link ? 'none' : isDocument ? 'counted' : 'estimated';
    documents ||= measure === 'counted';
    events.onChange(changes.path.length - 1, { before, after, measure });
  };

  const addPath = (path: string) => {
    if (meta?.renames && oldPath === undefined) return void (oldPath = path);
    if (!meta?.submodule) addChange(path);
    meta = undefined;
    oldPath = undefined;
  };

  const addField = (buffer: Buffer, start: number, end: number) => {
    if (field === bodyField) {
      field++;
      for (const sha of findReverts(buffer, start, end)) raw.reverts.items.push(texts.add(sha));
      return raw.reverts.ends.push(raw.reverts.items.length);
    }
    const text = buffer.toString('utf8', start, end);
    switch (field++) {
      case 0:
        return raw.commits.push(shas.add(text));
      case 1:
        if (text !== '') for (const parent of text.split(' ')) raw.parents.items.push(shas.add(copyOf(parent)));
        return raw.parents.ends.push(raw.parents.items.length);
      case 2:
        return raw.times.push(Math.min(Math.max(Number(text) || 0, 0), latestTime));
      case 3:
        return void (name = text);
      case 4:
        return raw.authors.push(texts.add(`${name} <${text}>`));
      case 5:
        return raw.subjects.push(text);
      default:
        addTrailers(text);
    }
  };

  const addTrailers = (text: string) => {
    const trailers = text === '' ? noTrailers : parseTrailers(text);
    for (const list of ['coAuthors', 'reviewers', 'tasks'] as const) {
      for (const item of trailers[list]) raw[list].items.push(texts.add(copyOf(item)));
      raw[list].ends.push(raw[list].items.length);
    }
  };

  const split = createSplitter((buffer, start, end) => {
    if (meta) return addPath(buffer.toString('utf8', start, end));
    if (field === fieldCount) {
      const at = buffer[start] === newline ? start + 1 : start;
      if (buffer[at] === colon) return void (meta = parseMeta(buffer.toString('latin1', at, end)));
      endCommit();
    }
    addField(buffer, start, end);
  });
  return { write: split, end: endCommit };
}

const noTrailers = parseTrailers('');

type Meta = Blobs & { status: number; renames: boolean; submodule: boolean; link: boolean };

/** From `:<mode> <mode> <blob> <blob> <status>`; object names have one length in a repository. */
function parseMeta(text: string): Meta {
  const length = text.indexOf(' ', 15) - 15;
  const status = text.charCodeAt(17 + 2 * length);
  return {
    status,
    renames: status === 0x52 || status === 0x43,
    submodule: text.startsWith('160000', 1) || text.startsWith('160000', 8),
    link: text.startsWith('120000', status === 0x44 ? 1 : 8),
    before: status === 0x41 ? undefined : text.slice(15, 15 + length),
    after: status === 0x44 ? undefined : text.slice(16 + length, 16 + 2 * length),
  };
}

/** A part of a string keeps the whole of it in memory. */
function copyOf(part: string): string {
  return Buffer.from(part).toString();
}
