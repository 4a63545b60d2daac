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
];

/**
 * Boils the output of a failed Docusaurus build down to one line per cause: page, what is wrong, remedy.
 * Pure; `output` is stdout and stderr together. Returns an empty list when no cause is recognised.
 */
export function explainBuild(output: string): string[] {
  const text = output.replace(ansi, '');
  const specific = [...brokenLinks(text), ...unresolved(text)];
  if (specific.length > 0) return unique(specific);
  return unique(errorMessages(text)).slice(0, 5);
}

/** "- Broken link on source page path = /a/:\n   -> linking to ../b (resolved as: /b)" */
function brokenLinks(text: string): string[] {
  const causes: string[] = [];
  let page = '';
  for (const line of text.split('\n')) {
    page = /Broken (?:link|anchor) on source page path = (\S+?):?$/.exec(line)?.[1] ?? page;
    const target = /-> linking to (\S+)/.exec(line)?.[1];
    if (page && target)
      causes.push(`${page}: link to ${target}, which does not exist. Correct the target or remove the link.`);
  }
  return causes;
}

/** "Markdown link/image with URL `x` in source file "docs/a.md" (3:1) couldn't be resolved." */
function unresolved(text: string): string[] {
  const pattern =
    /Markdown (link|image) with URL `([^`]*)` in source file "([^"]+)"(?: \((\d+):(\d+)\))? couldn't be resolved/g;
  return [...text.matchAll(pattern)].map(
    ([, kind, url, file, line, column]) =>
      `${file}${line ? `:${line}:${column}` : ''}: ${kind} ${url}, which does not exist. Correct the path or add the file.`,
  );
}

/** The deepest cause names the reason. Node prints an error without a stack in brackets: `[cause]: [message] {`. */
function errorMessages(text: string): string[] {
  const messages = [...text.matchAll(/(?:\[cause\]: \[|(?:^|\s)(?:\w*Error|Problem): )(.+?)(?:\](?: \{)?)?$/gm)]
    .map((match) => (match[1] ?? '').trim())
    .filter((message) => message && !noise.some((pattern) => pattern.test(message)));
  return messages.slice(-1);
}

function unique(lines: string[]): string[] {
  return [...new Set(lines)];
}
