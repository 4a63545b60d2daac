/** The texts of `routes.js`, `registry.js` and `routesChunkNames.json`, which Docusaurus generates for its bundles. */
export type RouteTexts = { routes: string; registry: string; chunkNames: string };

export type SlimOptions = {
  /** Component of the routes to merge, as given to `addRoute`. */
  component: string;
  /** File of `withPageProps`. */
  wrapper: string;
};

type Chunks = { __comp?: string; __props?: string };
type Leaf = { path: string; hash: string };

// As lib/server/codegen/codegenRoutes.js of Docusaurus 3.10 writes them; a leaf at the top level is indented by 2.
const topLeaf =
  /^ {2}\{\n {4}path: '((?:[^'\\\n]|\\.)*)',\n {4}component: ComponentCreator\('\1', '(\w+)'\),\n {4}exact: true\n {2}\},\n/gm;
const anyPath = /^ *path: '((?:[^'\\\n]|\\.)*)',$/gm;
const registryLine =
  /^ {2}"([^"\n]+)": \[\(\) => import\(.*\), "((?:[^"\\\n]|\\.)*)", require\.resolveWeak\(.*\)\],(?:\n|(?=\};))/gm;

/**
 * Merges the routes of a component that lie side by side, such as `/people/ada/` and `/people/bob/`, into one,
 * `/people/:slug/`, and drops the modules with their props: whatever these files list is in the bundle of every page,
 * with about 55 bytes (gzip) for a route. Other pages beside them, such as `/people/badges/`, stay reachable.
 *
 * `undefined` where that cannot be done safely: there is no such route, the text is not as expected, or a page inside a
 * parent route, such as one of the docs, has a path that the dynamic route would take. The site is right without, only bigger.
 */
export function slimRoutes({ routes, registry, chunkNames }: RouteTexts, options: SlimOptions): RouteTexts | undefined {
  const modules = new Map(Array.from(registry.matchAll(registryLine), ([, chunk, module]) => [chunk, module]));
  const chunks = Object.entries(JSON.parse(chunkNames) as Record<string, Chunks>);
  const merged = new Map(chunks.filter(([, { __comp }]) => modules.get(__comp) === options.component));
  const leaves = Array.from(routes.matchAll(topLeaf), ([, path = '', hash = '']) => ({ path, hash }));
  const first = leaves.find((leaf) => merged.has(toKey(leaf)));
  if (!first) return undefined;

  const dynamic = { path: toSiblings(first.path), hash: first.hash };
  const isSibling = (path: string | undefined) => path !== undefined && toSiblings(path) === dynamic.path;
  const siblings = leaves.filter(({ path }) => isSibling(path)).map(toKey);
  const hidden = Array.from(routes.matchAll(anyPath), ([, path]) => path).filter(isSibling).length - siblings.length;
  if (hidden > 0 || siblings.filter((key) => merged.has(key)).length < merged.size) return undefined;

  const place = siblings.at(-1); // React Router takes the first match
  const props = new Set(Array.from(merged.values(), ({ __props }) => __props));
  const slim = routes.replace(topLeaf, (text, path: string, hash: string) => {
    const key = toKey({ path, hash });
    return (merged.has(key) ? '' : text) + (key === place ? toDynamicRoute(dynamic) : '');
  });
  return {
    routes: `import { withPageProps } from ${JSON.stringify(options.wrapper)};\n${slim}`,
    registry: registry.replace(registryLine, (line, chunk: string) => (props.has(chunk) ? '' : line)),
    chunkNames: JSON.stringify({
      ...Object.fromEntries(chunks.filter(([key]) => !merged.has(key))),
      [toKey(dynamic)]: { ...merged.get(toKey(first)), __props: undefined },
    }),
  };
}

function toDynamicRoute({ path, hash }: Leaf): string {
  return `  {
    path: '${path}',
    component: withPageProps(ComponentCreator('${path}', '${hash}'), '${path}'),
    exact: true
  },
`;
}

function toSiblings(path: string): string {
  return path.replace(/[^/]+(\/?)$/, ':slug$1');
}

/** A route's name in `routesChunkNames.json`; its path stands quoted in `routes.js`. */
function toKey({ path, hash }: Leaf): string {
  return `${path.replaceAll("\\'", "'")}-${hash}`;
}
