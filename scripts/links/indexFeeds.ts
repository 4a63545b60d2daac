import type { Nodes } from 'mdast';
import { Parser } from 'htmlparser2';
import { parseMarkdown } from '../../src/lib/docs/parseMarkdown.ts';
import { indexHtml, type BuildLink, type LinkKind } from './indexHtml.ts';

/** Elements of sitemaps, RSS and Atom whose text is an address. */
const addresses = new Map<string, LinkKind>([
  ['loc', 'page'],
  ['link', 'page'],
  ['guid', 'page'],
  ['image:loc', 'asset'],
  ['icon', 'asset'],
  ['logo', 'asset'],
]);
/** Those whose text is HTML. */
const texts = new Set(['description', 'content:encoded', 'content', 'summary']);

/** The addresses in a sitemap, an RSS feed or an Atom feed, also those in the HTML of its entries. */
export function indexXml(xml: string): BuildLink[] {
  const links: BuildLink[] = [];
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const href = name === 'xhtml:link' || name === 'link' ? attributes['href'] : undefined;
        if (href !== undefined) links.push({ href, kind: 'page' });
        else if (texts.has(name) || (addresses.has(name) && attributes['isPermaLink'] !== 'false')) text = '';
        if (name === 'enclosure' && attributes['url']) links.push({ href: attributes['url'], kind: 'asset' });
      },
      ontext(data) {
        if (text !== undefined) text += data;
      },
      onclosetag(name) {
        const kind = addresses.get(name);
        if (text === undefined || (!kind && !texts.has(name))) return;
        if (!kind) links.push(...indexHtml(text).links);
        // What is no address is a name, as ids of entries can be.
        else if (text.trim()) links.push({ href: text.trim(), kind });
        text = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return links;
}

/** The link targets in llms.txt, which is Markdown: https://llmstxt.org. */
export function indexLlmsTxt(text: string): BuildLink[] {
  const links: BuildLink[] = [];
  const open: Nodes[] = [parseMarkdown(text)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'link' || node.type === 'definition') links.push({ href: node.url, kind: 'page' });
    else if (node.type === 'image') links.push({ href: node.url, kind: 'asset' });
    else if (node.type === 'html') links.push(...indexHtml(node.value).links);
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return links;
}

/** The addresses of sitemaps in robots.txt: https://www.sitemaps.org/protocol.html#submit_robots. */
export function indexRobotsTxt(text: string): BuildLink[] {
  return Array.from(text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim), ([, href = '']) => ({ href, kind: 'page' }));
}
