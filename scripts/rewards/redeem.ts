import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import type { Redemption } from '../../src/lib/recognition/rules/rewards.ts';
import { toPersonKey } from '../../src/lib/recognition/standings/personKeys.ts';
import { checkRedemptions } from '../../src/lib/recognition/standings/rewards/checkRedemptions.ts';
import { ledgerFile, readLedger } from './readLedger.ts';

export type RedeemRequest = {
  root: string;
  person: string;
  reward: string;
  issue: number;
  /** `YYYY-MM-DD` in UTC. */
  on: string;
  /** Of the message when it is refused. */
  language: Language;
};

/** Appends an entry to the ledger. Throws a Problem with the reasons, and leaves the file alone, when it may not stand. */
export async function redeem({ root, language, ...request }: RedeemRequest): Promise<Redemption> {
  const { redemptions, facts } = await readLedger(root);
  const cost = facts.rewards.find(({ id }) => id === request.reward)?.cost ?? 0;
  const { person, reward, on, issue } = request;
  const known = facts.standings.get(person);
  const key = known ? toPersonKey(known.person) : { person };
  const entry: Redemption = { id: `R-${issue}`, ...key, reward, cost, on, issue };
  const mistakes = checkRedemptions({ redemptions: [...redemptions, entry], before: redemptions }, facts);
  const isTaken = redemptions.some(({ id }) => id === entry.id);
  if (isTaken || mistakes.length > 0)
    throw new Problem(
      isTaken ? taken[language](entry.id) : mistakes.map(({ message }) => message[language]).join('\n'),
      1,
    );
  const file = path.join(root, ledgerFile);
  await replaceFile(file, appendEntry(await readFile(file, 'utf8').catch(() => ''), entry));
  return entry;
}

const taken: Readonly<Record<Language, (id: string) => string>> = {
  en: (id) => `Unexpected second ${id}, expected one redemption for each issue. Name another issue.`,
  'zh-Hans': (id) => `不应再有 ${id}：每个 issue 只能兑换一次。请换一个 issue。`,
};

/**
 * The ledger's text with one more entry at its end; comments and everything else stay as they are. An entry is one line: git
 * would take lines that two entries have in common for one, and leave whoever merges with halves of them. Pure.
 */
export function appendEntry(text: string, entry: Redemption): string {
  const document = parseDocument(text);
  if (!document.has('redemptions')) document.set('redemptions', document.createNode([]));
  document.addIn(['redemptions'], document.createNode(entry, { flow: true }));
  const list = document.get('redemptions') as { flow?: boolean };
  list.flow = false; // an empty one is written as []
  return document.toString({ singleQuote: true, lineWidth: 0, flowCollectionPadding: true });
}

/** A reader, or a crash, sees the old text or the new one. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
