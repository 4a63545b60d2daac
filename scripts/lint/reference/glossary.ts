import { readDataFile } from './dataFile.ts';

/** One entry of data/glossary.yml. */
export type Term = {
  /** The English term. */
  en: string;
  /** How Chinese pages write it. */
  'zh-Hans': string;
};

export function readGlossary(root: string): readonly Term[] {
  void readDataFile(root, 'glossary.yml');
  return [];
}
