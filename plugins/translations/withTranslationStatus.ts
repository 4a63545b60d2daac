import { join } from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { defaultLocale, localeIds } from '../../src/lib/locales.ts';
import { resolveOptions, type UserOptions } from './options.ts';
import { fileUrl } from '../../src/lib/forge.ts';
import { readInstead, readShownPage } from './shownPage.ts';
import { toPageTranslation, type PageTranslation } from './views/pageTranslation.ts';

export type TranslationStatusOptions = {
  siteDir: string;
  /** Language that is being built, as Docusaurus names it in DOCUSAURUS_CURRENT_LOCALE; the default one if that is none of ours. */
  locale: string | undefined;
  /** The same as the plugin's. */
  options: UserOptions;
};

/**
 * Adds `translationStatus` to the front matter of pages that are out of date or not translated, for the note above each, and
 * gives the latter the front matter of the page that is shown instead. `next` reads the rest of the front matter.
 */
export function withTranslationStatus({ siteDir, locale: given, options }: TranslationStatusOptions) {
  const locale = localeIds.find((id) => id === given) ?? defaultLocale;
  const forge = resolveOptions(options);
  return (next: ParseFrontMatter = readPlainly): ParseFrontMatter =>
    async (params) => {
      const shown = await readShownPage(siteDir, locale, params.filePath);
      if (!shown) return next(params);
      const instead = await readInstead(siteDir, shown, params.filePath);
      const result = await next({
        ...params,
        ...(instead !== undefined && { filePath: join(siteDir, shown.file), fileContent: instead }),
      });
      const translation = toPageTranslation(shown);
      if (!translation) return result;
      return {
        ...result,
        frontMatter: {
          // Of a page that is not translated, it is the source that can be edited.
          ...(translation.state === 'missing' && { custom_edit_url: fileUrl(forge, shown.file, 'edit') }),
          ...result.frontMatter,
          translationStatus: hiddenFromBundler(translation),
        },
      };
    };
}

const readPlainly: ParseFrontMatter = ({ defaultParseFrontMatter, ...file }) => defaultParseFrontMatter(file);

/**
 * JSON (the page's metadata) gets the value, but the MDX loader, which prints own properties into a module that the bundler
 * caches across builds, gets `{}`. Otherwise a cached page would go on calling itself out of date.
 */
function hiddenFromBundler(value: PageTranslation): PageTranslation {
  return Object.create({ ...value, toJSON: () => value }) as PageTranslation;
}
