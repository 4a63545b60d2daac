import type { Site } from '../../src/lib/site.ts';
import type { BuildLink } from './indexHtml.ts';
import type { BuildDocument, BuildIndex } from './readBuild.ts';

/** The faults are the rules of this check; their names are part of reports and documentation. */
export const linkRules = [
  'broken-page',
  'broken-anchor',
  'broken-asset',
  'escapes-base',
  'forbidden-scheme',
  'malformed-link',
] as const;
export type LinkRule = (typeof linkRules)[number];

/** Every link is in exactly one of these. */
export const linkClasses = ['ok', 'external', 'ignored', ...linkRules] as const;
export type LinkClass = (typeof linkClasses)[number];

/** Where a link leads inside the site, decoded. */
export type LinkTarget = {
  /** From the origin, so with the base URL in front. */
  path: string;
  fragment: string;
  /** The file of the build at the other end, if it exists. */
  file?: string;
};

export type Verdict = { class: LinkClass; target?: LinkTarget };

// They run code or read the visitor's own disk.
const forbiddenSchemes = new Set(['javascript:', 'vbscript:', 'file:']);
const webSchemes = new Set(['http:', 'https:']);
// Anything else is a slip such as "htps:" or "localhost:3000".
const ignoredSchemes = new Set([
  'about:',
  'blob:',
  'data:',
  'ftp:',
  'geo:',
  'irc:',
  'ircs:',
  'mailto:',
  'matrix:',
  'news:',
  'sip:',
  'sips:',
  'sms:',
  'ssh:',
  'git:',
  'tel:',
  'urn:',
  'vscode:',
  'webcal:',
  'xmpp:',
]);

/**
 * Puts one link in its class, reading the address as browsers do (WHATWG URL) and finding the file as static hosts
 * do: `x/index.html` for `x/` and `x`, `x.html` for `x`. Pure; never throws, whatever the address is.
 */
export function classifyLink({
  link,
  from,
  index,
  site,
}: {
  link: BuildLink;
  from: BuildDocument;
  index: BuildIndex;
  site: Site;
}): Verdict {
  const origin = new URL(site.url);
  const page = origin.origin + encodePath(servedPath(from.file, site.baseUrl));
  const base = from.base !== undefined && URL.canParse(from.base, page) ? new URL(from.base, page).href : page;
  if (!URL.canParse(link.href, base)) return { class: 'malformed-link' };
  const url = new URL(link.href, base);
  if (!webSchemes.has(url.protocol)) return { class: classOfScheme(url.protocol) };
  if (url.host !== origin.host) return { class: 'external' };

  const path = decode(url.pathname);
  if (path === undefined) return { class: 'malformed-link' };
  const rawFragment = visibleFragment(url.hash);
  const fragment = decode(rawFragment) ?? rawFragment;
  // The base URL without its slash: hosts redirect to it.
  const inSite = `${path}/` === site.baseUrl ? site.baseUrl : path;
  if (!inSite.startsWith(site.baseUrl) || climbsAboveRoot(link.href, base)) {
    return { class: 'escapes-base', target: { path, fragment } };
  }
  if (isOwnErrorAddress(from.file, inSite.slice(site.baseUrl.length))) return { class: 'ignored' };
  const file = findFile(inSite.slice(site.baseUrl.length), index.files);
  if (file === undefined) return { class: brokenClass(link, path), target: { path, fragment } };

  const target = { path, fragment, file };
  const ids = index.documents.get(file)?.ids;
  if (!ids || link.kind === 'asset' || fragment === '' || fragment.toLowerCase() === 'top')
    return { class: 'ok', target };
  if (ids.has(fragment) || ids.has(rawFragment)) return { class: 'ok', target };
  return { class: decode(rawFragment) === undefined ? 'malformed-link' : 'broken-anchor', target };
}

/** The path a file of the build is served at, decoded: `a/index.html` at `<base>a/`. */
export function servedPath(file: string, baseUrl: string): string {
  return baseUrl + file.replace(/(^|\/)index\.html$/, '$1');
}

/** Keeps `?`, `#` and `%` in file names from being read as parts of an address. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Docusaurus names an address for the error page itself, in its canonical, language and menu links (`404/`,
 * `404.html/`). Nothing is served there, but the page has no address of its own to begin with.
 */
function isOwnErrorAddress(from: string, path: string): boolean {
  return /(?:^|\/)404\.html$/.test(from) && /(?:^|\/)404(?:\.html)?\/$/.test(path);
}

function classOfScheme(scheme: string): LinkClass {
  if (forbiddenSchemes.has(scheme)) return 'forbidden-scheme';
  return ignoredSchemes.has(scheme) ? 'ignored' : 'malformed-link';
}

/** Undefined for a stray % or bytes that are not UTF-8: no file or id can be meant. */
function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The part of the fragment that names an id: browsers cut `:~:text=…` off. */
function visibleFragment(hash: string): string {
  return hash.slice(1).split(':~:')[0] ?? '';
}

/**
 * Whether `..` leads above the origin. Browsers stop at the root, so under the base URL `/` such a link works by
 * accident and breaks when the site moves into a folder.
 */
function climbsAboveRoot(href: string, base: string): boolean {
  if (!/(?:\.|%2e){2}/i.test(href)) return false;
  const path = href
    .trim()
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/');
  const authority = /^(?:https?:)?\/\/[^/]*/i.exec(path)?.[0];
  const start = authority !== undefined || path.startsWith('/') ? [] : new URL(base).pathname.split('/').slice(1, -1);
  let depth = start.length;
  for (const segment of path
    .slice(authority?.length ?? 0)
    .replace(/^\//, '')
    .split('/')) {
    if (/^(?:\.|%2e){2}$/i.test(segment)) depth--;
    else if (!/^(?:\.|%2e)$/i.test(segment)) depth++;
    if (depth < 0) return true;
  }
  return false;
}

function findFile(path: string, files: ReadonlySet<string>): string | undefined {
  const candidates =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
  return candidates.find((file) => files.has(file));
}

/** A missing target is named by what the author meant: `/x.pdf` is a file although it stands in an `<a>`. */
function brokenClass(link: BuildLink, path: string): LinkClass {
  const extension = /\.([a-z][a-z0-9]{0,9})$/i.exec(path)?.[1]?.toLowerCase();
  const isFile =
    extension !== undefined && extension !== 'html' && extension !== 'htm' && extension !== 'md' && extension !== 'mdx';
  return link.kind === 'asset' || isFile ? 'broken-asset' : 'broken-page';
}
