import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

/** A machine that has the files in `runnable`, to which its installers add. */
function machine(
  settings: Partial<Machine> & { runnable?: string[]; debianAdds?: string; downloadAdds?: string },
): Machine & { said: string[] } {
  const { runnable = [], debianAdds, downloadAdds, ...rest } = settings;
  const files = new Set(runnable);
  const said: string[] = [];
  const add = async (file: string | undefined): Promise<boolean> => {
    if (file) files.add(file);
    return file !== undefined;
  };
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    canRun: async (file) => files.has(file),
    osRelease: async () => 'NAME="Debian"\nID=debian\n',
    installDebianPackage: () => add(debianAdds),
    downloadedBrowser: () => '/cache/chrome',
    download: () => add(downloadAdds),
    say: (line) => said.push(line),
    said,
    ...rest,
  };
}

describe('findBrowser', () => {
  it('prefers CHROME_PATH and refuses one that cannot be run', async () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    expect(await findBrowser(machine({ env, runnable: ['/opt/chrome', '/usr/bin/chromium'] }))).toBe('/opt/chrome');
    await expect(findBrowser(machine({ env, runnable: ['/usr/bin/chromium'] }))).rejects.toThrow(
      'CHROME_PATH is "/opt/chrome", which cannot be run',
    );
  });

  it('takes an installed one and installs nothing', async () => {
    const found = machine({ runnable: ['/usr/bin/chromium'], isRoot: true });
    expect(await findBrowser(found)).toBe('/usr/bin/chromium');
    expect(found.said).toEqual([]);
  });

  it('finds the application on macOS', async () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(machine({ platform: 'darwin', runnable: [app] }))).toBe(app);
  });

  it("installs Debian's package as root on Debian only", async () => {
    expect(await findBrowser(machine({ isRoot: true, debianAdds: '/usr/bin/chromium' }))).toBe('/usr/bin/chromium');
    const ubuntu = { isRoot: true, osRelease: async () => 'ID=ubuntu\nID_LIKE=debian\n' };
    const other = machine({ ...ubuntu, debianAdds: '/usr/bin/chromium', downloadAdds: '/cache/chrome' });
    expect(await findBrowser(other)).toBe('/cache/chrome');
  });

  it('downloads one elsewhere, and takes an earlier download without a word', async () => {
    expect(await findBrowser(machine({ downloadAdds: '/cache/chrome' }))).toBe('/cache/chrome');
    const again = machine({ runnable: ['/cache/chrome'] });
    expect(await findBrowser(again)).toBe('/cache/chrome');
    expect(again.said).toEqual([]);
  });

  it('says what to do when none can be had', async () => {
    await expect(findBrowser(machine({ isRoot: true }))).rejects.toThrow(/apt-get install chromium.*CHROME_PATH/);
  });
});
