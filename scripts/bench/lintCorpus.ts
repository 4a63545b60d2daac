import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRandom, type Random } from './random.ts';

/** To be raised with every change of what `makePage` makes. */
const corpusVersion = '3';
const pages = 1000;

const words = {
  en: 'the collector receives traces metrics and logs from every service then exports them to a backend over HTTP'.split(
    ' ',
  ),
  zh: '收集器 从每个服务 接收 链路 指标 和日志 再把它们 导出到 后端 部署时 注意 资源 属性 的 配置'.split(' '),
};

/** Folder of 1,000 made-up pages of about 7 MB, half of them Chinese: always the same. Made once, below `.cache/`. */
export async function readLintCorpus(root: string): Promise<string> {
  const dir = path.join(root, '.cache', `bench-lint-${corpusVersion}`);
  if (await stat(dir).catch(() => undefined)) return dir;
  const draft = `${dir}.${process.pid}`;
  try {
    await mkdir(draft, { recursive: true });
    for (let index = 0; index < pages; index++)
      await writeFile(path.join(draft, `page-${String(index).padStart(4, '0')}.md`), makePage(index));
    await rename(draft, dir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return dir;
}

/** The text of a page: prose with links and code, lists, tables, quotations, fences, and now and then a fault. Pure. */
export function makePage(index: number): string {
  const random = createRandom(index + 1);
  const language = index % 2 === 0 ? 'en' : 'zh';
  const sections = Array.from({ length: 5 + random(9) }, (_, section) => makeSection(random, language, section));
  return `---\ntitle: Page ${index}\n---\n\n${sections.join('\n')}`;
}

function makeSection(random: Random, language: keyof typeof words, section: number): string {
  const prose = (length: number): string => makeProse(random, language, length);
  const paragraph = (): string => `${prose(40 + random(60))}\n`;
  const blocks = [
    paragraph,
    () => Array.from({ length: 3 + random(5) }, () => `- ${prose(8)}\n`).join(''),
    () => `| a | b |\n| --- | --- |\n${Array.from({ length: 4 }, () => `| ${prose(3)} | ${prose(3)} |\n`).join('')}`,
    () => `\`\`\`yaml\nreceivers:\n${makeReceivers(1 + random(6))}\`\`\`\n`,
    () => `> ${prose(20)}\n`,
    // One page in some has what a linter is for.
    () => (random(12) === 0 ? `*  ${prose(5)} \n\n\n` : paragraph()),
  ];
  const body = Array.from({ length: 4 }, () => (blocks[random(blocks.length)] ?? paragraph)());
  return `## ${prose(3)} {#section-${section}}\n\n${body.join('\n')}`;
}

/** Sentences of eight to fifteen words, with code, bold words and links here and there. */
function makeProse(random: Random, language: keyof typeof words, length: number): string {
  const sentences: string[] = [];
  for (let left = length; left > 0;) {
    const count = Math.min(left, 8 + random(8));
    const some = Array.from({ length: count }, () =>
      decorate(words[language][random(words[language].length)] ?? '', random),
    );
    sentences.push(language === 'en' ? `${some.join(' ')}.` : `${some.join('')}。`);
    left -= count;
  }
  // Chinese puts a space between its characters and code, and nothing beside its punctuation.
  return language === 'en' ? sentences.join(' ') : sentences.join('').replaceAll(/ (?=。)|^ |(?<=。) | (?= )/g, '');
}

function makeReceivers(count: number): string {
  return Array.from({ length: count }, (_, index) => `  otlp/${index}:\n    protocols:\n      grpc:\n`).join('');
}

function decorate(word: string, random: Random): string {
  const kind = random(24);
  return kind === 0 ? codeOf(word) : kind === 1 ? `**${word}**` : kind === 2 ? `[${word}](./page-0001.md)` : word;
}

function codeOf(word: string): string {
  return /^[a-z]/i.test(word) ? `\`${word}\`` : ' `otel` ';
}
