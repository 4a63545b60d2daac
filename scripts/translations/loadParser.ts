import { formatOf } from '../../src/lib/docs/pageFile.ts';
import type { parsePage } from '../../src/lib/docs/parsePage.ts';

/** The parser for these files. That of MDX takes longer to load than some hundred pages to parse. */
export async function loadParser(files: readonly string[]): Promise<typeof parsePage> {
  if (files.some((file) => formatOf(file) === 'mdx'))
    return (await import('../../src/lib/docs/parsePage.ts')).parsePage;
  const [{ parseMarkdown }, { toPage }] = await Promise.all([
    import('../../src/lib/docs/parseMarkdown.ts'),
    import('../../src/lib/docs/toPage.ts'),
  ]);
  return (file, source) => toPage(file, source, parseMarkdown);
}
