import { isMap, isScalar, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';

/** Keys from the top to a mapping; none for the top one. */
export type Place = readonly string[];

/** A text, or a mapping of texts. */
type Value = string | { readonly [key: string]: Value };

/** Positions of a pair in the text. */
type Entry = { name: string; start: number; keyEnd: number; end: number; value: unknown };
type Mapping = { flow: boolean; entries: readonly Entry[] };

/**
 * The YAML with one entry of the mapping at `place` set, and all else as it was. A new one comes behind `after`, or last. With
 * `lines`, an entry that is there is replaced by them. Undefined where there is no such mapping. Pure.
 */
export function putEntry(
  yaml: string,
  place: Place,
  name: string,
  what: { eol: string; after?: string } & ({ value: Value } | { lines: string }),
): string | undefined {
  const mapping = findMapping(yaml, place);
  const entry = mapping?.entries.find((one) => one.name === name);
  if (!mapping) return undefined;
  if ('lines' in what) return entry && replaceLines(yaml, entry, what.lines);
  const { value, eol } = what;
  if (entry) return typeof value === 'string' ? replaceValue(yaml, entry, value) : undefined;
  const neighbour = mapping.entries.find((one) => one.name === what.after) ?? mapping.entries.at(-1);
  if (!neighbour) return undefined;
  const indent = indentOf(yaml, neighbour);
  if (!mapping.flow) {
    if (indent === undefined) return undefined;
    const at = endOfLine(yaml, neighbour.end);
    return insert(yaml, at, toEntryLines(name, value, { indent, eol, ...(indent !== '' && { step: indent }) }));
  }
  const space = indent === undefined ? ' ' : eol + indent;
  return insert(yaml, neighbour.end, `,${space}${toScalar(name)}: ${toFlow(value)}`);
}

/** The YAML without one entry of the mapping at `place`. Undefined where it is not. Pure. */
export function removeEntry(yaml: string, place: Place, name: string): string | undefined {
  const mapping = findMapping(yaml, place);
  const index = mapping?.entries.findIndex((one) => one.name === name) ?? -1;
  const entry = mapping?.entries[index];
  if (!mapping || !entry) return undefined;
  const rest = yaml.slice(entry.end, endOfLine(yaml, entry.end));
  if (indentOf(yaml, entry) !== undefined && /^[ \t]*,?[ \t]*(?:#.*)?[\r\n]*$/.test(rest))
    return replaceLines(yaml, entry, '');
  if (!mapping.flow) return undefined;
  const [before, after] = [mapping.entries[index - 1], mapping.entries[index + 1]];
  if (before) return yaml.slice(0, before.end) + yaml.slice(entry.end);
  return after && yaml.slice(0, entry.start) + yaml.slice(after.start);
}

/** An entry as a block, each entry of a mapping on its own line. Pure. */
export function toEntryLines(
  name: string,
  value: Value,
  { indent, eol, step = '  ' }: { indent: string; eol: string; step?: string },
): string {
  const head = `${indent}${toScalar(name)}:`;
  if (typeof value === 'string') return `${head} ${toScalar(value)}${eol}`;
  const inner = Object.entries(value).map(([key, one]) => toEntryLines(key, one, { indent: indent + step, eol, step }));
  return head + eol + inner.join('');
}

function toFlow(value: Value): string {
  if (typeof value === 'string') return toScalar(value);
  const inner = Object.entries(value).map(([key, one]) => `${toScalar(key)}: ${toFlow(one)}`);
  return `{ ${inner.join(', ')} }`;
}

/** Plain where every reader of YAML, also of its older versions, takes it for a text. */
function toScalar(value: string): string {
  const isPlain = /^[A-Za-z(~][\p{L}\p{N}_()~-]+$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  const isName = /^[0-9a-f]{40}$/.test(value) && /[a-df]/.test(value);
  return isPlain || isName ? value : JSON.stringify(value);
}

function findMapping(yaml: string, place: Place): Mapping | undefined {
  let node: unknown = parseDocument(yaml, { prettyErrors: false }).contents;
  for (const key of place) {
    if (!isMap(node)) return undefined;
    node = node.items.find((item) => nameOf(item) === key)?.value;
  }
  return isMap(node) ? toMapping(node) : undefined;
}

function toMapping(map: YAMLMap): Mapping {
  return { flow: map.flow === true, entries: map.items.flatMap(toEntry) };
}

function toEntry(pair: Pair): Entry[] {
  const name = nameOf(pair);
  const key = pair.key as Node;
  if (name === undefined || !key.range) return [];
  const [start, keyEnd] = key.range;
  return [{ name, start, keyEnd, end: endOf(pair) ?? keyEnd, value: pair.value }];
}

function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Where what a person wrote ends: a block's range goes on over the comments and empty lines behind it. */
function endOf({ key, value }: Pair): number | undefined {
  const node = value as Node | null;
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last && endOf(last);
  }
  const own = node?.range;
  return own && own[1] > own[0] ? own[1] : (key as Node).range?.[1];
}

function replaceValue(yaml: string, { value }: Entry, text: string): string | undefined {
  if (!isScalar(value) || !value.range) return undefined;
  if (value.value === text) return yaml;
  const [start, end] = value.range;
  const quote = /^["']/.exec(yaml.slice(start, end))?.[0] ?? '';
  const isSafe = /^[\w-]+$/.test(text);
  return yaml.slice(0, start) + (quote && isSafe ? quote + text + quote : toScalar(text)) + yaml.slice(end);
}

function replaceLines(yaml: string, entry: Entry, lines: string): string {
  return yaml.slice(0, startOfLine(yaml, entry.start)) + lines + yaml.slice(endOfLine(yaml, entry.end));
}

/** What stands before an entry in its line; undefined when that is more than white space. */
function indentOf(yaml: string, { start }: Entry): string | undefined {
  const before = yaml.slice(startOfLine(yaml, start), start);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

function startOfLine(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line end; a block of text ends there already. */
function endOfLine(yaml: string, at: number): number {
  if (yaml[at - 1] === '\n') return at;
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end + 1;
}

function insert(yaml: string, at: number, text: string): string {
  return yaml.slice(0, at) + text + yaml.slice(at);
}
