import { posix, type ParsedPath } from 'node:path';
import { nearest } from '../../../src/lib/data/nearest.ts';
import { defaultLocale, localeOfFile, locales, pageOfFile } from '../../../src/lib/locales.ts';
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
          message: `Unexpected "%" in the link "${url}", expected two hexadecimal digits behind it. Write a plain percent sign as %25.`,
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
): string {
  const what = kind === 'image' ? 'image' : 'link to';
  if (files.has(wanted))
    return `Unexpected ${what} "${url}", expected a page of the site: ${wanted} is none. Link to it in the repository's web view.`;
  const page = pageOfFile(wanted);
  if (page !== undefined && files.has(`${locales[defaultLocale].docsDir}/${page}`)) {
    return `Unexpected ${what} "${url}", expected a translated page: there is no ${wanted}. Translate it, or write "/${page}" to show the original until then.`;
  }
  const found = suggest(wanted, files);
  const hint = found === undefined ? '' : ` Did you mean "${toLink(file, found, url)}"?`;
  return `Unexpected ${what} "${url}", expected an existing file: there is no ${wanted}.${hint} ${kind === 'image' ? 'Add the image' : 'Add the file'} or correct the ${kind === 'image' ? 'address' : 'link'}.`;
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
