import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction, type TcpNetConnectOpts } from 'node:net';
import { isPrivateAddress } from './privateAddress.ts';

/**
 * What became of a host name. `unknown`: the name does not exist. `unresolved`: that could not be found out. `private`: it
 * leads into a private network.
 */
export type HostState = 'public' | 'private' | 'unknown' | 'unresolved';

/** `addresses` are what may be connected to, in the order of the resolver. */
export type Place = { state: Exclude<HostState, 'public'> } | { state: 'public'; addresses: readonly string[] };

export type Find = (host: string, port: number) => Promise<Place>;

/** Throws what `dns.lookup` throws. */
export type Lookup = (host: string) => Promise<readonly { address: string }[]>;

export type FindOptions = {
  /** For tests: addresses with port that may be reached although they are private, such as `127.0.0.1:8080`. */
  allow: readonly string[];
  lookup: Lookup;
};

/** Finds out where host names lead, each once: a name must not change between the look and the connection. */
export function createFinder({ allow = [], lookup = lookUpAll }: Partial<FindOptions>): {
  hosts: ReadonlyMap<string, HostState>;
  find: Find;
} {
  const hosts = new Map<string, HostState>();
  const known = new Map<string, Promise<Place>>();
  const find: Find = async (host, port) => {
    const name = toName(host);
    const key = `${name} ${port}`;
    const isAllowed = (address: string): boolean => allow.includes(`${address}:${port}`);
    const pending = known.get(key) ?? findPlace(name, lookup, isAllowed);
    known.set(key, pending);
    const place = await pending;
    hosts.set(name, place.state);
    // The resolver may be well again for a second question.
    if (place.state === 'unresolved') known.delete(key);
    return place;
  };
  return { hosts, find };
}

/** To connect to one of the addresses, and to nothing else, whatever the name leads to meanwhile. */
export function toConnection(host: string, port: number, addresses: readonly string[]): TcpNetConnectOpts {
  const list = addresses.map((address) => ({ address, family: isIP(address) }));
  const lookup: LookupFunction = (_host, { all }, callback) => {
    const [first] = list;
    if (all) callback(null, list);
    else callback(first ? null : new Error('no address'), first?.address ?? '', first?.family);
  };
  // Many machines know IPv6 addresses that they have no way to. Distant servers take longer than the default of 250 ms.
  return { host: toName(host), port, lookup, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 3000 };
}

/** In lower case, without the brackets of IPv6. */
function toName(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase();
}

async function lookUpAll(host: string): Promise<readonly { address: string }[]> {
  return lookUp(host, { all: true });
}

async function findPlace(name: string, lookup: Lookup, isAllowed: (address: string) => boolean): Promise<Place> {
  let addresses: readonly string[];
  try {
    addresses = isIP(name) ? [name] : (await lookup(name)).map(({ address }) => address);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { state: code === 'ENOTFOUND' || code === 'ENODATA' ? 'unknown' : 'unresolved' };
  }
  if (addresses.length === 0) return { state: 'unknown' };
  // One private address among public ones is how a name is pointed elsewhere between two questions.
  const isRefused = addresses.some(
    (address) => (isIP(address) === 0 || isPrivateAddress(address)) && !isAllowed(address),
  );
  return isRefused ? { state: 'private' } : { state: 'public', addresses };
}
