import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrivateAddress } from './privateAddress.ts';

test.each([
  ['this host', ['0.0.0.0', '0.255.255.255', '::']],
  [
    'private networks',
    ['10.0.0.0', '10.255.255.255', '172.16.0.0', '172.31.255.255', '192.168.0.0', '192.168.255.255'],
  ],
  ['shared by providers', ['100.64.0.0', '100.127.255.255']],
  ['loopback', ['127.0.0.0', '127.255.255.255', '::1']],
  [
    'link-local, where clouds keep their secrets',
    ['169.254.0.0', '169.254.169.254', '169.254.255.255', 'fe80::1', 'febf::1'],
  ],
  ['a link by its name', ['fe80::1%eth0', '2606:4700::1111%eth0']],
  ['of protocols', ['192.0.0.1', '192.88.99.1', '2001::1', '2001:1ff:ffff::', '100::1', '5f00::1', '64:ff9b:1::1']],
  ['for examples', ['192.0.2.1', '198.51.100.1', '203.0.113.255', '2001:db8::1', '3fff::1', '3fff:fff::1']],
  ['for measurements', ['198.18.0.0', '198.19.255.255']],
  ['multicast, reserved and broadcast', ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1']],
  ['private in IPv6', ['fc00::1', 'fdff::1', 'fec0::1']],
  ['not given to anybody', ['4000::1', '1fff::1', '::2', 'e000::1']],
  ['IPv4 in IPv6', ['::ffff:10.0.0.1', '::ffff:a00:1', '0:0:0:0:0:ffff:127.0.0.1', '::FFFF:7f00:1']],
  ['IPv4 in the old form, and translated without NAT64', ['::10.0.0.1', '::8.8.8.8', '::ffff:0:8.8.8.8']],
  ['NAT64', ['64:ff9b::10.0.0.1', '64:ff9b::a9fe:a9fe']],
  ['6to4', ['2002:a00:1::', '2002:7f00:1::1', '2002:c0a8:101:1::']],
  ['Teredo', ['2001:0:4136:e378:8000:63bf:3fff:fdd2']],
])('%s: refused', (_title, addresses) => {
  expect(addresses.filter((address) => !isPrivateAddress(address))).toEqual([]);
});

test.each([
  [
    'IPv4 beside the ranges',
    ['9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
  ],
  [
    'more of them',
    ['169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
  ],
  ['the last of them', ['198.17.255.255', '198.20.0.0', '223.255.255.255', '1.1.1.1', '192.0.1.0']],
  ['IPv6', ['2606:4700:4700::1111', '2001:4860:4860::8888', '2001:200::1', '2a00::1', '2000::1', '3ffe::1']],
  ['public IPv4 in IPv6', ['::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1']],
])('%s: let pass', (_title, addresses) => {
  expect(addresses.filter(isPrivateAddress)).toEqual([]);
});

test.each(['', 'localhost', '127.1', '0x7f.0.0.1', '1.2.3', '[::1]', '::g', '10.0.0.1:80'])(
  '%o is no address',
  (text) => {
    expect(() => isPrivateAddress(text)).toThrow('expected an IP address');
  },
);

test('an IPv4 address is judged the same in every IPv6 form that leads to it', () => {
  const part = fc.nat(255);
  fc.assert(
    fc.property(fc.tuple(part, part, part, part), ([a, b, c, d]) => {
      const plain = isPrivateAddress(`${a}.${b}.${c}.${d}`);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      const forms = [`::ffff:${a}.${b}.${c}.${d}`, `::ffff:${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`];
      expect(forms.map(isPrivateAddress)).toEqual(forms.map(() => plain));
    }),
  );
});
