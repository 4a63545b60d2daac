import { lstat } from 'node:fs/promises';
import type { Contact } from './history.ts';
import { toContact } from './raw/contacts.ts';
import { startOf } from './raw/intList.ts';
import type { CommitOrder } from './raw/orderCommits.ts';
import type { RawHistory } from './raw/rawHistory.ts';
import type { Repository } from './readRepository.ts';
import { readGit } from './runGit.ts';

/**
 * Who the contacts of a history are after `.mailmap`, by their number in `texts`. Like git itself, takes the file of the
 * work tree, committed or not, and only without a work tree the one at HEAD.
 */
export async function mapContacts(
  repository: Repository,
  raw: RawHistory,
  order: CommitOrder,
): Promise<Map<number, Contact>> {
  const contacts = new Map([...contactIds(raw, order)].map((id) => [id, toContact(raw.texts.get(id))]));
  const ids = [...contacts].flatMap(([id, contact]) => (isSafe(contact) ? [id] : []));
  if (ids.length === 0) return contacts;
  const input = ids.map((id) => `${raw.texts.get(id)}\n`).join('');
  const output = await readGit(repository.dir, [...mailmapSetting(repository), 'check-mailmap', '--stdin'], input);
  const answers = output.split('\n');
  ids.forEach((id, index) => contacts.set(id, toContact(answers[index] ?? '')));
  return contacts;
}

/** Changes with the `.mailmap` that `mapContacts` takes, but for what follows from HEAD. */
export async function readMailmapStamp({ dir, prefix, isBare }: Repository): Promise<string> {
  if (isBare) return '';
  // Not `join`, which would be wrong about `..` where `dir` is a link.
  const file = `${dir}/${'../'.repeat(prefix.split('/').length - 1)}.mailmap`;
  const found = await lstat(file, { bigint: true }).catch(() => undefined);
  return found ? `${found.mtimeNs}:${found.size}` : '';
}

function mailmapSetting({ isBare, headSha }: Repository): string[] {
  return isBare ? ['-c', `mailmap.blob=${headSha}:.mailmap`] : [];
}

function contactIds(raw: RawHistory, order: CommitOrder): Set<number> {
  const ids = new Set<number>();
  for (const place of order.places) {
    ids.add(raw.authors.at(place));
    for (const { ends, items } of [raw.coAuthors, raw.reviewers]) {
      for (let item = startOf(ends, place); item < ends.at(place); item++) ids.add(items.at(item));
    }
  }
  return ids;
}

/** Whether git can read it as a contact; for one that it cannot, it ends and leaves the others unanswered. */
function isSafe({ name, email }: Contact): boolean {
  return email.trim() !== '' && !/[<>\r\n]/.test(name + email);
}
