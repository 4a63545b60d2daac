import { pageOfFile } from '../../../src/lib/locales.ts';
import type { Site } from '../../../src/lib/site.ts';
import type { WebLink } from './collectLinks.ts';

/** What a run knows of the places that a change can bring together with the links to them. */
export type OwnPlaces = {
  site: Pick<Site, 'url' | 'repoUrl'>;
  /** Whether there is such a file or folder in the work tree, relative to the repository, without a slash at its end. */
  hasFile: (path: string) => boolean;
  /** Whether there was one before the change. Absent when all pages are looked at. */
  hadFile?: (path: string) => boolean;
};

/** Where the branch stands in the address of a file; what is on another branch, or a tag, is not in the work tree. */
const mainBranch = /^(?:blob|tree|raw|edit|blame)\/(?:main|HEAD)(?:\/|$)/;

/**
 * The path of the file or folder in our own repository to which an address leads on the main branch, decoded; '' for the top.
 * Undefined for all other addresses: issues, tags, other sites.
 */
export function toOwnFile(url: string, { repoUrl }: Pick<Site, 'repoUrl'>): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  const repository = new URL(repoUrl);
  const isRaw = host === 'raw.githubusercontent.com' && repository.host === 'github.com';
  if (host !== repository.host && !isRaw) return undefined;
  // Forges do not care for the case of owner and name.
  const prefix = `${repository.pathname.replace(/\/$/, '')}/`;
  if (!pathname.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  const place = `${isRaw ? 'raw/' : ''}${pathname.slice(prefix.length)}`;
  if (!mainBranch.test(place)) return undefined;
  try {
    return decodeURIComponent(place.replace(mainBranch, '')).replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}

/**
 * What a link of ours leads to. `own-site`: a page of the site, at which the internal check looks in the build; it is not there
 * before the change is. `own-file` and `missing-file`: a file of the repository. Undefined for what has to be asked for.
 */
export function findOwnPlace(
  { file, url }: Pick<WebLink, 'file' | 'url'>,
  { site, hasFile, hadFile }: OwnPlaces,
): 'own-site' | 'own-file' | 'missing-file' | undefined {
  const path = toOwnFile(url, site);
  if (path !== undefined) return path === '' || hasFile(path) ? 'own-file' : 'missing-file';
  if (new URL(url).host !== new URL(site.url).host) return undefined;
  // A README is in no build: the run over all pages asks for what it links to.
  const isInBuild = pageOfFile(file) !== undefined;
  return isInBuild || hadFile !== undefined ? 'own-site' : undefined;
}
