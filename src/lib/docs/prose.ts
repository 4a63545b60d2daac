import type { Nodes, Parents, Root } from 'mdast';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** What stands in the text of a block for something that is no prose: inline code, an image, an expression. */
export const objectCharacter = '\uFFFC';

export type Inline = {
  /** `text` is prose; the others take one character, `objectCharacter`, or a line feed for a break. */
  kind: 'text' | 'code' | 'image' | 'html' | 'break' | 'footnote' | 'expression';
  /** From where to where in the block's text. */
  start: number;
  end: number;
  /** Whether it is the label of a link. */
  linked: boolean;
  /** Only for `code`: what it says. */
  value?: string;
};

/** The prose of one heading, paragraph or table cell, as a reader reads it. */
export type Block = {
  kind: 'heading' | 'paragraph' | 'tableCell';
  text: string;
  /** Offset in the page of each character of `text` and, as the last, of its end; -1 where it cannot be told. */
  offsets: Int32Array;
  inlines: readonly Inline[];
  /** 1-based line of the block's start. */
  line: number;
};

/**
 * All prose of a page in document order, with the source of every character: escapes, character references and what
 * quotations and lists put before a line are taken out. The `{#id}` of a heading is no prose.
 */
export function proseOf({ tree, text }: { tree: Root; text: string }): Block[] {
  const blocks: Block[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell')
      blocks.push(toBlock(node, node.type, text));
    else if ('children' in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return blocks;
}

function toBlock(node: Parents, kind: Block['kind'], source: string): Block {
  let text = '';
  const offsets: number[] = [];
  const inlines: Inline[] = [];
  walk(node, false);
  const end = node.position?.end.offset ?? -1;
  const last = offsets.at(-1) ?? -1;
  offsets.push(last < 0 ? end : last + 1);
  const block = { kind, text, offsets: Int32Array.from(offsets), inlines, line: node.position?.start.line ?? 1 };
  return kind === 'heading' ? withoutId(block) : block;

  function walk({ children }: Parents, linked: boolean): void {
    for (const child of children) {
      if (child.type === 'text') addText(child.value, child.position?.start.offset, child.position?.end.offset, linked);
      else if (child.type === 'inlineCode') addObject('code', child, linked, child.value);
      else if (child.type === 'break') addObject('break', child, linked);
      else if (child.type === 'image' || child.type === 'imageReference') addObject('image', child, linked);
      else if (child.type === 'footnoteReference') addObject('footnote', child, linked);
      else if (child.type === 'html') addObject('html', child, linked);
      else if ('children' in child) walk(child, linked || child.type === 'link' || child.type === 'linkReference');
      else addObject('expression', child, linked);
    }
  }

  function addText(value: string, start = -1, stop = -1, linked: boolean): void {
    inlines.push({ kind: 'text', start: text.length, end: text.length + value.length, linked });
    text += value;
    alignText(value, source, start, stop, offsets);
  }

  function addObject(kindOfInline: Inline['kind'], child: Nodes, linked: boolean, value?: string): void {
    inlines.push({
      kind: kindOfInline,
      start: text.length,
      end: text.length + 1,
      linked,
      ...(value !== undefined && { value }),
    });
    text += kindOfInline === 'break' ? '\n' : objectCharacter;
    offsets.push(child.position?.start.offset ?? -1);
  }
}

/** Docusaurus reads `{#id}` at the end of a heading as its id. */
function withoutId(block: Block): Block {
  const found = /\s*\{#[^{}]+\}\s*$/.exec(block.text);
  if (!found) return block;
  const end = found.index;
  const inlines = block.inlines
    .filter(({ start }) => start < end)
    .map((inline) => (inline.end > end ? { ...inline, end } : inline));
  return { ...block, text: block.text.slice(0, end), offsets: block.offsets.slice(0, end + 1), inlines };
}

/** Appends the offset of every character of a text node; from where source and value part for good, -1. */
function alignText(value: string, source: string, start: number, stop: number, offsets: number[]): void {
  if (start >= 0 && stop - start === value.length && source.startsWith(value, start)) {
    for (let index = 0; index < value.length; index++) offsets.push(start + index);
    return;
  }
  let at = start;
  let index = 0;
  while (index < value.length && at >= 0 && at < stop) {
    const found = source[at];
    const wanted = value[index];
    const reference = found === '&' ? readReference(source.slice(at, Math.min(stop, at + 40))) : undefined;
    if (reference && value.startsWith(reference.value, index)) {
      for (let unit = 0; unit < reference.value.length; unit++) offsets.push(at);
      index += reference.value.length;
      at += reference.length;
    } else if (found === '\\' && source[at + 1] === wanted && wanted !== '\n') {
      // The offset of the escape: an edit must take both.
      offsets.push(at);
      index++;
      at += 2;
    } else if (found === wanted || (wanted === '\n' && found === '\r') || (wanted === '\uFFFD' && found === '\0')) {
      offsets.push(at);
      index++;
      at += found === '\r' && source[at + 1] === '\n' && wanted === '\n' ? 2 : 1;
    } else if (found !== undefined && /[\s>]/.test(found)) {
      // What a list or a quotation puts before a line, or white space that the parser drops at its end.
      at++;
    } else break;
  }
  for (; index < value.length; index++) offsets.push(-1);
}

/** The character reference at the start of a text, such as `&amp;` or `&#x4e2d;`. */
function readReference(text: string): { value: string; length: number } | undefined {
  const [all, hex, decimal, name] =
    /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{0,31}));/.exec(text) ?? [];
  if (!all) return undefined;
  if (name) {
    const value = decodeNamedCharacterReference(name);
    return value ? { value, length: all.length } : undefined;
  }
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const isValid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { value: isValid ? String.fromCodePoint(code) : '\uFFFD', length: all.length };
}
