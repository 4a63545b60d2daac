import { isIP } from 'node:net';
import type { WebLink } from './collectLinks.ts';
import { isPrivateAddress } from './guard/privateAddress.ts';
import { hostOf } from './judge.ts';
import { hasCredentials } from './webAddress.ts';

/** Why an address is not asked for. */
export type Exemption =
  'local' | 'reserved' | 'own-site' | 'missing-file' | 'credentials' | 'run-on' | 'too-long' | 'malformed';

/** Longer than what servers and browsers take (RFC 9110, 4.1 recommends 8,000 at least). */
const maxLength = 8000;

/** Names that lead nowhere by definition: RFC 2606, RFC 6761 and, for example.edu, IANA. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid)$/;

/** Undefined for a link whose address can be asked for. */
export function findExemption({ url, isRunOn }: Pick<WebLink, 'url' | 'isRunOn'>): Exemption | undefined {
  if (hasCredentials(url)) return 'credentials';
  if (isRunOn) return 'run-on';
  if (!URL.canParse(url)) return 'malformed';
  if (url.length > maxLength) return 'too-long';
  const host = hostOf(url).replace(/\.$/, '');
  if (!isHost(host) || new URL(url).port === '0') return 'malformed';
  // A name without a dot is a machine of the reader's own network, or of the container beside it.
  if (
    /(?:^|\.)localhost$|\.local$|\.internal$/.test(host) ||
    (isIP(host) ? isPrivateAddress(host) : !host.includes('.'))
  )
    return 'local';
  return reserved.test(host) ? 'reserved' : undefined;
}

/** Whether a resolver takes it (RFC 1035, 2.3.4); browsers take more. */
function isHost(host: string): boolean {
  return isIP(host) !== 0 || (host.length <= 253 && host.split('.').every(({ length }) => length > 0 && length <= 63));
}
