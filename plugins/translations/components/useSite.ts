import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { Locale } from '../../../src/lib/locales.ts';
import { toDifferencePath } from '../differenceAddresses.ts';
import type { Options } from '../options.ts';

/** What components know of the site: the plugin's options, and which pages would have one address for their differences. */
export type SiteData = Pick<Options, 'repository' | 'branch' | 'routeBasePath' | 'howTo'> & { sameAddress: string[] };

/** The plugin's options, also on pages that are not its own. */
export function useSite(): SiteData {
  return usePluginData('translations') as SiteData;
}

/** Gives the path of the differences of a page, below the base URL. */
export function useDifferencePath(): (page: string) => string {
  const { routeBasePath, sameAddress } = useSite();
  return (page) => toDifferencePath(routeBasePath, page, sameAddress);
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
