import type { Kind } from './uiText.ts';

/** What is found out about one source file: it depends on its name and text alone. Lines are counted from 1. */
export type Extraction = {
  texts: { kind: Kind; id: string; message: string; line: number }[];
  /** Folders of pages that become the categories of a sidebar. */
  folders: { sidebar: string; folder: string }[];
  /** Lines of texts that are put together at run time. */
  dynamic: number[];
  /** Line of the first mistake, when the file is no TypeScript. */
  brokenIn?: number;
};

/** The name of a source, among those that hold texts of the interface. */
export type SourceKind = 'code' | 'config' | 'sidebars';

/** What makes a folder a site. */
export const configFile = 'docusaurus.config.ts';

/** Which kind of source a file is by its repository-relative name; undefined for any other file. */
export function sourceKindOf(file: string): SourceKind | undefined {
  if (file === configFile) return 'config';
  if (file === 'sidebars.ts') return 'sidebars';
  return /^(?:src|plugins)\/.*\.[jt]sx?$/.test(file) && !/\.test\.\w+$|\.d\.ts$/.test(file) ? 'code' : undefined;
}

/** Where Docusaurus's own words for translations come from; a file that does not name it has none. */
export const translateModule = '@docusaurus/Translate';
