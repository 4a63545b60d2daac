import { Tokenizer } from 'htmlparser2';
import { indexCss } from './indexCss.ts';
import { parseSrcset } from './srcset.ts';

/** What the author expects at the other end; it decides how a missing target is named. */
export type LinkKind = 'page' | 'asset';
export type BuildLink = { href: string; kind: LinkKind };

export type HtmlIndex = {
  /** Every `id`, and the `name` of old-style anchors, as written. */
  ids: ReadonlySet<string>;
  links: BuildLink[];
  /** `<base href>`; it changes what every relative link of the page means. */
  base?: string;
  canonical?: string;
};

type Attributes = ReadonlyMap<string, string>;

/** The attributes that hold an address, for elements where that is all there is to know. */
const addressOf = new Map<string, [attribute: string, kind: LinkKind][]>([
  [
    'a',
    [
      ['href', 'page'],
      ['xlink:href', 'page'],
    ],
  ],
  ['area', [['href', 'page']]],
  ['audio', [['src', 'asset']]],
  ['blockquote', [['cite', 'page']]],
  ['del', [['cite', 'page']]],
  ['embed', [['src', 'asset']]],
  ['iframe', [['src', 'page']]],
  [
    'image',
    [
      ['href', 'asset'],
      ['xlink:href', 'asset'],
    ],
  ],
  ['img', [['src', 'asset']]],
  ['input', [['src', 'asset']]],
  ['ins', [['cite', 'page']]],
  ['object', [['data', 'asset']]],
  ['q', [['cite', 'page']]],
  ['script', [['src', 'asset']]],
  ['source', [['src', 'asset']]],
  ['track', [['src', 'asset']]],
  // A part of this page, or of a picture.
  [
    'use',
    [
      ['href', 'page'],
      ['xlink:href', 'page'],
    ],
  ],
  [
    'video',
    [
      ['src', 'asset'],
      ['poster', 'asset'],
    ],
  ],
]);

const srcsetOf = new Map([
  ['img', 'srcset'],
  ['source', 'srcset'],
  ['link', 'imagesrcset'],
]);

// They name an origin to connect to, not a file.
const connectionRels = new Set(['preconnect', 'dns-prefetch']);
const pageRels = new Set(['canonical', 'alternate', 'next', 'prev', 'author', 'license', 'help']);

const metaAddresses = new Map<string, LinkKind>([
  ['og:url', 'page'],
  ['og:image', 'asset'],
  ['og:image:url', 'asset'],
  ['og:image:secure_url', 'asset'],
  ['og:audio', 'asset'],
  ['og:video', 'asset'],
  ['twitter:image', 'asset'],
]);

const linkingElements = new Set([...addressOf.keys(), ...srcsetOf.keys(), 'base', 'meta']);

/**
 * Collects the ids and links of one page in a single streaming pass, `url()` in its styles included. Addresses inside
 * scripts are not looked at: the bundler has resolved those already. Forms are left out, as nothing is
 * linked by them. Never throws: whatever browsers accept is read, the rest is skipped.
 */
export function indexHtml(html: string): HtmlIndex {
  const ids = new Set<string>();
  const found: HtmlIndex = { ids, links: [] };
  const onStyle = (css: string): void => void found.links.push(...indexCss(css));
  readElements(html, onStyle, (name, attributes) => {
    for (const id of [attributes.get('id'), name === 'a' ? attributes.get('name') : undefined]) if (id) ids.add(id);
    // Only the first counts, as in browsers.
    if (name === 'base') found.base ??= attributes.get('href');
    if (name === 'link' && attributes.get('rel') === 'canonical') found.canonical ??= attributes.get('href');
    found.links.push(...linksOf(name, attributes));
  });
  return found;
}

/**
 * Calls back for each element that has an id or may link. Works on tokens, at half the time of htmlparser2's Parser: the
 * nesting of elements, which that keeps track of, does not matter to links.
 */
function readElements(
  html: string,
  onStyle: (css: string) => void,
  onElement: (name: string, attributes: Attributes) => void,
): void {
  let name = '';
  let isLinking = false;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value: string | undefined;
  const skip = (): void => {};
  const close = (): void => {
    if (attributes.size > 0) onElement(name, attributes);
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        isLinking = linkingElements.has(name);
        if (attributes.size > 0) attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = isLinking || attribute === 'id' || attribute === 'style' ? '' : undefined;
      },
      onattribdata(start, end) {
        if (value !== undefined) value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        if (value !== undefined) value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (attribute === 'style') {
          if (value?.includes('(')) onStyle(value);
          // The first of two equal attributes counts.
        } else if (value !== undefined && !attributes.has(attribute)) attributes.set(attribute, value);
        value = undefined;
      },
      onopentagend: close,
      onselfclosingtag: close,
      oncdata: skip,
      onclosetag() {
        name = '';
      },
      oncomment: skip,
      ondeclaration: skip,
      onend: skip,
      onprocessinginstruction: skip,
      ontext(start, end) {
        if (name === 'style') onStyle(html.slice(start, end));
      },
      ontextentity: skip,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function linksOf(name: string, attributes: Attributes): BuildLink[] {
  const links: BuildLink[] = [];
  for (const [attribute, kind] of addressOf.get(name) ?? []) {
    const href = attributes.get(attribute);
    if (href !== undefined) links.push({ href, kind });
  }
  const srcset = attributes.get(srcsetOf.get(name) ?? '');
  for (const href of srcset ? parseSrcset(srcset) : []) links.push({ href, kind: 'asset' });
  const special = name === 'link' ? linkElement(attributes) : name === 'meta' ? metaElement(attributes) : undefined;
  return special ? [...links, special] : links;
}

function linkElement(attributes: Attributes): BuildLink | undefined {
  const href = attributes.get('href');
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  if (href === undefined || rels.some((rel) => connectionRels.has(rel))) return undefined;
  return { href, kind: rels.some((rel) => pageRels.has(rel)) ? 'page' : 'asset' };
}

function metaElement(attributes: Attributes): BuildLink | undefined {
  const content = attributes.get('content');
  if (!content) return undefined;
  if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
    const href = /^[\s\d.]*[;,]\s*url\s*=(.*)$/is
      .exec(content)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/s, '$2');
    return href ? { href, kind: 'page' } : undefined;
  }
  const kind = metaAddresses.get(attributes.get('property') ?? attributes.get('name') ?? '');
  return kind && { href: content, kind };
}
