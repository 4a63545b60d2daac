import { isBot } from '../../git/bots.ts';
import type { Commit, Contact } from '../../git/history.ts';
import type { PersonEntry } from '../rules/rules.ts';
import { createKeys, findApps, parseNoreply } from './accounts.ts';
import { createHiddenNames, type HiddenNames } from './hiddenNames.ts';
import { buildPeople, type KnownPerson } from './people.ts';
import { toName } from './text.ts';
import { isWork } from './writers.ts';

/** Somebody. Private, but for `name` and `login` of those who did not opt out. */
export type Identity = {
  /** It may be an e-mail address. */
  id: string;
  /** Empty if nothing of it may be shown. */
  name: string;
  /** GitHub login, lower case, from a noreply address. */
  login?: string;
  optOut: boolean;
  /** Logins and names that they sign with: what their profile's address may have been made from. */
  names: readonly string[];
};

export type Identities = {
  /** Who a contact of the history is; undefined for a bot. */
  identify: (contact: Contact) => Identity | undefined;
  hiddenNames: HiddenNames;
  /** Every address, of merges and `people.yml` too. */
  addresses: ReadonlySet<string>;
  /** How many programs there are. */
  bots: number;
};

/** `own` are the names that somebody signs with, `given` those that trailers call them. */
type Draft = { own: Set<string>; given: Set<string>; logins: Set<string>; known?: KnownPerson };

/**
 * Brings the contacts of all commits (newest first) together to people: by the addresses that `entries` put together,
 * by GitHub's numeric id (logins change), else by address. Never by name alone, as names are shared; only hiding goes
 * by name, so that an address which an opted-out person forgot to list does not name them. Whoever is not in `entries`
 * and tells such a name (see `createHiddenNames`) counts as opted out; for others, the name is taken out of theirs.
 */
export function buildIdentities(commits: readonly Commit[], entries: readonly PersonEntry[]): Identities {
  const { authors, trailers, credited } = contactsOf(commits);
  const aliases = entries.flatMap((entry) => entry.aliases.map((email) => ({ name: entry.name ?? '', email })));
  const keyOf = createKeys(emailsOf([...authors, ...aliases]), emailsOf(commits.toReversed().flatMap(trailersOf)));
  const people = buildPeople(entries, keyOf);
  const idOf = ({ email, name }: Contact) =>
    people.get(keyOf(email))?.id ?? (email.trim() ? keyOf(email) : `name:${name}`);

  const drafts = new Map<string, Draft>();
  const addNames = (contacts: readonly Contact[], kind: 'own' | 'given') => {
    for (const contact of contacts) {
      const id = idOf(contact);
      let draft = drafts.get(id);
      if (!draft) drafts.set(id, (draft = toDraft(people.get(keyOf(contact.email)))));
      const name = toName(contact.name);
      if (name) draft[kind].add(name);
      const login = parseNoreply(contact.email)?.login;
      if (login !== undefined) draft.logins.add(login);
    }
  };
  addNames(authors, 'own');
  addNames(trailers, 'given');
  addNames(aliases, 'own');

  const hidden = [...drafts.values()].filter(({ known }) => known?.optOut).flatMap(allNames);
  const hiddenNames = createHiddenNames(hidden);
  const identities = new Map([...drafts].map(([id, draft]) => [id, toIdentity(id, draft, hiddenNames)]));
  const apps = findApps(emailsOf(authors));
  const isProgram = (contact: Contact) =>
    people.get(keyOf(contact.email))?.bot ?? (isBot(contact) || apps.has(parseNoreply(contact.email)?.id ?? ''));
  const answers = new Map<string, Identity | undefined>();
  return {
    hiddenNames,
    addresses: new Set(emailsOf([...authors, ...trailers, ...aliases])),
    bots: new Set(credited.filter(isProgram).map(idOf)).size,
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

type Contacts = {
  /** Of merges and the like last: what somebody signs their work with comes first. */
  authors: Contact[];
  trailers: Contact[];
  /** All who stand in commits that may give credit. */
  credited: Contact[];
};

/** Each once, newest first. Authors apart, for anybody can write any name into a trailer. */
function contactsOf(commits: readonly Commit[]): Contacts {
  const work = commits.filter(isWork);
  const rest = commits.filter((commit) => !isWork(commit));
  const authors = toUnique(work.map(({ author }) => author));
  const trailers = toUnique(work.flatMap(trailersOf));
  return {
    authors: toUnique([...authors, ...rest.map(({ author }) => author)]),
    trailers: toUnique([...trailers, ...rest.flatMap(trailersOf)]),
    credited: toUnique([...authors, ...trailers]),
  };
}

function trailersOf({ coAuthors, reviewers }: Commit): Contact[] {
  return reviewers.length > 0 ? [...coAuthors, ...reviewers] : coAuthors;
}

function toUnique(contacts: readonly Contact[]): Contact[] {
  const unique = new Map<string, Contact>();
  for (const contact of contacts) {
    const key = toKey(contact);
    if (!unique.has(key)) unique.set(key, contact);
  }
  return [...unique.values()];
}

function emailsOf(contacts: readonly Contact[]): string[] {
  return contacts.map(({ email }) => email);
}

function toDraft(known?: KnownPerson): Draft {
  return { own: new Set(), given: new Set(), logins: new Set(), ...(known && { known }) };
}

function allNames({ own, given, logins, known }: Draft): string[] {
  return [toName(known?.name ?? ''), ...logins, ...own, ...given].filter(Boolean);
}

/** What trailers call somebody hides only those who never sign with a name of their own. */
function toIdentity(id: string, draft: Draft, { isToldBy, redactName }: HiddenNames): Identity {
  const { known, logins, own, given } = draft;
  const signed = own.size > 0 ? own : given;
  const [login] = known ? [...logins].filter((each) => known.optOut || !isToldBy(each)) : logins;
  const name = toName(known?.name ?? '') || [...signed][0] || (login ?? '');
  return {
    id,
    name: known && !known.optOut ? toName(redactName(name)) : name,
    ...(login !== undefined && { login }),
    optOut: known?.optOut ?? [...logins, ...signed].some(isToldBy),
    names: [...logins, ...signed],
  };
}
