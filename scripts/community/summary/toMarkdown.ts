import type { Language } from '../../../src/lib/docs/language.ts';
import { toIsoDay } from '../../../src/lib/recognition/days.ts';
import { localize } from '../../../src/lib/recognition/rules/localize.ts';
import type { LocalizedText } from '../../../src/lib/recognition/rules/rules.ts';
import type { Ratio } from '../../../src/lib/recognition/standings/metrics.ts';
import type { Site } from '../../../src/lib/site.ts';
import { toPlainText } from '../../report/jobSummary.ts';
import { toPageUrl } from '../siteLink.ts';
import { spans, type PersonName, type Span, type Summary } from './buildSummary.ts';
import type { TaskNews } from './taskNews.ts';
import { summaryWords } from './words.ts';

export type MarkdownOptions = {
  language: Language;
  site: Site;
  /** Absent where the tasks could not be looked at. */
  tasks?: TaskNews;
};

/** An issue's text has its limit, and nobody reads that far. */
const mostNamed = 50;

/** A summary in one language, for an issue or a terminal. Names are people's own: none of them is Markdown. */
export function toMarkdown(summary: Summary, { language, site, tasks }: MarkdownOptions): string {
  const words = summaryWords[language];
  const toName = ({ slug, name }: PersonName) =>
    `[${toPlainText(name)}](${toPageUrl(site, `community/contributors/${slug}/`, language)})`;
  const toWords = (text: LocalizedText) => toPlainText(localize(text, language));
  const { newcomers, levels, badges, since, until } = summary;
  const lastDay = toIsoDay(until - 1);
  const sections = [
    `## ${words.title(toIsoDay(since), lastDay)}`,
    `### ${words.numbers(lastDay)}`,
    toTable(summary, language),
    `### ${words.newcomers}`,
    newcomers.length === 0 ? words.nobody : words.welcome(words.list(shorten(newcomers.map(toName), words.more))),
    `### ${words.levels}`,
    toList(
      levels.map((one) => words.reached(toName(one), toWords(one.level))),
      language,
    ),
    `### ${words.badges}`,
    toList(
      badges.map((one) => words.reached(toName(one), words.list(one.badges.map(toWords)))),
      language,
    ),
  ];
  if (tasks) {
    const toTask = ({ id, title }: { id: string; title: Readonly<Record<Language, string>> }) =>
      `[${id}](${toPageUrl(site, `community/tasks/${id.toLowerCase()}/`, language)}) ${toPlainText(title[language])}`;
    sections.push(
      `### ${words.finished}`,
      toList(
        tasks.finished.map((one) => {
          const by = words.list(one.people.map(toName));
          return toTask(one) + (by && words.byWhom(by));
        }),
        language,
      ),
      `### ${words.reopened}`,
      toList(tasks.reopened.map(toTask), language),
    );
  }
  return `${[...sections, words.definitions].join('\n\n')}\n`;
}

function toTable(summary: Summary, language: Language): string {
  const words = summaryWords[language];
  const row = (name: string, cell: (span: Span) => string) => `| ${[name, ...spans.map(cell)].join(' | ')} |`;
  const { rows } = words;
  return [
    row('', (span) => words.columns[span]),
    `| --- |${' ---: |'.repeat(spans.length)}`,
    ...(['active', 'contributions', 'newcomers'] as const).map((key) =>
      row(rows[key], (span) => String(summary.spans[span][key])),
    ),
    row(rows.resolution, (span) => toShare(summary.spans[span].resolution, language)),
    row(rows.retention, (span) => (span === 30 ? toShare(summary.retention, language) : '')),
    row(rows.satisfaction, () => words.unknown),
  ].join('\n');
}

function toShare(ratio: Ratio | undefined, language: Language): string {
  const words = summaryWords[language];
  if (!ratio) return words.unknown;
  if (ratio.whole === 0) return words.none;
  return `${Math.round((100 * ratio.part) / ratio.whole)}% (${ratio.part}/${ratio.whole})`;
}

function toList(items: readonly string[], language: Language): string {
  const { nobody, more } = summaryWords[language];
  if (items.length === 0) return nobody;
  return shorten(items, more)
    .map((item) => `- ${item}`)
    .join('\n');
}

function shorten(items: readonly string[], more: (count: number) => string): string[] {
  const left = items.length - mostNamed;
  return left > 0 ? [...items.slice(0, mostNamed), more(left)] : [...items];
}
