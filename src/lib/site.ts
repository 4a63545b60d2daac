import { Problem } from './problem.ts';

export type Site = {
  /** Origin, without a trailing slash: `https://example.org`. */
  url: string;
  /** Path the site is served under, with both slashes: `/` or `/otlp-docs/`. */
  baseUrl: string;
  /** Web address of the repository, without a trailing slash. */
  repoUrl: string;
};

/** Where the site is deployed, from SITE_URL, BASE_URL and REPO_URL. Throws a Problem on a malformed value. */
export function readSite(env: Record<string, string | undefined>): Site {
  return {
    url: webAddress('SITE_URL', env['SITE_URL'] || 'https://otlp-docs.github.io').origin,
    baseUrl: basePath(env['BASE_URL'] || '/'),
    repoUrl: webAddress('REPO_URL', env['REPO_URL'] || 'https://github.com/otlp-docs/otlp-docs').href.replace(
      /\/$/,
      '',
    ),
  };
}

function webAddress(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Problem(`Unexpected ${name} "${value}", expected a web address such as https://example.org.`);
  }
  return url;
}

function basePath(value: string): string {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(value)) {
    throw new Problem(`Unexpected BASE_URL "${value}", expected a path with a slash at both ends such as /otlp-docs/.`);
  }
  return value;
}
