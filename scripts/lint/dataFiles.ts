import { posix } from 'node:path';
import { findMistakes, isRuleFile } from '../../src/lib/recognition/rules/mistakes.ts';
import { assertSchema, createSchemaCheck, type SchemaCheck } from '../../src/lib/data/schema.ts';
import { findProblems, notUtf8, parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { idOfExampleFile } from '../../src/lib/examples/example.ts';
import { lineStartsOf, rangeAt, startOfLine } from '../../src/lib/docs/lines.ts';
import { isRecord, type SourceProblem, type YamlMapping } from '../../src/lib/docs/yaml.ts';
import type { Finding, Message, Range } from '../../src/lib/finding.ts';
import { findLearningMistakes } from '../../src/lib/learning/learningMistakes.ts';
import { defaultLocale, localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import { findSkillMistakes } from '../../src/lib/skills/skills.ts';
import { findExampleMistakes, type ExampleSurroundings } from './exampleMistakes.ts';
import { findLostReferences } from './lostReferences.ts';
import { findTaskFaults, type TaskSurroundings } from './taskFaults.ts';
import { schemaFile, wordFile } from './files.ts';
import { findJsonError } from './jsonError.ts';
import { findLostPlaces } from './learningPlaces.ts';
import { findWordMistakes } from './wordList.ts';

/** A file that the site reads and that is no page. Its data is empty when it cannot be read. */
export type DataFile = YamlMapping & {
  file: string;
  /** The schema that the first line of a YAML file names for editors, relative to the file. */
  schema?: { path: string; range: Range };
};

/** Parses JSON, YAML or the list of words by the file's name; `undefined` stands for a text that is not UTF-8. Never throws. */
export function parseDataFile(file: string, source: string | undefined): DataFile {
  if (source === undefined) return { file, data: {}, ranges: new Map(), problems: [notUtf8] };
  const text = source.replace(/^\uFEFF/, '');
  if (file === wordFile) return { file, data: {}, ranges: new Map(), problems: findWordMistakes(text) };
  if (file.endsWith('.json')) return { file, ranges: new Map(), ...parseJson(text) };
  const schema = findModeline(text);
  return { file, ...parseYamlFile(text), ...(schema && { schema }) };
}

/**
 * Rule `data-file`: each file parses, and follows the schema that its first line names
 * (`# yaml-language-server: $schema=…`) or, without one, the schema of its name in data/schemas/, if there is such a
 * file; the list of words is in order. `around` is the repository that an example.yml, and tasks.yml, are compared with.
 */
export function checkDataFiles(
  files: readonly DataFile[],
  around: ExampleSurroundings & TaskSurroundings = { files: new Set(), pages: new Map() },
): Finding[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  return files.flatMap((file) => {
    // Each line stands for itself.
    if (file.file === wordFile) return file.problems.map((one) => toFinding(file.file, one));
    const misnamed = findWrongEnding(file.file) ?? findWrongCampaign(file.file);
    if (misnamed) return [toFinding(file.file, misnamed)];
    const schema = schemasOf(file).flatMap((name) => byName.get(name) ?? [])[0];
    const isSchema = schema !== undefined && schemaFile.test(schema.file);
    if (file.schema && !isSchema) return [toFinding(file.file, toLostSchema(file.schema))];
    const isUsable = isSchema && schema.problems.length === 0;
    return isUsable
      ? checkSchema(file, schema, { around, byName })
      : findProblems(file, () => []).map((one) => toFinding(file.file, one));
  });
}

/** Keys of each locale's tags.yml or, as Docusaurus does without it, of the default locale's; no entry when it is broken. */
export function tagsOf(files: readonly DataFile[]): Map<Locale, ReadonlySet<string>> {
  const ownOf = (id: Locale) => files.find(({ file }) => file === `${locales[id].docsDir}/tags.yml`);
  return new Map(
    localeIds.flatMap((id) => {
      const found = ownOf(id) ?? ownOf(defaultLocale);
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

function findModeline(text: string): DataFile['schema'] {
  const [start, path] = /^# *yaml-language-server: *\$schema=(\S*)/d.exec(text)?.indices ?? [];
  if (!start || !path) return undefined;
  return { path: text.slice(...path), range: rangeAt([0], ...path) };
}

/** What a file is compared with: the repository, and the other data files by name. */
type Surroundings = { around: ExampleSurroundings & TaskSurroundings; byName: ReadonlyMap<string, DataFile> };

const schemas = 'data/schemas';
const exampleSchema = `${schemas}/example.schema.json`;
const taskSchema = `${schemas}/tasks.schema.json`;

/** Where the schema of a file may be; the first that exists counts. */
function schemasOf({ file, schema }: DataFile): string[] {
  if (schema) return [posix.join(posix.dirname(file), schema.path)];
  if (idOfExampleFile(file) !== undefined) return [exampleSchema];
  const [, folder, name = ''] = /^data\/(campaigns\/)?([^/]+)\.yml$/.exec(file) ?? [];
  if (folder) return [`${schemas}/campaign${name.endsWith('.results') ? '-results' : ''}.schema.json`];
  return name === '' ? [] : [`${schemas}/${name}.schema.json`];
}

/** What the site looks for is named .yml, and a file that it does not find is no mistake to it. */
function findWrongEnding(file: string): SourceProblem | undefined {
  const [, name] = /^data\/(?:campaigns\/)?([^/]+)\.yaml$/.exec(file) ?? [];
  if (name === undefined) return undefined;
  const message = {
    en: `Unexpected ending of ${name}.yaml, expected ${name}.yml: the site does not read this file. Rename it.`,
    'zh-Hans': `文件名不应为 ${name}.yaml，应为 ${name}.yml：网站不会读取这个文件。请改名。`,
  };
  return { message, range: startOfLine(1) };
}

/** A campaign's address on the site is the name of its file. */
function findWrongCampaign(file: string): SourceProblem | undefined {
  const [, name = ''] = /^data\/campaigns\/(.+?)(?:\.results)?\.yml$/.exec(file) ?? [];
  if (name === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return undefined;
  const message = {
    en: `Unexpected name ${name}, expected lower-case letters and digits with single hyphens between them: the site does not read this file. Rename it.`,
    'zh-Hans': `文件名不应为 ${name}，应为小写字母和数字，可用单个连字符分隔：网站不会读取这个文件。请改名。`,
  };
  return { message, range: startOfLine(1) };
}

function toLostSchema({ path, range }: NonNullable<DataFile['schema']>): SourceProblem {
  const message = {
    en: `Unexpected schema "${path}", expected the path of a file in data/schemas/. Correct it: it is relative to this file.`,
    'zh-Hans': `不应为 schema "${path}"，应为 data/schemas/ 下某个文件的路径。请改正：路径相对于本文件。`,
  };
  return { message, range };
}

function checkSchema(file: DataFile, schema: DataFile, surroundings: Surroundings): Finding[] {
  const check = toCheck(schema);
  if (typeof check !== 'function') return [toFinding(schema.file, check)];
  const problems = findProblems(file, check);
  const all = problems.length > 0 ? problems : checkMeaning(file, schema.file, surroundings);
  return all.map((problem) => toFinding(file.file, problem));
}

function toCheck({ data }: DataFile): SchemaCheck | SourceProblem {
  try {
    assertSchema(data);
    return createSchemaCheck(data);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const message = {
      en: `Unexpected JSON Schema: ${reason}. Mend the schema.`,
      'zh-Hans': `这个 JSON Schema 有误（${reason}）。请修正。`,
    };
    return { message, range: startOfLine(1) };
  }
}

/** What no schema can say: an address in two entries, levels out of order, an example without its page. */
function checkMeaning(file: DataFile, schema: string, { around, byName }: Surroundings): SourceProblem[] {
  if (schema === exampleSchema) return findExampleMistakes(file, around);
  if (schema === `${schemas}/skills.schema.json`) return findSkillMistakes(file);
  if (schema === `${schemas}/learning-paths.schema.json`)
    return [...findLearningMistakes(file), ...findLostPlaces(file, { ...around, tasks: byName.get('data/tasks.yml') })];
  if (schema === taskSchema) return findTaskFaults(file, around, byName);
  const name = posix.basename(schema, '.schema.json');
  if (posix.dirname(schema) !== schemas || !isRuleFile(name)) return [];
  return [...findMistakes(name, file), ...findLostReferences(name, file, byName)];
}

function parseJson(text: string): Pick<DataFile, 'data' | 'problems'> {
  const failed = (message: Message, offset: number) => {
    const range = rangeAt(lineStartsOf(text), offset, offset + 1);
    return { data: {}, problems: [{ message, range }] };
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { offset, expected, remedy } = findJsonError(text) ?? {
      offset: 0,
      expected: { en: 'JSON', 'zh-Hans': ' JSON' },
      remedy: { en: 'Mend the file.', 'zh-Hans': '请修正这个文件。' },
    };
    const character = `"${String.fromCodePoint(text.codePointAt(offset) ?? 0)}"`;
    const isEnd = offset >= text.length;
    const message = {
      en: `Unexpected ${isEnd ? 'end of the file' : character}, expected ${expected.en}. ${remedy.en}`,
      'zh-Hans': `${isEnd ? '文件不应到此结束' : `不应有 ${character}`}，应为${expected['zh-Hans']}。${remedy['zh-Hans']}`,
    };
    return failed(message, offset);
  }
  if (isRecord(data)) return { data, problems: [] };
  const isList = Array.isArray(data);
  const message = {
    en: `Unexpected ${isList ? 'list' : 'value'}, expected an object in braces.`,
    'zh-Hans': `不应为${isList ? '列表' : '单个值'}，应为写在花括号里的对象。`,
  };
  return failed(message, 0);
}

function toFinding(file: string, { message, range }: SourceProblem): Finding {
  return { check: 'data', rule: 'data-file', severity: 'error', file, range, message };
}
