import type { Facts } from './rule.ts';

type States = {
  root: string;
  /** What is read already need not be read again. */
  read: readonly { file: string; bytes: Uint8Array }[];
  absent: ReadonlySet<string>;
};

/** How far all pages are in all languages, by the file where they are or would be. */
export async function readStates({ root, read, absent }: States): Promise<Facts['translations']> {
  const [{ readTranslations }, { loadParser }] = await Promise.all([
    import('../../src/lib/translations/readTranslations.ts'),
    import('../translations/loadParser.ts'),
  ]);
  const contents = new Map(read.map(({ file, bytes }) => [file, bytes]));
  const { pages } = await readTranslations({ root, contents, absent, history: false, loadParser });
  return new Map(pages.map((status) => [status.file, status]));
}
