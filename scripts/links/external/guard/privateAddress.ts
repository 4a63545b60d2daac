import { BlockList, isIP, isIPv6 } from 'node:net';

// What is not of the public internet in IANA's special-purpose registries (RFC 6890), multicast, and what is reserved.
const special = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Of protocols: Teredo, for one, which holds an IPv4 address in disguise. The other two are for examples.
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
] as const;

const blocked = toBlockList(special);
/** All that IANA has given to the public internet so far. */
const unicast = toBlockList([['2000::', 3, 'ipv6']]);

/** Whether an IP address is one that a link of a public page must not lead to. Also of IPv4 inside IPv6. Throws for no address. */
export function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 0) throw new TypeError(`Unexpected "${address}", expected an IP address`);
  if (!isIPv6(address)) return blocked.check(address, 'ipv4');
  // An address with a zone is one of a link.
  if (address.includes('%')) return true;
  const inner = embeddedIPv4(address);
  if (inner !== undefined) return blocked.check(inner, 'ipv4');
  return !unicast.check(address, 'ipv6') || blocked.check(address, 'ipv6');
}

function toBlockList(ranges: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[]): BlockList {
  const list = new BlockList();
  for (const [start, prefix, family] of ranges) list.addSubnet(start, prefix, family);
  return list;
}

/** The IPv4 address in `::ffff:a.b.c.d`, `64:ff9b::a.b.c.d` (NAT64) and `2002:aabb:ccdd::` (6to4), however they are written. */
function embeddedIPv4(address: string): string | undefined {
  // The WHATWG parser writes an IPv6 address in one form: hexadecimal, shortened.
  const groups = expand(new URL(`http://[${address}]`).hostname.slice(1, -1));
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const isNat64 = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  if (isMapped || isNat64) return toIPv4(groups[6], groups[7]);
  return groups[0] === 0x2002 ? toIPv4(groups[1], groups[2]) : undefined;
}

function expand(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string): number[] =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const [before, after] = [parse(head), parse(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function toIPv4(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
