import { lineStartsOf, rangeAt, startOfLine } from '../../src/lib/docs/lines.ts';
import {
  isRecord,
  parseMapping,
  rangeOfPointer,
  type SourceProblem,
  type YamlMapping,
} from '../../src/lib/docs/yaml.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import { findJsonError } from './jsonError.ts';
import { createSchemaCheck } from './schema.ts';

/** A file that the site reads and that is no page. Its data is empty when it cannot be read. */
export type DataFile = YamlMapping & { file: string };

/** Category files, tags and interface texts of all languages, and data/ with its schemas. */
export function isDataFile(file: string): boolean {
  return (
    /^(?:docs|i18n)\/(?:.*\/)?_category_\.(?:json|ya?ml)$/.test(file) ||
    /^i18n\/.*\.(?:json|yml)$/.test(file) ||
    /^data\/[^/]+\.yml$/.test(file) ||
    /^data\/schemas\/[^/]+\.json$/.test(file) ||
    file === 'docs/tags.yml'
  );
}

/** Parses JSON or YAML by the file's name; `undefined` stands for a text that is not UTF-8. Never throws. */
export function parseDataFile(file: string, source: string | undefined): DataFile {
  if (source === undefined) {
    const message = 'Unexpected bytes, expected UTF-8. Save the file as UTF-8.';
    return { file, data: {}, ranges: new Map(), problems: [{ message, range: startOfLine(1) }] };
  }
  const text = source.replace(/^\uFEFF/, '');
  if (file.endsWith('.json')) return { file, ranges: new Map(), ...parseJson(text) };
  const lineStarts = lineStartsOf(text);
  return { file, ...parseMapping(text, 'file', (start, end) => rangeAt(lineStarts, start, end)) };
}

/** Rule `data-file`: each file parses, and data/<name>.yml follows data/schemas/<name>.schema.json. */
export function checkDataFiles(files: readonly DataFile[]): Finding[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return files.flatMap((file) => {
    // What follows the first mistake is mostly its echo.
    if (file.problems.length > 0) return file.problems.slice(0, 1).map((problem) => toFinding(file.file, problem));
    const schema = byName.get(file.file.replace(/^data\/([^/]+)\.yml$/, 'data/schemas/$1.schema.json'));
    return schema === undefined || schema === file || schema.problems.length > 0 ? [] : checkSchema(file, schema);
  });
}

/** Keys of each locale's tags.yml: none without the file, and no entry when it is broken. */
export function tagsOf(files: readonly DataFile[]): Map<Locale, ReadonlySet<string>> {
  return new Map(
    localeIds.flatMap((id) => {
      const found = files.find(({ file }) => file === `${locales[id].docsDir}/tags.yml`);
      return found && found.problems.length > 0 ? [] : [[id, new Set(Object.keys(found?.data ?? {}))] as const];
    }),
  );
}

/** Slugs of the pages that Docusaurus makes for categories, by the file that asks for one. */
export function categoryPagesOf(files: readonly DataFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ file, data: { link } }) =>
      /\/_category_\.\w+$/.test(file) &&
      isRecord(link) &&
      link['type'] === 'generated-index' &&
      typeof link['slug'] === 'string'
        ? [[file, link['slug']] as const]
        : [],
    ),
  );
}

function checkSchema({ file, data, ranges }: DataFile, schema: DataFile): Finding[] {
  try {
    const check = createSchemaCheck(schema.data);
    return check(data).map(({ pointer, message }) =>
      toFinding(file, { message, range: rangeOfPointer(ranges, pointer) }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const message = `Unexpected JSON Schema: ${reason}. Mend the schema.`;
    return [toFinding(schema.file, { message, range: startOfLine(1) })];
  }
}

function parseJson(text: string): Pick<DataFile, 'data' | 'problems'> {
  const failed = (message: string, offset: number) => {
    const range = rangeAt(lineStartsOf(text), offset, offset + 1);
    return { data: {}, problems: [{ message, range }] };
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { offset, expected, remedy } = findJsonError(text) ?? {
      offset: 0,
      expected: 'JSON',
      remedy: 'Mend the file.',
    };
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    return failed(
      `Unexpected ${offset < text.length ? `"${character}"` : 'end of the file'}, expected ${expected}. ${remedy}`,
      offset,
    );
  }
  if (isRecord(data)) return { data, problems: [] };
  return failed(`Unexpected ${Array.isArray(data) ? 'list' : 'value'}, expected an object in braces.`, 0);
}

function toFinding(file: string, { message, range }: SourceProblem): Finding {
  return { check: 'data', rule: 'data-file', severity: 'error', file, range, message };
}
