import { createRequire } from 'node:module';
import type { TypeScript } from './literals.ts';

/**
 * The compiler of the project, half a second to load: not for files that the cache knows. Not imported, so that the bundle of
 * a command leaves its nine megabytes where they are.
 */
export function loadTypeScript(): TypeScript {
  return createRequire(import.meta.url)('typescript') as TypeScript;
}
