import { showValue } from '../../../src/lib/data/showValue.ts';
import { isLanguage } from '../../../src/lib/docs/language.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { Page } from '../../../src/lib/docs/page.ts';
import type { Message, Range } from '../../../src/lib/finding.ts';
import { hasAny, introductionOf, isEmpty, sectionsOf, type PageSection } from '../pageSections.ts';
import type { PageTemplate, Section } from '../reference/templates.ts';
import type { PageRule, Violation } from '../rule.ts';

/** A page has what data/page-templates.yml asks of its kind: keys, an introduction, and sections in order, with others between. */
export const pageTemplate: PageRule = {
  id: 'page-template',
  scope: 'page',
  check(page, reference, report) {
    if (page.problem || !page.frontMatter) return;
    const template = reference.findTemplate(page);
    if (!template) return;
    const present = sectionsOf(page);
    for (const violation of [
      ...checkFrontMatter(page, template),
      ...checkIntroduction(page, template, present[0]),
      ...checkPresence(page, template, present),
      ...checkOrder(template, present),
      ...checkContents(template, present),
    ])
      report(violation);
  },
};

function checkFrontMatter(page: Page, template: PageTemplate): Violation[] {
  const { en, 'zh-Hans': zh } = template.title;
  return (template.frontMatter ?? [])
    .filter((key) => page.frontMatter?.data[key] === undefined)
    .map((key) => ({
      message: {
        en: `Missing key "${key}", expected it in the front matter of a page of the kind "${en}". Add it.`,
        'zh-Hans': `front matter 缺少键 "${key}"，"${zh}" 这类页面应有它。请补上。`,
      },
      range: rangeOfKind(page, template),
    }));
}

function checkIntroduction(page: Page, template: PageTemplate, first: PageSection | undefined): Violation[] {
  if (!template.introduction || !isEmpty(introductionOf(page))) return [];
  const { en, 'zh-Hans': zh } = template.introduction;
  return [
    {
      message: {
        en: `Missing introduction, expected text before the first heading. Write there ${en}.`,
        'zh-Hans': `缺少导语，第一个标题之前应有文字。请${zh}。`,
      },
      range: first?.range ?? rangeOfKind(page, template),
    },
  ];
}

function checkPresence(page: Page, template: PageTemplate, present: readonly PageSection[]): Violation[] {
  const { sections } = template;
  const others = present.filter(({ id }) => !sections.some((section) => section.id === id));
  return sections.flatMap((section, index) => {
    if (section.optional || present.some(({ id }) => id === section.id)) return [];
    const misnamed = others.find((heading) => isMeant(heading, section));
    if (misnamed) return [{ message: explainId(misnamed, section), range: misnamed.range }];
    const next = present.find(({ id }) => sections.findIndex((one) => one.id === id) > index);
    const range = next?.range ?? present.at(-1)?.range ?? rangeOfKind(page, template);
    return [{ message: explainMissing(page, section, next), range }];
  });
}

function checkOrder({ sections }: PageTemplate, present: readonly PageSection[]): Violation[] {
  const places = present.flatMap((heading) => {
    const place = sections.findIndex(({ id }) => id === heading.id);
    return place < 0 ? [] : [{ ...heading, place }];
  });
  return places.flatMap(({ id, place, range }, index) => {
    const before = places.slice(0, index).find((other) => other.place > place);
    if (!before) return [];
    return [
      {
        message: {
          en: `Unexpected place of section {#${id}}, expected it before {#${before.id}}. Move it there.`,
          'zh-Hans': `小节 {#${id}} 的位置不对，应在 {#${before.id}} 之前。请移到那里。`,
        },
        range,
      },
    ];
  });
}

const things = {
  code: { en: 'a code block', 'zh-Hans': '代码块' },
  table: { en: 'a table', 'zh-Hans': '表格' },
  list: { en: 'a list', 'zh-Hans': '列表' },
  link: { en: 'a link', 'zh-Hans': '链接' },
} as const satisfies Record<NonNullable<Section['contains']>, Message>;

function checkContents({ sections }: PageTemplate, present: readonly PageSection[]): Violation[] {
  return present.flatMap(({ id, content, range }) => {
    const section = sections.find((one) => one.id === id);
    if (!section || !content) return [];
    const { what, contains } = section;
    const wanted = contains && !hasAny(content, contains) ? things[contains] : undefined;
    if (!wanted && !isEmpty(content)) return [];
    const { en, 'zh-Hans': zh } = wanted ?? { en: 'text', 'zh-Hans': '内容' };
    return [
      {
        message: {
          en: `Unexpected section {#${id}} without ${wanted ? en.replace(/^a /, 'any ') : en}, expected ${en}. Write there: ${what.en}.`,
          'zh-Hans': `小节 {#${id}} 里没有${zh}，应至少有一${wanted ? '个' : '段'}。请写明：${what['zh-Hans']}。`,
        },
        range,
      },
    ];
  });
}

/** Whether a heading with another id, or none, is the section: by its words, or an id that differs in hyphens or a plural. */
function isMeant({ id, text }: PageSection, section: Section): boolean {
  const toRoot = (name: string): string => name.toLowerCase().replace(/[-_]/g, '').replace(/s$/, '');
  const isTitle = Object.values(section.title).some((title) => title.toLowerCase() === text.trim().toLowerCase());
  return isTitle || (id !== undefined && toRoot(id) === toRoot(section.id));
}

function explainId({ id, text }: PageSection, section: Section): Message {
  const found = id === undefined ? undefined : `{#${showValue(id)}}`;
  // A heading can have two lines.
  const words = showValue(text);
  return {
    en: `Unexpected ${found === undefined ? `heading "${words}" without an id` : `id ${found} of "${words}"`}, expected {#${section.id}}. Correct it.`,
    'zh-Hans': `标题 "${words}" ${found === undefined ? '没有 id' : `的 id 不应为 ${found}`}，应为 {#${section.id}}。请改正。`,
  };
}

function explainMissing({ locale }: Page, section: Section, next: PageSection | undefined): Message {
  const heading = `"## ${section.title[locale !== undefined && isLanguage(locale) ? locale : 'en']} {#${section.id}}"`;
  return {
    en: `Missing section {#${section.id}}, expected it ${next ? `before {#${next.id}}` : 'on a page of this kind'}. Add ${heading}: ${section.what.en}.`,
    'zh-Hans': `缺少小节 {#${section.id}}，${next ? `应在 {#${next.id}} 之前` : '这类页面应有这一节'}。请添加 ${heading}：${section.what['zh-Hans']}。`,
  };
}

/** The key that makes the page one of its kind. */
function rangeOfKind({ frontMatter }: Page, { pages }: PageTemplate): Range {
  return (pages.key !== undefined && frontMatter?.ranges.get(`/${pages.key}`)) || startOfLine(1);
}
