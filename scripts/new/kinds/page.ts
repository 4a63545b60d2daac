import { posix } from 'node:path';
import { parse } from 'yaml';
import { toWrite } from '../../../src/lib/docs/draft.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { defaultLocale, fullLocaleIds, locales, type Locale } from '../../../src/lib/locales.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { toBlobId } from '../../../src/lib/translations/blobId.ts';
import { choiceField, pagePathField, titleFields } from '../fields.ts';
import type { Answers, Kind, Surroundings, Write } from '../kind.ts';
import { toScalar } from '../yamlText.ts';

/** A page in both languages, with every section that its template asks for and a sentence that says what belongs there. */
export const page: Kind = {
  id: 'page',
  what: { en: 'a page in both languages', 'zh-Hans': '一个页面，两种语言' },
  subject: 'path',
  fields: [
    pagePathField('path'),
    ...titleFields({ en: 'the page', 'zh-Hans': '页面' }),
    choiceField('difficulty', { en: 'For whom it is', 'zh-Hans': '难度' }, ['beginner', 'intermediate', 'advanced']),
  ],
  plan(answers, around) {
    const { path = '' } = answers;
    const other = findTwin(path, around);
    if (other !== undefined)
      throw new Problem(
        `Unexpected path "${path}", expected an address that is free: ${other} is served there. Choose another name.`,
      );
    const writes = planPages(`${path}.md`, (locale) => toPage(answers, locale, around));
    return {
      writes,
      next: [
        {
          en: `Write the Chinese page, docs/${path}.md; \`npm run dev\` shows it. Each "To write" says what belongs there.`,
          'zh-Hans': `写中文页面 docs/${path}.md，用 \`npm run dev\` 边写边看。每个“待写”都说明了那里该写什么。`,
        },
        {
          en: `Bring the English page up to it; \`npm run translate -- docs/${path}.md\` shows what differs, and with \`--accept\` records that it is done.`,
          'zh-Hans': `让英文页面跟上：\`npm run translate -- docs/${path}.md\` 列出差别，加上 \`--accept\` 记下已完成。`,
        },
        {
          en: 'Say in `verified` how it was proven, and take out `draft: true`, which keeps the page out of the published site. Then: `npm run check`.',
          'zh-Hans':
            '在 `verified` 里写明怎样验证的，并删去 `draft: true`（有它时页面不发布）。最后运行 `npm run check`。',
        },
      ],
    };
  },
};

/** The page in the default language and its translations, each with a record of what it was translated from. */
export function planPages(name: string, toText: (locale: Locale) => { front: string[]; body: string }): Write[] {
  const write = (locale: Locale, record: string[]): Write => {
    const { front, body } = toText(locale);
    const text = `---\n${[...front, ...record].join('\n')}\n---\n\n${body}`;
    return { how: 'create', file: `${locales[locale].docsDir}/${name}`, text };
  };
  const source = write(defaultLocale, []);
  const record = ['translation:', `  source: ${defaultLocale}`, `  blob: ${toBlobId(source.text)}`];
  const others = fullLocaleIds.filter((id) => id !== defaultLocale);
  return [source, ...others.map((id) => write(id, record))];
}

/** The page that Docusaurus serves at the address of another path: a folder's own page can be called in three ways. */
function findTwin(path: string, { list }: Surroundings): string | undefined {
  const { docsDir } = locales[defaultLocale];
  const folder = posix.dirname(path);
  const address = ['index', 'readme', posix.basename(folder)].includes(posix.basename(path)) ? folder : path;
  const names = ['md', 'mdx'].map((ending) => `${posix.basename(address)}.${ending}`);
  const ownNames = ['index', 'readme', posix.basename(address)].flatMap((name) => [`${name}.md`, `${name}.mdx`]);
  const find = (where: string, wanted: readonly string[]): string[] =>
    list(where).flatMap((name) => (wanted.includes(name.toLowerCase()) ? `${where}/${name}` : []));
  const found = [...find(posix.dirname(`${docsDir}/${address}`), names), ...find(`${docsDir}/${address}`, ownNames)];
  return found.find((file) => file !== `${docsDir}/${path}.md`);
}

