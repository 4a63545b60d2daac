import path from 'node:path';
import { chromium } from '@playwright/test';
import { execa } from 'execa';
import { Problem } from '../../src/lib/problem.ts';
import { installDebianPackages, isDebian, readOsRelease } from '../debian.ts';

/** The questions that the search for a browser asks of the machine; tests answer them differently. */
export type Machine = {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  isRoot: boolean;
  canRun: (file: string) => Promise<boolean>;
  /** Content of /etc/os-release, empty where there is none. */
  osRelease: () => Promise<string>;
  installDebianPackage: () => Promise<boolean>;
  downloadedBrowser: () => string;
  download: () => Promise<boolean>;
  say: (line: string) => void;
};

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Path of a Chrome or Chromium for the browser tests: CHROME_PATH, an installed one, Debian's package where it
 * may be installed, Playwright's download. Throws a Problem with the steps when none can be had.
 */
export async function findBrowser(machine: Machine): Promise<string> {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    if (await machine.canRun(named)) return named;
    throw new Problem(
      `CHROME_PATH is "${named}", which cannot be run. Correct it, or unset it to let a browser be found.`,
    );
  }
  const installed = await findInstalled(machine);
  if (installed) return installed;
  if (machine.isRoot && isDebian(await machine.osRelease())) {
    machine.say("Installing Debian's package chromium for the browser tests …");
    if (await machine.installDebianPackage()) {
      const added = await findInstalled(machine);
      if (added) return added;
    }
  }
  if (await machine.canRun(machine.downloadedBrowser())) return machine.downloadedBrowser();
  machine.say('Downloading a Chromium for the browser tests …');
  if ((await machine.download()) && (await machine.canRun(machine.downloadedBrowser())))
    return machine.downloadedBrowser();
  throw new Problem(
    'No browser for the tests: none is installed and none could be downloaded. Install Chrome or Chromium (Debian: `apt-get install chromium`), or set CHROME_PATH to one, then run npm test again.',
  );
}

async function findInstalled({ env, platform, canRun }: Machine): Promise<string | undefined> {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const file of platform === 'darwin' ? [...macApps, ...candidates] : candidates) {
    if (await canRun(file)) return file;
  }
  return undefined;
}

/** This machine. */
export function thisMachine(root: string, say: (line: string) => void): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    // A file that may be run need not start: a download lacks libraries on a bare system.
    canRun: async (file) =>
      (await execa(file, ['--version', '--no-sandbox'], { reject: false, timeout: 30_000 })).exitCode === 0,
    osRelease: readOsRelease,
    installDebianPackage: () => installDebianPackages(['chromium', 'fonts-noto-cjk']),
    downloadedBrowser: () => chromium.executablePath(),
    download: async () => {
      const result = await execa('playwright', ['install', 'chromium'], {
        cwd: root,
        reject: false,
        stdin: 'ignore',
        preferLocal: true,
        timeout: 600_000,
      });
      return result.exitCode === 0;
    },
    say,
  };
}
