import type { Page } from '../../../../src/lib/docs/page.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** Stands for every character of a comment in what `hideComments` answers. */
export const commentCharacter = '\uFFFC';

type Comment = { start: number; end: number };

/**
 * The text of a page with every character of a comment (HTML, or MDX `{/* *\/}`) but its line ends replaced by U+FFFC, so
 * that lines and columns stay. What looks like a comment inside code is code. The same string when there is no comment.
 */
export function hideComments(page: Page): string {
  const comments = [...findHtmlComments(page), ...findMdxComments(page)].sort((a, b) => a.start - b.start);
  let hidden = '';
  let done = 0;
  for (const { start, end } of comments) {
    if (start < done) continue;
    hidden += page.text.slice(done, start) + page.text.slice(start, end).replace(/[^\r\n]/g, commentCharacter);
    done = end;
  }
  return done === 0 ? page.text : hidden + page.text.slice(done);
}

/** A comment that is not closed is text. */
function findHtmlComments(page: Page): Comment[] {
  const { text } = page;
  if (!text.includes('<!--')) return [];
  return nodesOf(page, 'html').flatMap(({ position }) => {
    if (position?.start.offset === undefined || position.end.offset === undefined) return [];
    const base = position.start.offset;
    const html = text.slice(base, position.end.offset);
    const found: Comment[] = [];
    for (let start = html.indexOf('<!--'); start >= 0;) {
      // `<!-->` is a comment as well.
      const stop = html.indexOf('-->', start + 2);
      if (stop < 0) break;
      found.push({ start: base + start, end: base + stop + 3 });
      start = html.indexOf('<!--', stop + 3);
    }
    return found;
  });
}

function findMdxComments(page: Page): Comment[] {
  if (page.format !== 'mdx') return [];
  return [...nodesOf(page, 'mdxFlowExpression'), ...nodesOf(page, 'mdxTextExpression')].flatMap(
    ({ value, position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined || !value.trimStart().startsWith('/*')) return [];
      return [{ start, end }];
    },
  );
}
