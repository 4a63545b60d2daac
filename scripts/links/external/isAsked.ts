import { isIP } from 'node:net';
import { isPrivateAddress } from './guard/privateAddress.ts';
import { hostOf } from './judge.ts';

/** Why an address is not asked for. */
export type Exemption = 'local' | 'reserved' | 'credentials' | 'too-long' | 'malformed';

/** Longer than what servers and browsers take (RFC 9110, 4.1 recommends 8,000 at least). */
const maxLength = 8000;

/** Names that lead nowhere by definition: RFC 2606, RFC 6761 and, for example.edu, IANA. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid)$/;

/** Undefined for an address that can be asked for. */
export function findExemption(url: string): Exemption | undefined {
  if (!URL.canParse(url)) return 'malformed';
  const { username, password } = new URL(url);
  if (username || password) return 'credentials';
  if (url.length > maxLength) return 'too-long';
  const host = hostOf(url).replace(/\.$/, '');
  // A name without a dot is a machine of the reader's own network, or of the container beside it.
  if (
    /(?:^|\.)localhost$|\.local$|\.internal$/.test(host) ||
    (isIP(host) ? isPrivateAddress(host) : !host.includes('.'))
  )
    return 'local';
  return reserved.test(host) ? 'reserved' : undefined;
}
