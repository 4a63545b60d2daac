import type { Message } from '../../src/lib/finding.ts';

// eslint-disable-next-line no-control-regex -- Docusaurus colours its output.
const ansi = /\u001b\[[0-9;]*m/g;

/** Lines of Docusaurus's output that say nothing to somebody who wants to mend a page. */
const noise = [
  /^Unable to build website for locale/,
  /^Docusaurus found broken (links|anchors)/,
  /^Exhaustive list/,
  /^Please check the pages/,
  /^Note: it's possible/,
  /^Compiled with problems/,
  /^Client bundle compiled with errors/,
  /^Docusaurus static site generation failed/,
  /^Can't render static file/,
];

/**
 * Boils the output of a failed Docusaurus build down to one line per cause: where, what is wrong, remedy. Pure; `output`
 * is stdout and stderr together, `root` the folder whose path is cut off. Empty when no cause is recognised. What
 * Docusaurus says in its own words is English in every language.
 */
export function explainBuild(output: string, root: string): Message[] {
  const text = output.replace(ansi, '').replaceAll(`${root}/`, '');
  const specific = [...brokenLinks(text), ...unresolved(text), ...duplicateRoutes(text)];
  if (specific.length > 0) return unique(specific);
  const reason = lastMatch(text, /^\s*\[1\] (.+)$/gm) ?? deepestError(text);
  if (!reason) return [];
  const place = failedPlace(text);
  const line = place && !reason.startsWith(place) ? `${place}: ${reason}` : reason;
  return [{ en: line, 'zh-Hans': line }];
}

/** What Docusaurus was at when it failed: the file it names before the error, or the page that it rendered. */
function failedPlace(text: string): string | undefined {
  const page = lastMatch(text, /Can't render static file for pathname "([^"]+)"/g);
  return page ? `page ${page}` : lastMatch(text, /^\[ERROR\] (?!Error|Loading of)[^"\n]*"([^"]+)"/gm);
}

/** "- Broken link on source page path = /a/:\n   -> linking to ../b (resolved as: /b)" */
function brokenLinks(text: string): Message[] {
  const causes: Message[] = [];
  let page = '';
  for (const line of text.split('\n')) {
    page = /Broken (?:link|anchor) on source page path = (\S+?):?$/.exec(line)?.[1] ?? page;
    const target = /-> linking to (\S+)/.exec(line)?.[1];
    if (page && target)
      causes.push({
        en: `${page}: link to ${target}, which does not exist. Correct the target or remove the link.`,
        'zh-Hans': `${page}：链接的目标 ${target} 不存在。请改正目标或删去链接。`,
      });
  }
  return causes;
}

/** "Markdown link/image with URL `x` in source file "docs/a.md" (3:1) couldn't be resolved." */
function unresolved(text: string): Message[] {
  const pattern =
    /Markdown (link|image) with URL `([^`]*)` in source file "([^"]+)"(?: \((\d+):(\d+)\))? couldn't be resolved/g;
  return [...text.matchAll(pattern)].map(([, kind, url, file, line, column]) => {
    const place = `${file}${line ? `:${line}:${column}` : ''}`;
    return {
      en: `${place}: ${kind} ${url}, which does not exist. Correct the path or add the file.`,
      'zh-Hans': `${place}：${kind === 'image' ? '图片' : '链接'} ${url} 不存在。请改正路径或添加文件。`,
    };
  });
}

/** "- Attempting to create page at /a/, but a page already exists at this route." */
function duplicateRoutes(text: string): Message[] {
  return [...text.matchAll(/Attempting to create page at (\S+), but a page already exists/g)].map(([, route]) => ({
    en: `${route}: two pages have this address. Change the slug, or the file name, of one of them.`,
    'zh-Hans': `${route}：有两个页面使用这个网址。请修改其中一个的 slug 或文件名。`,
  }));
}

/** The deepest cause names the reason. Node prints an error without a stack in brackets: `[cause]: [message] {`. */
function deepestError(text: string): string | undefined {
  return [...text.matchAll(/(?:\[cause\]: \[|(?:^|\s)(?:\w*Error|Problem): )(.+?)(?:\](?: \{)?)?$/gm)]
    .map((match) => (match[1] ?? '').trim())
    .findLast((message) => message && !noise.some((pattern) => pattern.test(message)));
}

function lastMatch(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1]?.trim();
}

function unique(causes: readonly Message[]): Message[] {
  return [...new Map(causes.map((cause) => [cause.en, cause])).values()];
}
