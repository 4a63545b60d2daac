import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Site } from '../../src/lib/site.ts';
import { askOffline } from './askOffline.ts';
import { classifyLink, linkRules } from './classify.ts';
import { readBuild } from './readBuild.ts';

/** Broken links as `page target`, each once. */
export type Comparison = { both: string[]; onlyOurs: string[]; onlyLychee: string[] };

/** Holds our findings in the pages of a build at `<root><baseUrl>` against those of lychee. Throws a Problem as both do. */
export async function compareOffline(program: string, root: string, site: Site): Promise<Comparison> {
  const [ours, theirs] = await Promise.all([readOurs(root, site), readTheirs(program, root, site)]);
  return {
    both: [...ours].filter((one) => theirs.has(one)).sort(),
    onlyOurs: [...ours].filter((one) => !theirs.has(one)).sort(),
    onlyLychee: [...theirs].filter((one) => !ours.has(one)).sort(),
  };
}

async function readOurs(root: string, site: Site): Promise<Set<string>> {
  const index = await readBuild(path.join(root, site.baseUrl));
  const rules: ReadonlySet<string> = new Set(linkRules);
  const pages = [...index.documents.values()].filter(({ ids }) => ids);
  return new Set(
    pages.flatMap((from) =>
      from.links.flatMap((link) => {
        const { class: name, target } = classifyLink({ link, from, index, site });
        return rules.has(name) && name !== 'malformed-link'
          ? [toKey(from.file, target ? `${target.path}#${target.fragment}` : link.href)]
          : [];
      }),
    ),
  );
}

async function readTheirs(program: string, root: string, site: Site): Promise<Set<string>> {
  const folder = pathToFileURL(root).href;
  const answers = await askOffline(program, root, site);
  const broken = answers.filter(
    ({ state, file, url }) => state === 'broken' && url !== unreadable && !isOwnErrorAddress(file, url),
  );
  // A query says nothing about which file it is.
  return new Set(broken.map(({ file, url }) => toKey(file, url.replace(folder, '').replace(/\?[^#]*/, ''))));
}

/** lychee's name for what it cannot read: mostly text in code that begins like an address. */
const unreadable = 'error:';

/** The address that Docusaurus gives to the error page itself, at which there is nothing and need not be. */
function isOwnErrorAddress(file: string, url: string): boolean {
  return /(?:^|\/)404\.html$/.test(file) && /\/404(?:\.html)?\/?$/.test(url);
}

function toKey(file: string, target: string): string {
  const [address = '', fragment = ''] = decode(target).split('#');
  return `${file} ${address.replace(/\/(?:index\.html)?$/, '')}#${fragment}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
