import type { BuildLink } from './indexHtml.ts';

// Comments and strings first: what looks like an address in them is none.
const tokens =
  /\/\*[^]*?(?:\*\/|$)|(?:url\(\s*|@import\s+)(?:"((?:[^"\\\n]|\\[^])*)"|'((?:[^'\\\n]|\\[^])*)')|url\(\s*((?:[^"'()\\\s]|\\[^])+)\s*\)|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/gi;

/** The addresses in a style sheet: `url()` and `@import`. Parts of the page that it is used in (`url(#clip)`) are none. */
export function indexCss(css: string): BuildLink[] {
  const links: BuildLink[] = [];
  for (const [, double, single, bare] of css.matchAll(tokens)) {
    const href = (double ?? single ?? bare)?.replace(/\\([^0-9a-f\n])/gi, '$1').trim();
    if (href && !href.startsWith('#')) links.push({ href, kind: 'asset' });
  }
  return links;
}
