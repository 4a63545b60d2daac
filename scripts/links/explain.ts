import { toProposal } from '../../src/lib/data/nearest.ts';
import type { Message } from '../../src/lib/finding.ts';
import type { Site } from '../../src/lib/site.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import { localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import type { BrokenLink } from './checkLinks.ts';
import { servedPath, type LinkRule } from './classify.ts';
import { hideCredentials } from './external/webAddress.ts';
import type { BuildIndex } from './readBuild.ts';
import { localeOfRoute } from './sourceOf.ts';
import { suggest, toCandidates, type Candidates } from './suggest.ts';

/** The message for a broken link, naming it as it was written. */
export type Explain = (link: BrokenLink, written: string) => Message;

const words = {
  'broken-page': {
    en: {
      what: 'link',
      expected: 'expected a page of the site',
      remedy: 'Correct the address or remove the link.',
    },
    'zh-Hans': { what: '链接', expected: '应指向本站的页面', remedy: '请改正地址或删去链接。' },
  },
  'broken-anchor': {
    en: {
      what: 'anchor',
      expected: 'expected the id of a heading on that page',
      remedy: 'Correct the part behind the # or give the heading that {#id}.',
    },
    'zh-Hans': {
      what: '锚点',
      expected: '应为目标页面中某个标题的 id',
      remedy: '请改正 # 之后的部分，或给标题加上这个 {#id}。',
    },
  },
  'broken-asset': {
    en: {
      what: 'address',
      expected: 'expected a file of the site',
      remedy: 'Put the file below static/ or correct the address.',
    },
    'zh-Hans': { what: '地址', expected: '应指向本站的文件', remedy: '请将文件放到 static/ 下，或改正地址。' },
  },
  'escapes-base': {
    en: {
      what: 'link',
      expected: 'expected an address below the base URL',
      remedy: 'Write it as a Markdown link from the root of the docs or relative to the page.',
    },
    'zh-Hans': {
      what: '链接',
      expected: '应为站点根路径（base URL）之下的地址',
      remedy: '请写成从文档根目录开始或相对于本页的 Markdown 链接。',
    },
  },
  'forbidden-scheme': {
    en: {
      what: 'link',
      expected: 'expected a web address or a path',
      remedy: 'Scripts and local files cannot be linked.',
    },
    'zh-Hans': { what: '链接', expected: '应为网址或路径', remedy: '不能链接到脚本或本地文件，请改正。' },
  },
  'malformed-link': {
    en: {
      what: 'address',
      expected: 'expected a valid URL',
      remedy: 'Write a literal % as %25 and check the scheme and the host.',
    },
    'zh-Hans': { what: '地址', expected: '应为有效的 URL', remedy: '请将百分号写成 %25，并检查协议和主机名。' },
  },
} as const satisfies Record<LinkRule, Record<Language, { what: string; expected: string; remedy: string }>>;

// Each one compares with every page: enough to help people, not enough to stall on a build that is all wrong.
const maxSuggestions = 200;

/** Prepares messages of the form "Unexpected X, expected Y", with the nearest existing target where there is one. */
export function createExplainer(index: BuildIndex, site: Site): Explain {
  const pages = pagesByLocale(index, site);
  const assets = toCandidates(
    [...index.files].filter((file) => !file.endsWith('.html')).map((file) => site.baseUrl + file),
  );
  const known = new Map<string, string | undefined>();

  const nearest = (link: BrokenLink): string | undefined => {
    const { rule, target } = link;
    if (!target) return undefined;
    const key = `${rule} ${target.path}#${target.fragment}`;
    if (known.has(key) || known.size >= maxSuggestions) return known.get(key);
    const found = nearestOf(rule, target.path, target.fragment, target.file);
    known.set(key, found);
    return found;
  };
  const nearestOf = (rule: LinkRule, path: string, fragment: string, file = ''): string | undefined => {
    if (rule === 'broken-anchor') return suggest(fragment, toCandidates(index.documents.get(file)?.ids ?? []));
    const inLocale = pages.get(localeOfRoute(path, site.baseUrl));
    if (rule === 'broken-page') return inLocale && suggest(path.endsWith('/') ? path : `${path}/`, inLocale);
    return rule === 'broken-asset' ? suggest(path, assets) : undefined;
  };

  return (link, written) => {
    const { en, 'zh-Hans': zh } = words[link.rule];
    const found = nearest(link);
    const shown = found !== undefined && link.rule !== 'broken-anchor' ? toAuthorPath(found, link, site) : found;
    const hint = toProposal(shown && quotable(link.rule === 'broken-anchor' ? `#${shown}` : shown));
    return {
      en: `Unexpected ${en.what} "${quotable(written)}", ${en.expected}.${hint.en || ` ${en.remedy}`}`,
      'zh-Hans': `${zh.what} "${quotable(written)}" 无效，${zh.expected}。${hint['zh-Hans'] || zh.remedy}`,
    };
  };
}

/** A page of another language is not what a link meant. */
function pagesByLocale(index: BuildIndex, site: Site): ReadonlyMap<Locale, Candidates> {
  const pages = [...index.documents.values()].filter(({ ids, file }) => ids && !/(?:^|\/)404\.html$/.test(file));
  const paths = pages.map(({ file }) => servedPath(file, site.baseUrl));
  return new Map(
    localeIds.map((id) => [id, toCandidates(paths.filter((path) => localeOfRoute(path, site.baseUrl) === id))]),
  );
}

/** Docusaurus adds the base URL, and the locale of the page, to what authors write. */
function toAuthorPath(path: string, link: BrokenLink, site: Site): string {
  const locale = localeOfRoute(site.baseUrl + link.from.file, site.baseUrl);
  const prefix = site.baseUrl + locales[locale].urlSegment;
  return `/${path.slice(path.startsWith(prefix) ? prefix.length : site.baseUrl.length)}`;
}

const maxShown = 120;

/** One line without a password that cannot play tricks on a terminal: control and direction characters shown as escapes. */
function quotable(text: string): string {
  const shown = hideCredentials(text);
  const short = shown.length > maxShown ? `${shown.slice(0, maxShown)}…` : shown;
  return short.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
