import { defaultLocale, localeIds, locales, type Locale } from '../../../src/lib/locales.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { idField, titleFields } from '../fields.ts';
import type { Answers, Kind, Write } from '../kind.ts';
import { toScalar } from '../yamlText.ts';
import { nextPosition, planPages } from './page.ts';

/** A folder of pages with its place in the sidebar, and the page that leads through them. */
export const guide: Kind = {
  id: 'guide',
  what: {
    en: 'a guide: a folder of pages, with the page that leads through them',
    'zh-Hans': '一部指南：一个文件夹，加上带读者走一遍的首页',
  },
  subject: 'id',
  fields: [
    idField('id', { en: 'Name of its folder below docs/guides/', 'zh-Hans': 'docs/guides/ 下的文件夹名' }),
    ...titleFields({ en: 'the guide', 'zh-Hans': '指南' }),
  ],
  plan(answers, around) {
    const { id = '' } = answers;
    const folder = `${locales[defaultLocale].docsDir}/guides/${id}`;
    const category = {
      key: `${id}-guide`,
      label: answers['title-zh'],
      position: nextPosition(`${locales[defaultLocale].docsDir}/guides`, around),
    };
    const writes: Write[] = [
      {
        how: 'create',
        file: `${folder}/_category_.json`,
        text: `${JSON.stringify(category).replaceAll('":', '": ').replaceAll(',"', ', "').replace('{', '{ ').replace('}', ' }')}\n`,
      },
      ...planPages(`guides/${id}/index.md`, (locale) => toIndex(answers, locale)),
      ...localeIds
        .filter((locale) => locale !== defaultLocale)
        .flatMap((locale) => planLabel(locale, category.key, answers['title-en'] ?? '', around.read)),
    ];
    return {
      writes,
      next: [
        {
          en: `Make its first page: \`npm run new -- page guides/${id}/<name>\`.`,
          'zh-Hans': `建第一页：\`npm run new -- page guides/${id}/<名字>\`。`,
        },
        {
          en: `Write ${folder}/index.md and its English twin: who should read what in which order. Without \`draft: true\` it is published. The footer and the home page get their links in docusaurus.config.ts and src/pages/index.tsx.`,
          'zh-Hans': `写 ${folder}/index.md 和对应的英文页：谁该按什么顺序读。删去 \`draft: true\` 才会发布。页脚和首页的链接在 docusaurus.config.ts 和 src/pages/index.tsx 里。`,
        },
        { en: 'Then: `npm run check`.', 'zh-Hans': '最后运行 `npm run check`。' },
      ],
    };
  },
};

function toIndex(answers: Answers, locale: Locale): { front: string[]; body: string } {
  const isChinese = locale === 'zh-Hans';
  const { id = '' } = answers;
  const front = [
    `title: ${toScalar(answers[isChinese ? 'title-zh' : 'title-en'] ?? '')}`,
    `description: ${isChinese ? toScalar('待写：这部指南讲什么，读者会得到什么。') : toScalar('To write: what the guide covers, and what its readers have in the end.')}`,
    'tags: [otlp]',
    'difficulty: beginner',
    'sidebar_position: 1',
    'draft: true',
  ];
  const body = isChinese
    ? [
        '待写：这部指南回答什么问题，答案从哪里来。',
        '## 写给谁 {#audience}',
        '待写：要先会什么，谁该从哪一页开始。',
        '## 全部页面 {#order}',
        `这部指南还没有别的页面。用 \`npm run new -- page guides/${id}/<名字>\` 建第一页。`,
      ]
    : [
        'To write: which question the guide answers, and where the answers come from.',
        '## Who it is for {#audience}',
        'To write: what to know beforehand, and who should begin with which page.',
        '## All pages {#order}',
        `The guide has no other pages yet. \`npm run new -- page guides/${id}/<name>\` makes the first one.`,
      ];
  return { front, body: `${body.join('\n\n')}\n` };
}

/** The label of the folder in another language, where Docusaurus looks for it. */
function planLabel(locale: Locale, key: string, label: string, read: (file: string) => string | undefined): Write[] {
  const file = `i18n/${locale}/docusaurus-plugin-content-docs/current.json`;
  const text = read(file);
  if (text === undefined) return [];
  let messages: Record<string, unknown>;
  try {
    messages = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Problem(`Unexpected ${file}, expected JSON. Mend it: \`npm run lint\` says where.`);
  }
  messages[`sidebar.guides.category.${key}`] = { message: label };
  return [{ how: 'edit', file, text: `${JSON.stringify(messages, null, 2)}\n` }];
}
