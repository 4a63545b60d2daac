const pageText = /<div\b[^>]*\btheme-doc-markdown\b[^>]*(?=>)/;

/** Pagefind joins the cells of a table without a space, so that an excerpt would read "directoryThe kernel". */
const tableCell = /<t[dh]\b/g;

/**
 * Marks a built page for Pagefind: the text is what the theme wraps in `theme-doc-markdown`, so the
 * navigation around it stays out, and the breadcrumbs travel with the page's data. Answers undefined
 * for HTML without such a text.
 */
export function markPage(html: string, breadcrumbs: readonly string[]): string | undefined {
  if (!pageText.test(html)) return undefined;
  const trail = escapeAttribute(breadcrumbs.join(' › '));
  const meta = trail && ` data-pagefind-meta="breadcrumbs:${trail}"`;
  return html.replace(tableCell, ' $&').replace(pageText, (tag) => `${tag} data-pagefind-body${meta}`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
