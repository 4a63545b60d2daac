import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localeIds, locales } from '../../src/lib/locales.ts';

export type CorpusOptions = {
  /** An empty folder; gets `build/` and the Markdown folders of all locales. */
  dir: string;
  /** All locales together. */
  pages: number;
  /** All pages together, at least; what is missing to a whole number per page is rounded up. */
  links: number;
  baseUrl: string;
  /** How many links per page lead to a page that does not exist. */
  brokenPerPage?: number;
  /** Bytes of prose on each page, to make reading as much work as it is in a real site. */
  proseBytes?: number;
};

/**
 * Writes a synthetic site in all languages, built and as Markdown, for tests and measurements. Deterministic: the same
 * options give the same bytes. Half of each page's links are navigation, equal on all pages of a locale, the first of them to
 * the next language: whoever follows links finds all pages.
 */
export async function writeCorpus(options: CorpusOptions): Promise<void> {
  const perLocale = Math.ceil(options.pages / localeIds.length);
  const perPage = Math.ceil(options.links / (perLocale * localeIds.length));
  await writeFiles(path.join(options.dir, 'build/assets/css'), { 'styles.css': '' });
  for (const [index, locale] of localeIds.entries()) {
    const { docsDir, urlSegment } = locales[locale];
    const next = locales[localeIds[(index + 1) % localeIds.length] ?? locale].urlSegment;
    const root = options.baseUrl + urlSegment;
    for (let page = 0; page < perLocale; page++) {
      const targets = contentTargets({
        page,
        perLocale,
        count: Math.floor(perPage / 2),
        broken: options.brokenPerPage ?? 0,
      });
      const navigation = Array.from({ length: perPage - targets.length - 2 }, (_, item) => pagePath(item % perLocale));
      const build = path.join(options.dir, 'build', urlSegment, pagePath(page));
      await writeFiles(build, {
        'index.html': toHtml({
          styles: `${options.baseUrl}assets/css/styles.css`,
          root,
          next: options.baseUrl + next,
          navigation,
          targets,
          proseBytes: options.proseBytes ?? 0,
        }),
      });
      const markdown = targets.map((target) => `- [见](/${target})\n`).join('');
      await writeFiles(path.join(options.dir, docsDir), {
        [`${pagePath(page).slice(0, -1) || 'index'}.md`]: `# 页 ${page}\n\n${markdown}`,
      });
    }
  }
}

/** Page 0 is the home page; the others are spread over ten folders. */
function pagePath(page: number): string {
  return page === 0 ? '' : `guides-${page % 10}/page-${page}/`;
}

function contentTargets({
  page,
  perLocale,
  count,
  broken,
}: {
  page: number;
  perLocale: number;
  count: number;
  broken: number;
}): string[] {
  return Array.from({ length: count }, (_, item) =>
    item < broken
      ? `missing/from-${page}-${item}/`
      : `${pagePath((page * 7 + item) % perLocale)}#%E7%AC%AC-${item % 12}-%E8%8A%82`,
  );
}

function toHtml({
  styles,
  root,
  next,
  navigation,
  targets,
  proseBytes,
}: {
  styles: string;
  root: string;
  next: string;
  navigation: string[];
  targets: string[];
  proseBytes: number;
}): string {
  const anchors = (list: readonly string[]): string =>
    list.map((target) => `<li class="item"><a class="link" href="${root}${target}">页</a></li>`).join('');
  const sections = Array.from(
    { length: 12 },
    (_, item) => `<h2 class="anchor" id="第-${item}-节">节</h2>${prose(proseBytes / 12)}`,
  ).join('');
  return `<!doctype html><html><head><link rel="stylesheet" href="${styles}"></head><body><nav><ul><li class="item"><a class="link" href="${next}">语言</a></li>${anchors(navigation)}</ul></nav><main>${sections}<ul>${anchors(targets)}</ul></main></body></html>`;
}

function prose(bytes: number): string {
  // About one tag in 45 bytes, like a page of Docusaurus with code blocks.
  const sentence =
    '<p>遥测数据<span class="token plain" style="color:#393A34">otlp</span>由收集器<code>processors</code>处理，之后发往后端，并在那里保存三十天。</p>';
  return sentence.repeat(Math.ceil(bytes / Buffer.byteLength(sentence)));
}

async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
