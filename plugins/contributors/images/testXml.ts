export type XmlElement = { name: string; attributes: Record<string, string>; text: string; children: XmlElement[] };

const character = /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const text = String.raw`(?:[^<&]|&(?:amp|lt|gt|quot|#39);)*`;
const token = new RegExp(
  String.raw`<([a-zA-Z]+)((?:\s+[\w:-]+="${text.replace('[^<&]', '[^<&"]')}")*)(/?)>|</([a-zA-Z]+)>|${text}`,
  'gy',
);

/**
 * Parses the XML that pictures are made of: elements, quoted attributes, text and five entities. Throws on anything else,
 * where an HTML parser would guess.
 */
export function parseStrictXml(xml: string): XmlElement {
  if (!character.test(xml)) throw new Error('Unexpected character that XML 1.0 does not have.');
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [found = '', start, attributes = '', selfClosing, end] = token.exec(xml) ?? [];
    const parent = open.at(-1) ?? root;
    if (found === '') throw new Error(`Unexpected markup at ${at}: ${xml.slice(at, at + 40)}`);
    if (start !== undefined) {
      const element = { name: start, attributes: parseAttributes(attributes), text: '', children: [] };
      parent.children.push(element);
      if (selfClosing === '') open.push(element);
    } else if (end !== undefined) {
      if (open.pop()?.name !== end || end === '') throw new Error(`Unexpected </${end}> at ${at}.`);
    } else parent.text += decode(found);
  }
  const [only, ...others] = root.children;
  if (open.length > 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('Expected one element.');
  return only;
}

function parseAttributes(source: string): Record<string, string> {
  const entries = [...source.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    decode(value),
  ]);
  const attributes = Object.fromEntries(entries) as Record<string, string>;
  if (Object.keys(attributes).length < entries.length) throw new Error(`Unexpected second attribute in ${source}`);
  return attributes;
}

function decode(escaped: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return escaped.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? '');
}

/** An element and everything inside it. */
export function flatten(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(flatten)];
}

/** Names that have broken things elsewhere. */
export const hostileNames = Object.entries({
  'a script': '<script>alert(1)</script>',
  'all that XML means': `"'&<>]]>&amp;`,
  'sixty wide signs': '宽'.repeat(60),
  'right to left': '\u0639\u0628\u062f \u0627\u0644\u0644\u0647 \u0645\u062d\u0645\u062f',
  'marks of direction': '\u202eevil\u202c',
  'characters outside of XML': 'a\u0000b\u001bc\ufffe\ud800',
  'a stack of accents': 'e' + '\u0301'.repeat(300),
  'joined pictures': '👩‍👩‍👧‍👦'.repeat(40),
  'ten thousand letters': 'x'.repeat(10_000),
  nothing: '',
});
