import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { Need, PlainNeed } from '../../src/lib/examples/example.ts';

type Tool = {
  /** Prints the version. */
  command: readonly [program: string, ...args: string[]];
  /** Debian's packages of it; without: it has to come from elsewhere, such as a newer Go than Debian's. */
  debian?: readonly string[];
};

type ToolNeed = Exclude<PlainNeed, 'linux' | 'root'>;

/** What an example can need of a machine, and how to find out which version is there. */
const tools: Readonly<Record<ToolNeed, Tool>> = {
  go: { command: ['go', 'version'] },
  node: { command: ['node', '--version'] },
  python3: { command: ['python3', '--version'], debian: ['python3'] },
  java: { command: ['java', '--version'], debian: ['default-jdk-headless'] },
  cargo: { command: ['cargo', '--version'] },
  cc: { command: ['cc', '--version'], debian: ['gcc', 'libc6-dev'] },
  clang: { command: ['clang', '--version'], debian: ['clang'] },
  llvm: { command: ['llvm-objdump', '--version'], debian: ['llvm'] },
  // Headers, no program: what a C compiler finds says which version it is.
  libbpf: { command: ['cat', '/usr/include/bpf/libbpf_version.h'], debian: ['libbpf-dev'] },
  bpftool: { command: ['bpftool', 'version'], debian: ['bpftool'] },
  bpftrace: { command: ['bpftrace', '--version'], debian: ['bpftrace'] },
  strace: { command: ['strace', '--version'], debian: ['strace'] },
  curl: { command: ['curl', '--version'], debian: ['curl'] },
  jq: { command: ['jq', '--version'], debian: ['jq'] },
};

export type NeedState =
  | { kind: 'present'; version?: { name: string; version: string } }
  | { kind: 'missing'; reason: string };

/** Finds out whether something is on this machine. */
export type LookUp = (need: Need) => Promise<NeedState>;

/** Looks needs up on this machine, each of them once. */
export function createLookUp(): LookUp {
  const states = new Map<string, Promise<NeedState>>();
  return (need) => {
    const key = JSON.stringify(need);
    const state = states.get(key) ?? readNeed(need);
    states.set(key, state);
    return state;
  };
}

async function readNeed(need: Need): Promise<NeedState> {
  if (typeof need === 'object') {
    return (await isOnPath(need.program))
      ? { kind: 'present' }
      : missing(`needs ${need.program}, which is not on PATH: ${need.get}`);
  }
  if (need === 'linux') {
    return process.platform === 'linux' ? { kind: 'present' } : missing(`needs Linux, this is ${process.platform}`);
  }
  if (need === 'root') {
    const answer = isRoot() || (await execa('sudo', ['-n', 'true'], { reject: false })).exitCode === 0;
    return answer ? { kind: 'present' } : missing('needs root; run as root or allow sudo without a password');
  }
  const { command, debian } = tools[need];
  const [program, ...args] = command;
  const result = await execa(program, args, { reject: false, timeout: 20_000 });
  if (result.exitCode === 0) {
    const version = need === 'libbpf' ? headerVersion(result.stdout) : toVersion(result.stdout);
    return { kind: 'present', version: { name: need, version } };
  }
  const hint = debian ? `; on Debian: apt-get install ${debian.join(' ')}` : '';
  return missing(need === 'libbpf' ? `needs the headers of libbpf${hint}` : `needs ${program}, which is not on PATH${hint}`);
}

/** Debian's packages of what is needed; nothing for what Debian does not have. Pure. */
export function toDebianPackages(needs: readonly Need[]): string[] {
  return needs.flatMap((need) => (typeof need === 'object' || need === 'linux' || need === 'root' ? [] : (tools[need].debian ?? [])));
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Versions by the names of what is present. Pure. */
export function toVersions(needs: readonly NeedState[]): Record<string, string> {
  return Object.fromEntries(
    needs.flatMap((need) => (need.kind === 'present' && need.version ? [[need.version.name, need.version.version]] : [])),
  );
}

/** The kernel's release; empty where there is none to read. */
export async function readKernel(): Promise<string> {
  const text = await readFile('/proc/sys/kernel/osrelease', 'utf8').catch(() => '');
  return text.trim();
}

/** The first version number in what a program prints about itself. Pure. */
export function toVersion(text: string): string {
  return /\d+(?:\.\d+)+(?:rc\d+)?/.exec(text)?.[0] ?? text.trim().split('\n')[0] ?? '';
}

function headerVersion(text: string): string {
  return ['MAJOR', 'MINOR'].map((part) => new RegExp(`${part}_VERSION (\\d+)`).exec(text)?.[1] ?? '?').join('.');
}

async function isOnPath(program: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const found = await Promise.all(
    folders.map((folder) => access(path.join(folder, program), constants.X_OK).then(() => true, () => false)),
  );
  return found.includes(true);
}

function missing(reason: string): NeedState {
  return { kind: 'missing', reason };
}
