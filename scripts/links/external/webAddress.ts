import { safeLine } from '../../report/safe.ts';

/**
 * The address of another site as browsers read it: normalised, without the part behind `#`, which servers never see. One that
 * no browser can read is answered as it is written; undefined for what is not of the web.
 */
export function toWebAddress(written: string): string | undefined {
  const address = /^\s*\/\//.test(written) ? `https:${written.trim()}` : written;
  if (!URL.canParse(address)) return /^\s*https?:/i.test(address) ? written : undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}

const maxShown = 200;

/** An address for messages: in one line of ASCII where it can be read, short, without user name, password and other secrets. */
export function toShownAddress(address: string): string {
  const shown = maskSecrets(toReadable(address));
  return shown.length > maxShown ? `${shown.slice(0, maxShown - 1)}…` : shown;
}

function toReadable(address: string): string {
  if (!URL.canParse(address)) return safeLine(hideCredentials(address));
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * Whether an address gives a user name or a password away. One that no browser can read does when there is an `@` in it: a
 * password with `/`, `#` or `?` ends the part in which passwords are looked for, and is what makes it unreadable.
 */
export function hasCredentials(address: string): boolean {
  return hideCredentials(address) !== address;
}

/** An address as it is written, or a path, without user name and password. What cannot be read loses all in front of its last `@`. */
export function hideCredentials(address: string): string {
  // Browsers leave these out, wherever they stand.
  const text = address.replace(/[\t\r\n]/g, '');
  // Without a scheme of the web or two slashes an @ stands in a path, or is that of mail.
  const [start] = /^\s*(?:(?:https?|ftp|wss?):[\\/]*|(?:[a-z][a-z\d+.-]*:)?[\\/]{2,})/i.exec(text) ?? [];
  if (start === undefined) return address;
  const rest = text.slice(start.length);
  const isRead = URL.canParse(/^\s*[\\/]/.test(text) ? `https:${text.trim()}` : text);
  const shown = rest.replace(isRead ? /^[^\\/?#]*@/ : /^.*@/s, '');
  return shown === rest ? address : start + shown;
}

/** Parameters that let whoever knows them in: of sessions, of signed addresses, of interfaces. */
const secret =
  /([?&;#](?:[\w.-]*(?:token|secret|passw(?:or)?d|pwd|api[_-]?key|signature|credential)[\w.-]*|key|sig|auth)=)[^&;#]+/gi;

/** Whether an address lets in whoever knows it. Such ones are not kept, and shown without that. */
export function hasSecret(address: string): boolean {
  return maskSecrets(address) !== address;
}

function maskSecrets(address: string): string {
  return address.replace(secret, '$1…');
}
