import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { rangeOfPointer } from '../../src/lib/docs/yaml.ts';
import type { Finding } from '../../src/lib/finding.ts';
import type { Redemption } from '../../src/lib/recognition/rules/rewards.ts';
import { checkRedemptions } from '../../src/lib/recognition/standings/rewards/checkRedemptions.ts';
import { checkResults } from './checkResults.ts';
import { findBase, ledgerFile, readEntriesBefore, readLedger } from './readLedger.ts';

/**
 * Holds the ledger of redemptions, and the results that give prizes, against history and the base of the change (see `findBase`). Throws a
 * Problem when history is missing or a data file is broken.
 */
export async function checkLedger({ root, base }: { root: string; base?: string }): Promise<Finding[]> {
  const commit = await findBase(root, base);
  const [{ source, redemptions, facts }, before] = await Promise.all([
    readLedger(root),
    readEntriesBefore(root, commit),
  ]);
  const ofResults = await checkResults(root, source, commit);
  const mistakes = checkRedemptions({ redemptions, before }, facts);
  if (mistakes.length === 0) return ofResults;
  const rangeOf = await locate(path.join(root, ledgerFile), redemptions);
  const ofEntries = mistakes.map(({ id, message }): Finding => ({
    check: 'data',
    rule: 'data-file',
    severity: 'error',
    file: ledgerFile,
    range: rangeOf(id),
    message,
  }));
  return [...ofEntries, ...ofResults];
}

/** Where the last entry with an id stands; the list where there is none. */
async function locate(file: string, redemptions: readonly Redemption[]) {
  const { ranges } = parseYamlFile(await readFile(file).then(decodeText, () => ''));
  return (id: string) => {
    const index = redemptions.findLastIndex((entry) => entry.id === id);
    return rangeOfPointer(ranges, index < 0 ? '/redemptions' : `/redemptions/${index}/id`);
  };
}
