import path from 'node:path';

/**
 * Which way imports may point. ARCHITECTURE.md draws it. `from` and `to` are repository-relative paths, or the name of a
 * package; the first entry that matches an import speaks.
 */
export const arrows = [
  {
    from: /^src\/lib\//,
    to: /^(?!src\/lib\/)\S+\/|^docusaurus\.config|^sidebars|^(react|react-dom|execa)$|^@(?!docusaurus\/types$|types\/)/,
    unless: /^(node:|unist-|remark-|@docusaurus\/types$|data\/schemas\/|@resvg\/resvg-wasm$|@fontsource-variable\/)/,
    reason: 'src/lib is the ground floor: it also runs on the command line, and nothing of ours lies below it.',
  },
  { from: /./, to: /\/cli(\.ts)?$/, reason: 'A cli.ts is the end of the line; share a module beside it.' },
  {
    from: /^plugins\//,
    to: /^scripts\/|^execa$/,
    reason:
      'Docusaurus loads plugins, also in sites that have no scripts/ of ours, through jiti, which cannot import execa.',
  },
  {
    from: /^plugins\/([^/]+)\//,
    to: /^plugins\/([^/]+)\//,
    unless: 'same group',
    reason: 'Plugins do not know each other; share through src/lib.',
  },
  {
    from: /^plugins\/contributors\/(views|images)\//,
    to: /^plugins\/contributors\/(components|theme|client)\/|^@docusaurus\/|^react(-dom)?$/,
    reason: 'These rooms are pure and also run on the command line, where Docusaurus takes too long to load.',
  },
  {
    from: /^src\/lib\/recognition\/(rules|ledger)\//,
    to: /^src\/lib\/recognition\/standings\//,
    reason: 'Credits come first: what is made of them lies above.',
  },
  {
    from: /^src\/lib\/quality\/score\//,
    to: /^node:/,
    reason: 'A score depends on a page, the rules and the time that it is given, and on nothing else.',
  },
  {
    from: /^plugins\/(rules|quality|translations|links|examples|tasks|campaigns|community|conventions|traces)\/views\//,
    to: /^plugins\/[^/]+\/(components|theme)\/|^@docusaurus\/|^react(-dom)?$|^node:/,
    reason: 'Views are data made of data, for components to show.',
  },
  {
    from: /^plugins\/community\/(assessment|channels|growth|learning|posters)\/(?!part\.ts$)/,
    to: /^plugins\/[^/]+\/(components|theme)\/|^@docusaurus\/|^react(-dom)?$/,
    reason: 'What a part shows is data made of data, for components to show.',
  },
  {
    from: /^plugins\/rules\/documents\//,
    to: /^plugins\/rules\/(?!documents\/)|^@docusaurus\/|^react(-dom)?$/,
    reason: 'What the documents say comes first: pages are made of it.',
  },
  {
    from: /^plugins\/[^/]+\/(components|theme)\//,
    to: /^node:/,
    reason: 'This runs in the browser.',
  },
  {
    from: /^src\/(components|pages|theme)\//,
    to: /^(scripts|plugins)\/|^(node:|execa$)/,
    reason: 'This runs in the browser and below the plugins.',
  },
  {
    from: /^scripts\/lint\/rules\//,
    to: /^(node:fs|node:child_process|execa$)/,
    reason: 'A rule gets facts handed in, so that it can be tested with a string.',
  },
  {
    from: /^scripts\//,
    to: /^plugins\/[^/]+\/(index\.ts$|index$|theme\/|components\/)/,
    reason: 'Command lines use the pure modules of a plugin, neither its Docusaurus entry nor its React components.',
  },
  {
    from: /^e2e\//,
    to: /^(src|plugins|scripts)\//,
    reason: 'Browser tests know the built site only.',
  },
];

/** What is wrong with an import, or undefined. `source` is what stands in the quotes. Pure. */
export function judgeImport(file, source) {
  const target = resolveImport(file, source);
  for (const { from, to, unless, reason } of arrows) {
    const [, group] = from.exec(file) ?? [undefined, undefined];
    const match = from.test(file) ? to.exec(target) : null;
    if (!match) continue;
    if (unless === 'same group' ? match[1] === group : unless?.test(target)) continue;
    return reason;
  }
  return undefined;
}

function resolveImport(file, source) {
  if (source.startsWith('@site/')) return source.slice('@site/'.length);
  return source.startsWith('.') ? path.posix.join(path.posix.dirname(file), source) : source;
}

/** The ESLint rule: static and dynamic imports, and re-exports. */
export const direction = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = ({ source }) => {
      const reason = typeof source?.value === 'string' ? judgeImport(file, source.value) : undefined;
      if (reason) context.report({ node: source, message: `Unexpected import of "${source.value}". ${reason}` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
