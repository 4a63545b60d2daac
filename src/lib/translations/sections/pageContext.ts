import type { Definition } from 'mdast';
import { nodesOf } from '../../docs/nodes.ts';
import type { Page } from '../../docs/page.ts';
import { toTarget } from './linkTarget.ts';

/** What has to be known of the whole page to compare a part of it. */
export type PageContext = {
  /** Equal for pages in which the same text means the same. */
  key: string;
  /** The link reference definition of an identifier; the first one counts. */
  definitionOf(identifier: string): Definition | undefined;
  /** What a component is, however the page calls it: `@theme/Tabs`, `@site/src/parts.tsx#Steps`, or its name if it is not imported. */
  componentOf(name: string | null | undefined): string;
  /** What a link leads to, however it is written. */
  targetOf(url: string): string;
};

export function toPageContext(page: Page, siteUrl: string | undefined): PageContext {
  const definitions = new Map([...nodesOf(page, 'definition')].reverse().map((node) => [node.identifier, node]));
  const components = toComponents(page);
  const targets = [...definitions].map(([identifier, { url, title }]) => [identifier, url, title]);
  return {
    key: JSON.stringify([page.file, siteUrl, targets, [...components]]),
    definitionOf: (identifier) => definitions.get(identifier),
    componentOf: (name) => components.get(name ?? '') ?? name ?? '',
    targetOf: (url) => toTarget(url, page, siteUrl),
  };
}

function toComponents(page: Page): Map<string, string> {
  const components = new Map<string, string>();
  for (const { data } of nodesOf(page, 'mdxjsEsm'))
    for (const statement of data?.estree?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      for (const specifier of statement.specifiers) {
        const isNamed = specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier';
        const name = isNamed && specifier.imported.type === 'Identifier' ? `#${specifier.imported.name}` : '';
        components.set(specifier.local.name, `${String(statement.source.value)}${name}`);
      }
    }
  return components;
}
