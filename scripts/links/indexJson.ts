import { isRecord } from '../../src/lib/docs/yaml.ts';
import { indexHtml, type BuildLink, type LinkKind } from './indexHtml.ts';

/** What the members of each kind of file lead to, by name. */
const members = {
  // https://www.w3.org/TR/appmanifest/
  manifest: { src: 'asset', start_url: 'page', url: 'page', scope: 'page' },
  // https://www.jsonfeed.org/version/1.1/
  feed: {
    home_page_url: 'page',
    feed_url: 'page',
    next_url: 'page',
    url: 'page',
    icon: 'asset',
    favicon: 'asset',
    image: 'asset',
    banner_image: 'asset',
  },
} as const satisfies Record<string, Record<string, LinkKind>>;

/** The addresses in a web app manifest or a JSON feed; none in what is no JSON, which browsers ignore as well. */
export function indexJson(text: string, kind: keyof typeof members): BuildLink[] {
  const names: Readonly<Record<string, LinkKind>> = members[kind];
  const links: BuildLink[] = [];
  const open: unknown[] = [parse(text)];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...(value as unknown[]).filter((one) => one !== undefined));
    else if (isRecord(value))
      for (const [name, inner] of Object.entries(value)) {
        // Patterns, in which %s stands for an address.
        if (name === 'protocol_handlers') continue;
        const found = Object.hasOwn(names, name) ? names[name] : undefined;
        if (typeof inner === 'string' && found) links.push({ href: inner, kind: found });
        else if (kind === 'feed' && name === 'content_html' && typeof inner === 'string')
          links.push(...indexHtml(inner).links);
        else if (typeof inner === 'object') open.push(inner);
      }
  }
  return links;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
