export type ExampleReference = {
  id: string;
  /** Repository-relative. */
  file: string;
  /** Named part of the file; absent for the whole file. */
  region?: string;
};

/**
 * What the title of a code block quotes: `title="examples/<id>/<file>#<region>"`. Undefined when the title
 * is about something else, `malformed` when it starts with examples/ but names no file of an example.
 */
export function parseExampleTitle(meta: string | null | undefined): ExampleReference | 'malformed' | undefined {
  const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')/.exec(meta ?? '');
  const value = title?.[1] ?? title?.[2];
  if (!value?.startsWith('examples/')) return undefined;
  const [, file, id, region] = /^(examples\/([a-z0-9][a-z0-9-]*)\/[^#]+)(?:#([\w.-]+))?$/.exec(value) ?? [];
  if (!file || !id || file.split('/').some((part) => part === '' || part === '.' || part === '..')) return 'malformed';
  return { id, file, ...(region && { region }) };
}

/**
 * The text that a page should show of a file: all of it, or the lines between `#region name` and
 * `#endregion name` in comments of any language, without their common indentation and without the markers
 * of other regions. Undefined when there is no such region.
 */
export function quoteExample(source: string, region?: string): string | undefined {
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
  if (region === undefined) return text;
  const lines = text.split('\n');
  const start = lines.findIndex((line) => isMarker(line, 'region', region));
  const end = lines.findIndex((line, index) => index > start && isMarker(line, 'endregion', region));
  if (start < 0 || end < 0) return undefined;
  return dedent(lines.slice(start + 1, end).filter((line) => !/(?:^|[^\w])#(?:end)?region\s+[\w.-]+/.test(line))).join(
    '\n',
  );
}

function isMarker(line: string, keyword: 'region' | 'endregion', name: string): boolean {
  const found = /(?:^|[^\w])#((?:end)?region)\s+([\w.-]+)/.exec(line);
  return found?.[1] === keyword && found[2] === name;
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const common = indents.reduce((shared, indent) => {
    let length = 0;
    while (length < shared.length && shared[length] === indent[length]) length++;
    return shared.slice(0, length);
  }, indents[0] ?? '');
  return lines.map((line) => (line.startsWith(common) ? line.slice(common.length) : line.trimStart()));
}
