import { defaultLocale, localeIds, locales, type Locale } from '../../src/lib/locales.ts';
import type { DataFile } from '../lint/dataFiles.ts';
import { toCategoryTexts } from './categoryTexts.ts';
import { toDataSheets } from './dataSheets.ts';
import { configFile } from './extraction.ts';
import { toCodeSheets, toNavigationSheet, versionLabel } from './messageSheets.ts';
import { readSources } from './readSources.ts';
import { toTagSheet } from './tagSheet.ts';
import { readThemeTexts } from './themeTexts.ts';
import { isCategoryFile, isDataTextFile, openUiFiles } from './uiFiles.ts';
import type { Kind, Sheet, UiFault, UiStrings, UiText } from './uiText.ts';

export type UiOptions = {
  /** The repository's folder. */
  root: string;
  /** The names of all files of the repository, POSIX separators. */
  files: Iterable<string>;
  /** Content that counts instead of what is on the disk, by file. */
  contents?: ReadonlyMap<string, Uint8Array>;
  /** Keep what is found out below node_modules. */
  cache?: boolean;
};

/**
 * Reads every text of the interface and every translation of one; there are none without docusaurus.config.ts. What is broken
 * is a fault, never a throw; throws a Problem for a file that the disk does not give.
 */
export async function readUiStrings({
  root,
  files: names,
  contents = new Map(),
  cache = true,
}: UiOptions): Promise<UiStrings> {
  const files = openUiFiles(root, { files: names, contents });
  // Pages can be anybody's; an interface belongs to a site.
  if (!files.has(configFile)) return { sheets: [], faults: [], isWhole: true };
  const { docsDir } = locales[defaultLocale];
  const { texts, folders, faults } = await readSources(files, { root, cache });
  const ofKind = (kind: Kind): UiText[] => texts.filter((text) => text.kind === kind);
  const categories = files.names.filter(isCategoryFile);
  const isRead = (file: string): boolean => file.startsWith(`${docsDir}/`);
  const code = ofKind('code');
  const theme = readThemeTexts(root);
  const navigation = [
    { name: 'docusaurus-theme-classic/navbar', texts: ofKind('navbar') },
    { name: 'docusaurus-theme-classic/footer', texts: ofKind('footer') },
    {
      name: 'docusaurus-plugin-content-docs/current',
      texts: [...ofKind('sidebar'), ...toCategoryTexts(folders, files), versionLabel],
    },
  ];
  const tagsOf = (locale: Locale): DataFile => files.readData(`${locales[locale].docsDir}/tags.yml`);
  const others = localeIds.filter((locale) => locale !== defaultLocale);
  const sheets = [
    ...localeIds.flatMap((locale): Sheet[] => [
      ...toCodeSheets(files, { locale, code, theme }),
      ...navigation.map((one) => toNavigationSheet(files, { locale, ...one })),
    ]),
    ...others.map((target) => toTagSheet(tagsOf(defaultLocale), tagsOf(target), { source: defaultLocale, target })),
    ...files.names.filter(isDataTextFile).flatMap((file) => toDataSheets(files.readData(file))),
  ];
  return {
    sheets,
    faults: [
      ...faults,
      ...categories
        .filter((file) => !isRead(file))
        .map((file): UiFault => ({ fault: 'unused-file', file, line: 1, id: '' })),
    ],
    isWhole:
      faults.every(({ fault }) => fault === 'conflict') &&
      categories.filter(isRead).every((file) => files.readData(file).problems.length === 0),
  };
}
