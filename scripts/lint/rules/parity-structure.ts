import type { Message } from '../../../src/lib/finding.ts';
import { pairOf, rangeOfSection, sectionPairsOf } from '../pairs.ts';
import type { SiteRule } from '../rule.ts';

/** A section consists of the same blocks in all languages, so that a translation leaves nothing out. */
export const parityStructure: SiteRule = {
  id: 'parity-structure',
  scope: 'page',
  knows: 'site',
  comparesLanguages: true,
  check(page, facts, report) {
    const pair = pairOf(page, facts);
    if (!pair) return;
    for (const { own, theirs } of sectionPairsOf(page, pair)) {
      if (own.shape === theirs.shape) continue;
      const [mine, others] = [countBlocks(own.shape), countBlocks(theirs.shape)];
      const place = `${pair.source.file}:${theirs.line}`;
      const messages = namedTypes.flatMap(
        (type) => compare(type, mine.get(type) ?? [], others.get(type) ?? [], place) ?? [],
      );
      // What is missing is often not alone: the text of an admonition is a paragraph.
      const inParagraphs = messages.length > 0 ? undefined : compareParagraphs(mine, others, place);
      for (const message of inParagraphs ? [inParagraphs] : messages)
        report({ message, range: rangeOfSection(page, own) });
    }
  },
};

/** What is behind the name of each block, by names: `3x2` of `table 3x2`. */
function countBlocks(shape = ''): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  for (const block of shape === '' ? [] : shape.split('\n')) {
    const [type = '', ...more] = block.split(' ');
    blocks.set(type, [...(blocks.get(type) ?? []), more.join(' ')]);
  }
  return blocks;
}

/** parity-code and parity-heading look at the others. */
const names = {
  item: { en: 'list items', 'zh-Hans': '个列表项' },
  step: { en: 'numbered list items', 'zh-Hans': '个编号列表项' },
  table: { en: 'tables', 'zh-Hans': '个表格' },
  image: { en: 'images', 'zh-Hans': '张图片' },
  quote: { en: 'quotations', 'zh-Hans': '段引用' },
  admonition: { en: 'admonitions', 'zh-Hans': '个提示框' },
  component: { en: 'components', 'zh-Hans': '个组件' },
  footnote: { en: 'footnotes', 'zh-Hans': '条脚注' },
} as const satisfies Record<string, Message>;

type Type = keyof typeof names;
const namedTypes = Object.keys(names) as Type[];

function compare(type: Type, own: readonly string[], theirs: readonly string[], place: string): Message | undefined {
  if (own.length !== theirs.length) return toCountMessage(own.length, theirs.length, names[type], place);
  const index = own.findIndex((one, at) => one !== theirs[at]);
  const [mine, other] = [own[index], theirs[index]];
  if (mine === undefined || other === undefined) return undefined;
  if (type !== 'table')
    return {
      en: `Unexpected "${mine}" among the ${names[type].en} of this section, expected "${other}" as in ${place}. Use the same.`,
      'zh-Hans': `本节不应有 "${mine}"，应与 ${place} 一样为 "${other}"。请改成一致。`,
    };
  const [size, wanted] = [mine.split('x'), other.split('x')];
  return {
    en: `Unexpected table of ${size[0]} rows and ${size[1]} columns, expected ${wanted[0]} and ${wanted[1]} as in ${place}. Translate what is missing, or remove what is too much.`,
    'zh-Hans': `本节的表格有 ${size[0]} 行、${size[1]} 列，应与 ${place} 一样有 ${wanted[0]} 行、${wanted[1]} 列。请译出缺少的，或删去多余的。`,
  };
}

function toCountMessage(own: number, theirs: number, name: Message, place: string): Message {
  return {
    en: `Unexpected ${own} ${name.en} in this section, expected ${theirs} as in ${place}. Translate what is missing, or remove what is too much.`,
    'zh-Hans': `本节有 ${own} ${name['zh-Hans']}，应与 ${place} 一样有 ${theirs} ${name['zh-Hans']}。请译出缺少的，或删去多余的。`,
  };
}

type Blocks = ReturnType<typeof countBlocks>;

/** A translation may split a paragraph, here and there; it may not lack one. */
function compareParagraphs(mine: Blocks, others: Blocks, place: string): Message | undefined {
  const [own, theirs] = [mine, others].map((blocks) => blocks.get('paragraph')?.length ?? 0);
  if (own === undefined || theirs === undefined || own === theirs) return undefined;
  return own < theirs || theirs === 0 || own - theirs >= 3
    ? toCountMessage(own, theirs, { en: 'paragraphs', 'zh-Hans': '个段落' }, place)
    : undefined;
}
