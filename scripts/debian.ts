import { readFile } from 'node:fs/promises';
import { execa } from 'execa';

/** Whether /etc/os-release is that of Debian itself: those made from it have other packages under the same names. Pure. */
export function isDebian(osRelease: string): boolean {
  return /^ID=debian$/m.test(osRelease);
}

/** Content of /etc/os-release, empty where there is none. */
export function readOsRelease(): Promise<string> {
  return readFile('/etc/os-release', 'utf8').catch(() => '');
}

/** Installs packages of Debian as root, without a question. Answers whether it could. */
export async function installDebianPackages(packages: readonly string[]): Promise<boolean> {
  const quiet = { reject: false, stdin: 'ignore', env: { DEBIAN_FRONTEND: 'noninteractive' } } as const;
  await execa('apt-get', ['update', '-qq'], quiet);
  const result = await execa('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  return result.exitCode === 0;
}
