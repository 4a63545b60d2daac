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

/** An address for messages: in one line of ASCII where it can be read, short, without user name and password. */
export function toShownAddress(address: string): string {
  const shown = URL.canParse(address) ? withoutCredentials(new URL(address)) : hideCredentials(safeLine(address));
  return shown.length > maxShown ? `${shown.slice(0, maxShown - 1)}…` : shown;
}

function withoutCredentials(url: URL): string {
  url.username = '';
  url.password = '';
  return url.href;
}

/** Whatever stands between `//` and the last `@` of the host's part: of an address that cannot be read, or of a sentence. */
export function hideCredentials(text: string): string {
  return text.replace(/([/\\]{2})[^/\\?#\s]*@/g, '$1');
}
