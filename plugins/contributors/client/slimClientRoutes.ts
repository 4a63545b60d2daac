import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { slimRoutes } from './slimRoutes.ts';

type ConfigureWebpack = NonNullable<Plugin['configureWebpack']>;
type BundlerConfig = Parameters<ConfigureWebpack>[0];

export type SlimClientRoutes = {
  /** The browser's configuration as it is so far. */
  config: BundlerConfig;
  /** Folder of the files that Docusaurus generates before it bundles. */
  generatedFilesDir: string;
  /** Name of a folder in it, for the slim files. */
  folder: string;
  /** Component of the routes to merge, as given to `addRoute`; its pages must render `PageProps`. */
  component: string;
};

/**
 * What `configureWebpack` has to return for the browser in production, so that its bundle knows the routes of a component as
 * a single one. The server's bundle keeps them all, hence every page is still rendered with its props.
 */
export function slimClientRoutes({
  config,
  generatedFilesDir,
  folder,
  component,
}: SlimClientRoutes): Exclude<ReturnType<ConfigureWebpack>, void> {
  const read = (name: string) => readFileSync(join(generatedFilesDir, name), 'utf8');
  const slim = slimRoutes(
    { routes: read('routes.js'), registry: read('registry.js'), chunkNames: read('routesChunkNames.json') },
    { component, wrapper: join(__dirname, 'pageProps.tsx') },
  );
  if (!slim) return {};

  mkdirSync(join(generatedFilesDir, folder), { recursive: true });
  const write = (name: string, text: string) => {
    const file = join(generatedFilesDir, folder, name);
    writeFileSync(file, text);
    return file;
  };
  return {
    ...withOwnCache(config),
    mergeStrategy: { 'resolve.alias': 'prepend' }, // Docusaurus has an alias for all of @generated
    resolve: {
      alias: {
        '@generated/routes$': write('routes.js', slim.routes),
        '@generated/registry$': write('registry.js', slim.registry),
        '@generated/routesChunkNames$': write('routesChunkNames.json', slim.chunkNames),
      },
    },
  };
}

/** Persistent caches do not notice a new alias (https://github.com/webpack/webpack/issues/13627). */
function withOwnCache({ cache, experiments }: BundlerConfig): BundlerConfig {
  const rspackCache = (experiments as { cache?: { version?: string } } | undefined)?.cache;
  const rename = (version = '') => ({ version: `${version}-slim-routes` });
  return {
    ...(typeof cache === 'object' && cache.type === 'filesystem' && { cache: { ...cache, ...rename(cache.version) } }),
    ...(rspackCache && { experiments: { cache: rename(rspackCache.version) } as BundlerConfig['experiments'] }),
  };
}
