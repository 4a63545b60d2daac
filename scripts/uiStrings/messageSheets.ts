import type { Locale } from '../../src/lib/locales.ts';
import type { SheetFile } from './sheetFile.ts';
import type { ThemeTexts } from './themeTexts.ts';
import type { UiFiles } from './uiFiles.ts';
import type { Form, Sheet, UiText } from './uiText.ts';
import { needsTranslation } from './writing.ts';

/** The name that Docusaurus gives to the only version of the pages. Just a site with several shows it. */
export const versionLabel: UiText = { kind: 'sidebar', id: 'version.label', message: 'Next', language: 'en' };

/** One of the files that Docusaurus reads for itself, such as `docusaurus-theme-classic/navbar`. */
export function toNavigationSheet(
  files: UiFiles,
  { locale, name, texts }: { locale: Locale; name: string; texts: readonly UiText[] },
): Sheet {
  const file = `i18n/${locale}/${name}.json`;
  return toSheet({ file, read: files.readSheet(file, 'message'), form: 'message', locale, texts });
}

/**
 * The texts in code: of the site and of Docusaurus in `i18n/<locale>/code.json`; those of a plugin in its own
 * `translations/<locale>.json` or, without that file, in the site's as well. The site may overrule all of them.
 */
export function toCodeSheets(
  files: UiFiles,
  { locale, code, theme }: { locale: Locale; code: readonly UiText[]; theme: ThemeTexts },
): Sheet[] {
  const plugins = new Set(files.names.flatMap((file) => /^plugins\/[^/]+\//.exec(file)?.[0] ?? []));
  const own = [...plugins].filter((folder) => files.has(`${folder}translations/${locale}.json`));
  const ofSite = code.filter(({ place }) => !own.some((folder) => place?.file.startsWith(folder)));
  const file = `i18n/${locale}/code.json`;
  const read = files.readSheet(file, 'message');
  const elsewhere = theme.translationOf(locale);
  const texts = [...ofSite, ...theme.texts];
  const site = toSheet({ file, read, form: 'message', locale, texts, elsewhere });
  return [
    { ...site, known: byId([...theme.texts, ...code]) },
    ...own.map((folder) => {
      const translations = `${folder}translations/${locale}.json`;
      return toSheet({
        file: translations,
        read: files.readSheet(translations, 'plain'),
        form: 'plain',
        locale,
        texts: code.filter(({ place }) => place?.file.startsWith(folder)),
        elsewhere: messagesOf(read),
      });
    }),
  ];
}

type SheetParts = {
  file: string;
  read: SheetFile;
  form: Form;
  locale: Locale;
  texts: readonly UiText[];
  elsewhere?: ReadonlyMap<string, string>;
};

function toSheet({ file, read, form, locale, texts, elsewhere = new Map<string, string>() }: SheetParts): Sheet {
  const known = byId(texts);
  const required = [...known.values()].filter(
    (text) =>
      text !== versionLabel && !isSameLanguage(text.language, locale) && needsTranslation(text.message, text.language),
  );
  return { file, locale, form, ...read, known, required, elsewhere, differing: [] };
}

/** The English of Docusaurus does for all countries. */
function isSameLanguage(language: string, locale: string): boolean {
  return language === locale || (language === 'en' && new Intl.Locale(locale).language === 'en');
}

function byId(texts: readonly UiText[]): Map<string, UiText> {
  return new Map(texts.map((text) => [text.id, text]));
}

function messagesOf({ entries }: SheetFile): Map<string, string> {
  return new Map([...entries].flatMap(([id, { message }]) => (message === undefined ? [] : [[id, message] as const])));
}
