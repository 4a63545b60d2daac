/** The part of a Docusaurus sidebar item that says where a page stands. */
export type SidebarNode = {
  type: string;
  id?: string;
  label?: string;
  items?: readonly SidebarNode[];
  link?: { type: string; id?: string };
};

/** Category labels above each page, outermost first, by document id. A page listed twice keeps its first place. */
export function buildBreadcrumbs(sidebars: Record<string, readonly SidebarNode[]>): Map<string, string[]> {
  const byDoc = new Map<string, string[]>();
  const add = (id: string | undefined, labels: string[]): void => {
    if (id !== undefined && !byDoc.has(id)) byDoc.set(id, labels);
  };
  const walk = (items: readonly SidebarNode[], above: string[]): void => {
    for (const item of items) {
      if (item.type === 'doc' || item.type === 'ref') add(item.id, above);
      if (item.type !== 'category') continue;
      // The page of a category is its title: its own label would only be said twice.
      if (item.link?.type === 'doc') add(item.link.id, above);
      walk(item.items ?? [], item.label === undefined ? above : [...above, item.label]);
    }
  };
  for (const items of Object.values(sidebars)) walk(items, []);
  return byDoc;
}
