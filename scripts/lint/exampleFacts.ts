import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { isProof, type Proof } from '../../src/lib/examples/proof.ts';
import { locales, localeOfFile } from '../../src/lib/locales.ts';
import type { SitePage } from './sitePage.ts';

/** What pages are compared with. A broken example.yml is `data-file`'s to report; here it says nothing. */
export type ExampleFacts = { proof?: Proof; pages?: readonly string[] };

export function parseExampleFacts(text: string | undefined): ExampleFacts {
  const { data, problems } = parseYamlFile(text);
  const { proof = 'executed', pages } = data;
  if (problems.length > 0) return {};
  return {
    ...(isProof(proof) && { proof }),
    ...(Array.isArray(pages) && { pages: pages.map(String).map(withoutIndex) }),
  };
}

/** How a page says that it was proven, as far as it says it. */
export function proofOf({ frontMatter }: Pick<SitePage, 'frontMatter'>): { how?: Proof; example?: string } | undefined {
  const verified = frontMatter?.data['verified'];
  if (!isRecord(verified)) return undefined;
  const { how, example } = verified;
  return { ...(isProof(how) && { how }), ...(typeof example === 'string' && { example }) };
}

/** How an example.yml names a page: `guides/collector` for docs/guides/collector.md and docs/guides/collector/index.md. */
export function exampleNameOf(file: string): string | undefined {
  const locale = localeOfFile(file);
  return locale && withoutIndex(file.slice(locales[locale].docsDir.length + 1).replace(/\.mdx?$/, ''));
}

export function withoutIndex(page: string): string {
  return page.replace(/\/index$/, '');
}
