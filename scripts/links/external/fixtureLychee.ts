import { root } from '../../shell.ts';
import { isProblem } from '../../../src/lib/problem.ts';
import { findLychee } from './lychee/findLychee.ts';

/**
 * The real lychee for tests; undefined on a machine that cannot have it, which is said. Under CI=true that is a failure: a check
 * that was not tested must not look as if it were.
 */
export async function findRealLychee(): Promise<string | undefined> {
  try {
    return await findLychee({ root, env: process.env });
  } catch (error) {
    if (!isProblem(error) || process.env['CI'] === 'true') throw error;
    process.stderr.write(`Tests with the real lychee are left out. ${error.message}\n`);
    return undefined;
  }
}
