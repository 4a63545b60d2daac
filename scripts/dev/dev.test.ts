import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { chromium } from '@playwright/test';
import { execa } from 'execa';
import { expect, it, vi } from 'vitest';
import { root as repository } from '../shell.ts';
import { findBrowser, thisMachine } from '../test/browser.ts';
import { cloneWorkTree } from '../test/cloneWorkTree.ts';

it('shows an edit in the browser without a reload, also after a build', { timeout: 600_000 }, async () => {
  const clone = await cloneWorkTree();
  const browser = await chromium.launch({
    executablePath: await findBrowser(thisMachine(repository, () => {})),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const server = execa(process.execPath, ['scripts/run.mjs', 'dev', '--locale', 'en'], {
    cwd: clone.root,
    env: { PORT: '4310', NODE_ENV: 'development' },
    reject: false,
    detached: true,
  });
  // At once: execa reads on, and what was printed before somebody listens is gone.
  const announced = announcedAddress(server.stdout);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    const address = await announced;
    // Docusaurus names its address a moment before it listens there.
    await vi.waitFor(() => page.goto(`${address}guides/ebpf/`), { timeout: 180_000, interval: 500 });
    await page.getByRole('heading', { level: 1, name: 'eBPF observability' }).waitFor();
    await page.evaluate(() => Object.assign(window, { stillHere: true }));

    const file = path.join(clone.root, 'i18n/en/docusaurus-plugin-content-docs/current/guides/ebpf/index.md');
    await writeFile(file, `${await readFile(file, 'utf8')}\nA sentence written a moment ago.\n`);
    await page.getByText('A sentence written a moment ago.').waitFor();
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);

    // What the contributor is told to do next must not pull the pages from under the server.
    await execa(process.execPath, ['scripts/run.mjs', 'build'], { cwd: clone.root, timeout: 300_000 });
    await writeFile(file, `${await readFile(file, 'utf8')}\nAnother one after a build.\n`);
    await page.reload();
    await page.getByText('Another one after a build.').waitFor();
  } finally {
    await browser.close();
    if (server.pid) process.kill(-server.pid, 'SIGKILL');
    await server;
    await clone.remove();
  }
});

it('refuses a language that the site does not have', async () => {
  const { exitCode, stderr } = await execa(process.execPath, ['scripts/run.mjs', 'dev', '--locale', 'fr'], {
    cwd: repository,
    reject: false,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toBe('Unexpected --locale "fr", expected one of: zh-Hans, en.');
});

/** Waits for the address that Docusaurus prints: the port may be another one than the first that was asked for. */
function announcedAddress(output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    // A listener, not a loop: leaving a loop closes the pipe, and the server dies of it.
    output.on('data', (chunk) => {
      text += String(chunk);
      const address = /http:\/\/localhost:\d+\/\S*/.exec(text)?.[0];
      if (address) resolve(address);
    });
    setTimeout(
      () => reject(new Error(`The development server named no address within three minutes:\n${text}`)),
      180_000,
    ).unref();
    output.on('end', () => reject(new Error(`The development server ended without naming its address:\n${text}`)));
  });
}
