import { isBot, parseAppId } from '../../../src/lib/git/bots.ts';
import { isMerge, type Commit, type Contact } from '../../../src/lib/git/history.ts';
import type { PersonEntry } from '../rules/rules.ts';
import { toName } from './text.ts';

export type Identity = {
  /** Private: it may be an e-mail address. */
  id: string;
  name: string;
  /** GitHub login, lower case, from a noreply address. */
  login?: string;
  optOut: boolean;
};

export type Identities = {
  /** Who a contact is; undefined for a bot. */
  identify: (contact: Contact) => Identity | undefined;
  /** Every name by which the people who opted out are known. */
  hiddenNames: string[];
  /** Every address, lower case. */
  addresses: Set<string>;
  /** How many programs there are. */
  bots: number;
};

type Draft = { names: string[]; login?: string; entry?: PersonEntry };

/**
 * Brings the contacts of all commits (newest first) together to people: by the addresses that
 * `entries` put together, by GitHub's numeric id (logins change), else by address. Never by
 * name alone, as names are shared; only hiding goes by name, so that an address which an
 * opted-out person forgot to list does not name them.
 */
export function buildIdentities(commits: readonly Commit[], entries: readonly PersonEntry[]): Identities {
  const credited = contactsOf(commits);
  const aliases = entries.flatMap((entry) => entry.aliases.map((email) => ({ name: entry.name ?? '', email })));
  const contacts = [...credited.values(), ...aliases];
  const keyOf = createKeys(contacts);
  const entryOf = new Map(entries.flatMap((entry) => entry.aliases.map((email) => [keyOf(email), entry] as const)));
  const idOf = ({ email, name }: Contact) => {
    const entry = entryOf.get(keyOf(email));
    return entry ? `entry:${entry.aliases[0]}` : email.trim() ? keyOf(email) : `name:${name}`;
  };

  const drafts = new Map<string, Draft>();
  for (const contact of contacts) {
    const id = idOf(contact);
    const draft = drafts.get(id) ?? { names: [], entry: entryOf.get(keyOf(contact.email)) };
    const name = toName(contact.name);
    if (name && !draft.names.includes(name)) draft.names.push(name);
    draft.login ??= parseNoreply(contact.email)?.login;
    drafts.set(id, draft);
  }

  const hiddenNames = [...drafts.values()].filter(({ entry }) => entry?.optOut).flatMap(allNames);
  const hidden = new Set(hiddenNames.map((name) => name.toLowerCase()));
  const identities = new Map([...drafts].map(([id, draft]) => [id, toIdentity(id, draft, hidden)]));
  // Authors alone: a trailer could call anybody's account an app.
  const apps = new Set(commits.flatMap(({ author }) => parseAppId(author.email) ?? []));
  const isProgram = (contact: Contact) =>
    entryOf.get(keyOf(contact.email))?.bot ?? (isBot(contact) || apps.has(parseNoreply(contact.email)?.id ?? ''));
  const answers = new Map<string, Identity | undefined>();
  return {
    hiddenNames,
    addresses: new Set(contacts.map(({ email }) => email.toLowerCase())),
    bots: new Set([...credited.values()].filter(isProgram).map(idOf)).size,
    identify: (contact) => {
      const key = toKey(contact);
      const answer = answers.get(key);
      if (answer !== undefined || answers.has(key)) return answer;
      const identity = isProgram(contact) ? undefined : identities.get(idOf(contact));
      answers.set(key, identity);
      return identity;
    },
  };
}

function toKey({ name, email }: Contact): string {
  return `${name}\0${email}`;
}

/** Authors before co-authors, for anybody can write any name into a trailer; newest first. */
function contactsOf(commits: readonly Commit[]): Map<string, Contact> {
  const contacts = new Map<string, Contact>();
  const add = (contact: Contact) => {
    const key = toKey(contact);
    if (!contacts.has(key)) contacts.set(key, contact);
  };
  const credited = commits.filter((commit) => !isMerge(commit));
  for (const { author } of credited) add(author);
  for (const { coAuthors } of credited) coAuthors.forEach(add);
  for (const { reviewers } of credited) reviewers.forEach(add);
  return contacts;
}

function allNames({ names, login, entry }: Draft): string[] {
  return [toName(entry?.name ?? ''), login ?? '', ...names].filter(Boolean);
}

function toIdentity(id: string, draft: Draft, hidden: ReadonlySet<string>): Identity {
  const { entry, login, names } = draft;
  const sharesHiddenName = !entry && allNames(draft).some((name) => hidden.has(name.toLowerCase()));
  return {
    id,
    name: toName(entry?.name ?? '') || names[0] || (login ?? ''),
    ...(login !== undefined && { login }),
    optOut: entry?.optOut ?? sharesHiddenName,
  };
}

function createKeys(contacts: readonly Contact[]): (email: string) => string {
  const idsOfLogin = new Map<string, Set<string>>();
  for (const { email } of contacts) {
    const { id, login } = parseNoreply(email) ?? {};
    if (id && login) idsOfLogin.set(login, (idsOfLogin.get(login) ?? new Set()).add(id));
  }
  return (email) => {
    const noreply = parseNoreply(email);
    if (!noreply) return `mail:${email.trim().toLowerCase()}`;
    const [onlyId, another] = idsOfLogin.get(noreply.login) ?? [];
    // The old form without an id is unambiguous only as long as one account had that login.
    const id = noreply.id ?? (another === undefined ? onlyId : undefined);
    return id ? `github:${id}` : `login:${noreply.login}`;
  };
}

function parseNoreply(email: string): { id?: string; login: string } | undefined {
  const match = /^(?:(\d+)\+)?([a-z\d][\w-]{0,38})@users\.noreply\.github\.com$/i.exec(email.trim());
  if (!match?.[2]) return undefined;
  return { login: match[2].toLowerCase(), ...(match[1] !== undefined && { id: match[1] }) };
}
