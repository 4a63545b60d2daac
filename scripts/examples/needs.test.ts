import { describe, expect, it } from 'vitest';
import type { Need } from '../../src/lib/examples/example.ts';
import { installNeeds, type InstallMachine } from './installNeeds.ts';
import { createLookUp, toDebianPackages, toVersion, toVersions } from './needs.ts';

describe('createLookUp', () => {
  const lookUp = createLookUp();

  it('finds what is here, with its version', async () => {
    expect(await lookUp('node')).toEqual({ kind: 'present', version: { name: 'node', version: process.versions.node } });
    expect(await lookUp({ program: 'sh', get: 'it is everywhere' })).toEqual({ kind: 'present' });
  });

  it('says how to get what is not', async () => {
    expect(await lookUp({ program: 'no-such', get: 'go install x@v1' })).toEqual({
      kind: 'missing',
      reason: 'needs no-such, which is not on PATH: go install x@v1',
    });
  });
});

it.each([
  ['go version go1.26.8 linux/amd64', '1.26.8'],
  ['go version go1.27rc1 linux/amd64', '1.27rc1'],
  ['Debian clang version 14.0.6\nTarget: x', '14.0.6'],
  ['bpftool v7.1.0\nusing libbpf v1.1', '7.1.0'],
  ['jq-1.6', '1.6'],
  ['some build of today\n', 'some build of today'],
])('reads the version in %j', (text, version) => expect(toVersion(text)).toBe(version));

it('names versions by their tools', () => {
  expect(toVersions([{ kind: 'present' }, { kind: 'present', version: { name: 'go', version: '1.26.8' } }])).toEqual({ go: '1.26.8' });
});

it("knows Debian's packages, where it has them", () => {
  expect(toDebianPackages(['linux', 'root', 'go', 'libbpf', 'cc', { program: 'jq2', get: 'nowhere' }])).toEqual([
    'libbpf-dev',
    'gcc',
    'libc6-dev',
  ]);
});

describe('installNeeds', () => {
  const needs: Need[] = ['clang', 'clang', 'bpftrace', 'go', 'jq'];
  const machine = (settings: Partial<InstallMachine> = {}) => {
    const done: string[] = [];
    const here: InstallMachine = {
      isRoot: true,
      osRelease: async () => 'ID=debian\n',
      lookUp: async (need) => (need === 'jq' ? { kind: 'present' } : { kind: 'missing', reason: 'needs it' }),
      install: async (packages) => Boolean(done.push(`install ${packages.join(' ')}`)),
      say: (line) => done.push(line),
      ...settings,
    };
    return { here, done };
  };

  it('installs what is missing and can be had, in one go', async () => {
    const { here, done } = machine();
    await installNeeds(needs, here);
    expect(done).toEqual([
      "Installing Debian's packages bpftrace, clang for the examples …",
      'install bpftrace clang',
    ]);
  });

  it('goes on when that does not work', async () => {
    const { here, done } = machine({ install: async () => false });
    await installNeeds(needs, here);
    expect(done.at(-1)).toBe('apt-get could not install them.');
  });

  it.each<[string, Partial<InstallMachine>]>([
    ['without root', { isRoot: false }],
    ['on Ubuntu', { osRelease: async () => 'ID=ubuntu\nID_LIKE=debian\n' }],
    ['when nothing is missing', { lookUp: async () => ({ kind: 'present' }) }],
  ])('installs nothing %s', async (_, settings) => {
    const { here, done } = machine(settings);
    await installNeeds(needs, here);
    expect(done).toEqual([]);
  });
});
