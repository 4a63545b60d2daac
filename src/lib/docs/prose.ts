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
  // Of the last character, which an escape or a reference can spell in several.
  let end = node.position?.end.offset ?? -1;
  walk(node, false);
  offsets.push(end);
  const block = { kind, text, offsets: Int32Array.from(offsets), inlines, line: node.position?.start.line ?? 1 };
  return kind === 'heading' ? withoutId(block) : block;

  function walk({ children }: Parents, linked: boolean): void {
    for (const child of children) {
      const [start, stop] = [child.position?.start.offset ?? -1, child.position?.end.offset ?? -1];
      if (child.type === 'text') addText(child.value, start, stop, linked);
      else if (child.type === 'inlineCode') addObject('code', start, stop, linked, child.value);
      else if (child.type === 'break') addObject('break', start, stop, linked);
      else if (child.type === 'image' || child.type === 'imageReference') addObject('image', start, stop, linked);
      else if (child.type === 'footnoteReference') addObject('footnote', start, stop, linked);
      else if (child.type === 'html') addObject('html', start, stop, linked);
      else if (child.type === 'mdxJsxTextElement') addElement(child, start, stop, linked);
      // `10:30` is one for the parser; Docusaurus shows what it does not know, and has no text directives itself.
      else if (child.type === 'textDirective' && child.children.length === 0 && isEmpty(child.attributes))
        addText(`:${child.name}`, start, stop, linked);
      else if ('children' in child) walk(child, linked || child.type === 'link' || child.type === 'linkReference');
      else addObject('expression', start, stop, linked);
    }
  }

  function addText(value: string, start: number, stop: number, linked: boolean): void {
    const last = inlines.at(-1);
    if (last?.kind === 'text' && last.linked === linked && start === end) last.end += value.length;
    else inlines.push({ kind: 'text', start: text.length, end: text.length + value.length, linked });
    text += value;
    alignText(value, source, start, stop, offsets);
    end = stop;
  }

  function addObject(of: Inline['kind'], start: number, stop: number, linked: boolean, value?: string): void {
    inlines.push({ kind: of, start: text.length, end: text.length + 1, linked, ...(value !== undefined && { value }) });
    text += of === 'break' ? '\n' : objectCharacter;
    offsets.push(start);
    end = stop;
  }

  // One for each tag, as in Markdown.
  function addElement(element: Parents, start: number, stop: number, linked: boolean): void {
    addObject('html', start, element.children[0]?.position?.start.offset ?? stop, linked);
    if (element.children.length === 0) return;
    walk(element, linked);
    addObject('html', end, stop, linked);
  }
}

function isEmpty(attributes: object | null | undefined): boolean {
  return Object.keys(attributes ?? {}).length === 0;
}

/** Docusaurus reads `{#id}` at the end of a heading as its id. */
function withoutId(block: Block): Block {
  const text = block.text.trimEnd();
  const start = text.endsWith('}') ? text.lastIndexOf('{#') : -1;
  if (start < 0 || !/^\{#[^{}]+\}$/.test(text.slice(start))) return block;
  const end = text.slice(0, start).trimEnd().length;
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
  let isFirst = false;
  while (index < value.length && at >= 0 && at < stop) {
    const found = source[at];
    const wanted = value[index];
    if (isFirst && isMargin(found)) {
      const from = at;
      while (isMargin(source[at])) at++;
      // Where the quotation's end and the text's own begin is not to be told.
      if (wanted === '>' && source.slice(from, at).includes('>')) break;
      isFirst = false;
      continue;
    }
    const reference = found === '&' ? readReference(source.slice(at, Math.min(stop, at + 40))) : undefined;
    if (reference && value.startsWith(reference.value, index)) {
      offsets.push(...reference.value.split('').map(() => at));
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
      isFirst = wanted === '\n' || wanted === '\r';
      continue;
    } else if (isMargin(found)) {
      // White space that the parser drops at the end of a line.
      at++;
      continue;
    } else break;
    isFirst = false;
  }
  for (; index < value.length; index++) offsets.push(-1);
}

/** Whether quotations and lists can have the character before a line. */
function isMargin(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '>';
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
  return { value: isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD', length: all.length };
}

/** The parsers put U+FFFD in the place of control characters, surrogates and what Unicode says is no character. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d;
  if ((code >= 0x7f && code <= 0x9f) || (code >= 0xd800 && code <= 0xdfff)) return false;
  return code <= 0x10ffff && !(code >= 0xfdd0 && code <= 0xfdef) && (code & 0xfffe) !== 0xfffe;
}
