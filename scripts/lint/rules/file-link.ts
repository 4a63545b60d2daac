import { posix, type ParsedPath } from 'node:path';
import { nearest, toProposal } from '../../../src/lib/data/nearest.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { localeOfFile } from '../../../src/lib/locales.ts';
import { isLinkable, toTarget, type Target } from '../links.ts';
import type { SiteRule } from '../rule.ts';

/** Pages, images and files that a page links to exist, spelled exactly so: the web server tells letter case apart. */
export const fileLink: SiteRule = {
  id: 'file-link',
  scope: 'page',
  knows: 'site',
  blocksBuild: true,
  check({ file, locale, links }, facts, report) {
    if (!locale) return;
    for (const { kind, url, range } of links) {
      let target: Target | undefined;
      try {
        target = toTarget({ kind, url }, file, locale);
      } catch {
        report({
          message: {
            en: `Unexpected "%" in the link "${url}", expected two hexadecimal digits behind it. Write a plain percent sign as %25.`,
            'zh-Hans': `链接 "${url}" 里的 "%" 之后应为两位十六进制数字。如果是百分号本身，请写成 %25。`,
          },
          range,
        });
        continue;
      }
      if (!target || target.candidates.some((candidate) => facts.files.has(candidate) && isLinkable(candidate)))
        continue;
      report({ message: explain(url, kind, target, { file, files: facts.files }), range });
    }
  },
};

function explain(
  url: string,
  kind: string,
  { candidates: [wanted] }: Target,
  { file, files }: { file: string; files: ReadonlySet<string> },
): Message {
  const isImage = kind === 'image';
  const link = `${isImage ? 'image' : 'link to'} "${url}"`;
  const zhLink = `${isImage ? '图片' : '链接'} "${url}"`;
  if (files.has(wanted))
    return {
      en: `Unexpected ${link}, expected a page of the site: ${wanted} is none. Link to it in the repository's web view.`,
      'zh-Hans': `${zhLink} 应指向本站的页面：${wanted} 不是页面。请改为链接到它在代码托管网站上的地址。`,
    };
  const found = suggest(wanted, files);
  const hint = toProposal(found && toLink(file, found, url));
  return {
    en: `Unexpected ${link}, expected an existing file: there is no ${wanted}.${hint.en} ${isImage ? 'Add the image or correct the address' : 'Add the file or correct the link'}.`,
    'zh-Hans': `${zhLink} 应指向已有的文件：${wanted} 不存在。${hint['zh-Hans']}${isImage ? '请添加图片或改正地址' : '请添加文件或改正链接'}。`,
  };
}

/** A file in the same folder that is spelt nearly so, or one of this name in another folder. */
function suggest(wanted: string, files: ReadonlySet<string>): string | undefined {
  const { dir, name, ext } = posix.parse(wanted);
  const alike = [...files]
    .filter((file) => isLinkable(file) && localeOfFile(file) === localeOfFile(wanted))
    .map((file) => posix.parse(file))
    .filter((file) => file.ext.toLowerCase() === ext.toLowerCase());
  // Without the extension, which is equal and would make short names look alike.
  const neighbour = nearest(
    name,
    alike.filter((file) => file.dir === dir).map((file) => file.name),
  );
  const distance = (file: ParsedPath): number => posix.relative(dir, file.dir).length;
  const [found] =
    neighbour !== undefined
      ? alike.filter((file) => file.dir === dir && file.name === neighbour)
      : alike.filter((file) => file.name === name).sort((a, b) => distance(a) - distance(b));
  return found && posix.format(found);
}

function toLink(from: string, to: string, url: string): string {
  if (url.startsWith('/') && to.startsWith('static/')) return to.slice('static'.length);
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
