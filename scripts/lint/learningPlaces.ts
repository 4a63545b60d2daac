import { didYouMean } from '../../src/lib/data/nearest.ts';
import type { Message } from '../../src/lib/finding.ts';
import { isRecord, rangeOfPointer, type SourceProblem, type YamlMapping } from '../../src/lib/docs/yaml.ts';
import type { LearningPath, Place } from '../../src/lib/learning/learningPath.ts';
import { isPartial, localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import { withoutIndex } from './exampleFacts.ts';
import type { Facts } from './rule.ts';

/** What learning paths lead to; pages that are not there were not read. `tasks` is data/tasks.yml, if there is one. */
type Surroundings = Pick<Facts, 'files' | 'pages'> & { tasks: YamlMapping | undefined };

/** What learning-paths.yml names and is not there: pages and sections, in every language, and tasks. */
export function findLostPlaces({ data, ranges }: YamlMapping, around: Surroundings): SourceProblem[] {
  const { paths = [] } = data as { paths?: LearningPath[] };
  const problems: SourceProblem[] = [];
  const report = (pointer: string, message: Message) =>
    problems.push({ message, range: rangeOfPointer(ranges, pointer) });
  const taskIds = idsOf(around.tasks);
  for (const [index, { steps, questions }] of paths.entries()) {
    const entries = [
      ...steps.map((step, place) => ({ ...step, pointer: `/paths/${index}/steps/${place}` })),
      ...questions.map((question, place) => ({ ...question, pointer: `/paths/${index}/questions/${place}` })),
    ];
    for (const { pointer, ...entry } of entries) {
      const task = 'task' in entry ? entry.task : undefined;
      if (task !== undefined && !taskIds.includes(task)) report(`${pointer}/task`, toLostTask(task, taskIds));
      for (const { key, message } of findLostPlace(entry, around)) report(`${pointer}/${key}`, message);
    }
  }
  return problems;
}

/** The page first: of one that is not there, no section can be. */
function findLostPlace(
  { page, section }: Partial<Place>,
  { files, pages }: Surroundings,
): { key: 'page' | 'section'; message: Message }[] {
  if (page === undefined) return [];
  const wanted = localeIds.filter((locale) => !isPartial(locale));
  const found = wanted.map((locale) => [locale, filesOf(page, locale).find((file) => files.has(file))] as const);
  const lost = found.filter(([, file]) => file === undefined).map(([locale]) => locale);
  if (lost.length > 0) return [{ key: 'page', message: toLostPage(page, lost, files) }];
  if (section === undefined) return [];
  return found.flatMap(([locale, file]) => {
    const anchors = pages.get(file ?? '')?.anchors;
    // Components and headings without an id can bring any.
    if (!anchors || anchors.includes(section)) return [];
    return [{ key: 'section' as const, message: toLostSection(section, { page, locale, anchors }) }];
  });
}

function filesOf(page: string, locale: Locale): string[] {
  const base = `${locales[locale].docsDir}/${withoutIndex(page)}`;
  const own = page === 'index' ? [] : [`${base}.md`, `${base}.mdx`];
  const index = page === 'index' ? locales[locale].docsDir : base;
  return [...own, `${index}/index.md`, `${index}/index.mdx`];
}

function toLostPage(page: string, lost: readonly Locale[], files: ReadonlySet<string>): Message {
  const folders = lost.map((locale) => `${locales[locale].docsDir}/`);
  const known = [...files].flatMap((file) => {
    const folder = folders.find((start) => file.startsWith(start));
    return folder !== undefined && /\.mdx?$/.test(file)
      ? withoutIndex(file.slice(folder.length).replace(/\.mdx?$/, ''))
      : [];
  });
  const hint = didYouMean(page, known);
  return {
    en: `Unexpected page "${page}", expected the path of one below ${folders.join(' and ')}.${hint.en} Correct it, or write the page.`,
    'zh-Hans': `${folders.join(' 和 ')} 下没有页面 "${page}"。${hint['zh-Hans']}请改正，或写出这一页。`,
  };
}

function toLostSection(
  section: string,
  { page, locale, anchors }: { page: string; locale: Locale; anchors: readonly string[] },
): Message {
  const hint = didYouMean(section, anchors);
  const { label } = locales[locale];
  return {
    en: `Unexpected section "${section}", expected the id of a heading on the page ${page} (${label}).${hint.en} Correct it.`,
    'zh-Hans': `页面 ${page}（${label}）没有 id 为 "${section}" 的标题。${hint['zh-Hans']}请改正。`,
  };
}

function toLostTask(task: string, known: readonly string[]): Message {
  const hint = didYouMean(task, known);
  return {
    en: `Unexpected "${task}", expected an id of data/tasks.yml.${hint.en} Correct it.`,
    'zh-Hans': `不应为 "${task}"，应为 data/tasks.yml 中的 id。${hint['zh-Hans']}请改正。`,
  };
}

function idsOf(tasks: YamlMapping | undefined): string[] {
  const list = tasks?.data['tasks'];
  return Array.isArray(list) ? list.flatMap((task) => (isRecord(task) ? [String(task['id'])] : [])) : [];
}
