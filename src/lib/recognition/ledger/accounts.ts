import { parseAppId } from '../../git/bots.ts';

/** What GitHub's noreply addresses say about an account. */
type Account = { id?: string; login: string };

/** From `7+ada@users.noreply.github.com`, or `ada@…` as it was until 2017; the login in lower case. */
export function parseNoreply(email: string): Account | undefined {
  const match = /^(?:(\d+)\+)?([a-z\d][\w-]{0,38})@users\.noreply\.github\.com$/i.exec(email.trim());
  if (!match?.[2]) return undefined;
  return { login: match[2].toLowerCase(), ...(match[1] !== undefined && { id: match[1] }) };
}

/**
 * What tells one account or mailbox from another: GitHub's number, else the address. The old form without a number
 * belongs to the one account that wrote commits under that login; to none if there are several. Anybody can write
 * trailers: they are asked only for logins that no author has with a number, and then the first of them decides, so
 * that no later one splits anybody. `authors` are the addresses of authors and of `people.yml`, `trailers` the others,
 * oldest first.
 */
export function createKeys(authors: Iterable<string>, trailers: Iterable<string>): (email: string) => string {
  const idOf = new Map<string, string | undefined>();
  for (const email of authors) {
    const { id, login } = parseNoreply(email) ?? {};
    if (id === undefined || login === undefined) continue;
    idOf.set(login, idOf.has(login) && idOf.get(login) !== id ? undefined : id);
  }
  for (const email of trailers) {
    const { id, login } = parseNoreply(email) ?? {};
    if (id !== undefined && login !== undefined && !idOf.has(login)) idOf.set(login, id);
  }
  return (email) => {
    const account = parseNoreply(email);
    if (!account) return `mail:${email.trim().toLowerCase()}`;
    const id = account.id ?? idOf.get(account.login);
    return id ? `github:${id}` : `login:${account.login}`;
  };
}

/**
 * Numbers of the accounts that are programs: those that write commits as `name[bot]` and never under a plain login.
 * Otherwise one forged commit could make a program of anybody. `authors` are addresses.
 */
export function findApps(authors: Iterable<string>): Set<string> {
  const apps = new Set<string>();
  const users = new Set<string>();
  for (const email of authors) {
    const app = parseAppId(email);
    const user = app === undefined ? parseNoreply(email)?.id : undefined;
    if (app !== undefined) apps.add(app);
    if (user !== undefined) users.add(user);
  }
  for (const user of users) apps.delete(user);
  return apps;
}
