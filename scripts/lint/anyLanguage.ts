/** Names of languages as addresses have them: `en`, `zh-cn`, `zh_CN`, `zh-Hans`, `cn`. */
const language = '(?:en|zh|ja|ko|fr|es|de|pt|ru|it|uk|pl|cn)(?:[-_](?:[a-z]{2}|hans|hant))?';
const inHost = new RegExp(`^${language}\\.`, 'i');
const inPath = new RegExp(`/${language}(?=/|$)`, 'gi');
const inName = new RegExp(`[._-]${language}(?=\\.(?:md|html?)$)`, 'i');

/**
 * The address of another site's page without what says its language, and without its anchor, which can be words of that
 * language. Undefined for an address of this site.
 */
export function toAnyLanguage(url: string): string | undefined {
  const [, host, path] = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(withoutMarks(url)) ?? [];
  if (host === undefined || path === undefined) return undefined;
  const name = host.toLowerCase().replace(inHost, '');
  // Its articles have another title in each language.
  if (/(?:^|\.)wikipedia\.org$/.test(name)) return 'wikipedia.org';
  return (
    name +
    path
      .replace(inPath, '')
      .replace(inName, '')
      .replace(/\/(?:index\.html?)?$/, '')
  );
}

/** What stands behind an address in a Chinese text is part of it for the parser. */
function withoutMarks(url: string): string {
  return url.replace(/[。，、；：！？）》」』”]+$/, '');
}
