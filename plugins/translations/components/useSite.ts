import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { Locale } from '../../../src/lib/locales.ts';
import type { Options } from '../options.ts';

/** What components know of the site: the plugin's options. */
export type SiteData = Pick<Options, 'repository' | 'branch' | 'routeBasePath' | 'howTo'>;

/** The plugin's options, also on pages that are not its own. */
export function useSite(): SiteData {
  return usePluginData('translations') as SiteData;
}

type Languages = {
  /** The name of a language in that language. */
  nameOf: (locale: Locale) => string;
  /** Address of a page of this site, given with its base URL, in another language. */
  addressIn: (locale: Locale, permalink: string) => string;
};

/** The languages of the site. */
export function useLanguages(): Languages {
  const { i18n, siteConfig } = useDocusaurusContext();
  const { baseUrl, trailingSlash } = siteConfig;
  return {
    nameOf: (locale) => i18n.localeConfigs[locale]?.label ?? locale,
    addressIn: (locale, permalink) => {
      const address = `${i18n.localeConfigs[locale]?.baseUrl ?? '/'}${permalink.slice(baseUrl.length)}`;
      // Docusaurus does the same for links within one language.
      if (trailingSlash === undefined) return address;
      return `${address.replace(/\/$/, '')}${trailingSlash || address === '/' ? '/' : ''}`;
    },
  };
}
