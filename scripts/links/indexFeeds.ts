import { Parser } from 'htmlparser2';
import type { BuildLink } from './indexHtml.ts';

// Elements of sitemaps, RSS and Atom whose text is an address.
const textElements = new Set(['loc', 'link', 'image:loc']);

/** The addresses in a sitemap, an RSS feed or an Atom feed. */
export function indexXml(xml: string): BuildLink[] {
  const links: BuildLink[] = [];
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const href = name === 'xhtml:link' || name === 'link' ? attributes['href'] : undefined;
        if (href !== undefined) links.push({ href, kind: 'page' });
        else if (textElements.has(name)) text = '';
        if (name === 'enclosure' && attributes['url']) links.push({ href: attributes['url'], kind: 'asset' });
      },
      ontext(data) {
        if (text !== undefined) text += data;
      },
      onclosetag(name) {
        if (!textElements.has(name) || text === undefined) return;
        if (text.trim()) links.push({ href: text.trim(), kind: name === 'image:loc' ? 'asset' : 'page' });
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
  return Array.from(text.matchAll(/\[[^[\]\n]*\]\(([^()\s]+)\)/g), ([, href = '']) => ({ href, kind: 'page' }));
}

/** The addresses of sitemaps in robots.txt: https://www.sitemaps.org/protocol.html#submit_robots. */
export function indexRobotsTxt(text: string): BuildLink[] {
  return Array.from(text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim), ([, href = '']) => ({ href, kind: 'page' }));
}