/** Positions in a folder are tens, so that a page can be put between two others. */
export function nextPosition(folder: string, { list, read }: Surroundings): number {
  const positions = list(folder).flatMap((name) => {
    if (name === '_category_.json') return []; // where the folder itself stands
    const text = read(`${folder}/${name}`) ?? read(`${folder}/${name}/_category_.json`) ?? '';
    const [, digits] = /^sidebar_position: (\d+)|"position": (\d+)/m.exec(text)?.filter(Boolean) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
  return Math.floor(Math.max(0, ...positions) / 10) * 10 + 10;
}

function toPage(
  { path = '', difficulty = '', ...titles }: Answers,
  locale: Locale,
  around: Surroundings,
): { front: string[]; body: string } {
  const words = wordsOf[locale === 'zh-Hans' ? 'zh-Hans' : 'en'];
  const isGuide = !path.startsWith('community/');
  const front = [
    `title: ${toScalar(titles[locale === 'zh-Hans' ? 'title-zh' : 'title-en'] ?? '')}`,
    `description: ${toScalar(words.description)}`,
    `tags: [${chooseTag(path, around)}]`,
    `difficulty: ${difficulty}`,
    `sidebar_position: ${nextPosition(posix.dirname(`${locales[defaultLocale].docsDir}/${path}`), around)}`,
    'draft: true',
    ...(isGuide
      ? ['verified:', '  how: documented', `  on: ${around.today}`, `  versions: { ${words.program}: 0.0.0 }`]
      : []),
  ];
  const sections = isGuide ? readSections(around) : simpleSections;
  const link = posix.relative(posix.dirname(path), 'contributing/first-contribution.md');
  const body = sections.map(({ id, title, what, contains, optional }) =>
    optional
      ? ''
      : `\n## ${title[words.language]} {#${id}}\n\n${toContent(words, what[words.language], contains, link)}\n`,
  );
  return { front, body: `${words.toWrite(words.introduction)}\n${body.join('')}` };
}

type Section = { id: string; title: Message; what: Message; contains?: string; optional?: boolean };

/** Of a page that has nothing to prove, such as one about the community. */
const simpleSections: Section[] = [
  {
    id: 'about',
    title: { en: 'What it is about', 'zh-Hans': '说明' },
    what: { en: 'what a reader needs to know, and nothing else', 'zh-Hans': '读者需要知道的，别的都不写' },
  },
  {
    id: 'next',
    title: { en: 'Next', 'zh-Hans': '接下来' },
    what: { en: 'which pages to read from here', 'zh-Hans': '读完之后可以看哪些页面' },
    contains: 'link',
  },
];

const templatesFile = 'data/page-templates.yml';

function readSections({ read }: Surroundings): Section[] {
  const { templates } = parse(read(templatesFile) ?? '') as { templates?: Record<string, { sections: Section[] }> };
  const sections = templates?.['guide']?.sections;
  if (!sections) throw new Problem(`Unexpected ${templatesFile}, expected a template "guide". Restore it.`);
  return sections;
}

/** A tag that the path names, or the one that most pages have. */
function chooseTag(path: string, { read }: Surroundings): string {
  const tags = read(`${locales[defaultLocale].docsDir}/tags.yml`) ?? '';
  const isTag = (word: string): boolean => new RegExp(`^${word}:`, 'm').test(tags);
  return path.split('/').reverse().find(isTag) ?? 'otlp';
}

function toContent(words: Words, what: string, contains: string | undefined, link: string): string {
  const sentence = words.toWrite(what);
  if (contains === 'code') return `${sentence}\n\n**1. ${words.step}**\n\n\`\`\`bash\nnpm run check\n\`\`\``;
  if (contains === 'table') {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [header, dots] = [words.table, words.table.map(() => '…')];
    return `${sentence}\n\n${row(header)}\n${row(header.map(() => '---'))}\n${row(dots)}`;
  }
  if (contains === 'link') return `- [${words.firstContribution}](${link})`;
  return sentence;
}

const wordsOf = {
  'zh-Hans': {
    language: 'zh-Hans',
    description: '待写：用一句话说清读者做完之后会得到什么。',
    introduction: '用一两句话说清做完之后会得到什么',
    toWrite: (what: string): string => `${toWrite['zh-Hans']}${what}。`,
    program: 'program',
    step: '待写：这一步做什么。',
    table: ['现象', '原因', '办法'],
    firstContribution: '第一次贡献',
  },
  en: {
    language: 'en',
    description: 'To write: in one sentence, what the reader has in the end.',
    introduction: 'in a sentence or two, what the reader has in the end',
    toWrite: (what: string): string => `${toWrite.en}${what}.`,
    program: 'program',
    step: 'To write: what this step does.',
    table: ['Symptom', 'Cause', 'Fix'],
    firstContribution: 'Your first contribution',
  },
} as const;

type Words = (typeof wordsOf)[keyof typeof wordsOf];
