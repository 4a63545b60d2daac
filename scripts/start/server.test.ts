import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type ServeOptions } from './server.ts';

let dir = '';
let open: { close: () => unknown }[] = [];

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'serve-'));
  await mkdir(path.join(dir, 'en', 'a'), { recursive: true });
  await writeFile(path.join(dir, 'index.html'), 'home');
  await writeFile(path.join(dir, '404.html'), '没有');
  await writeFile(path.join(dir, 'en', '404.html'), 'none');
  await writeFile(path.join(dir, 'en', 'a', 'index.html'), 'page');
});

afterEach(async () => {
  for (const server of open) server.close();
  open = [];
  await rm(dir, { recursive: true, force: true });
});

async function start(options: Partial<ServeOptions> = {}): Promise<string> {
  const { server, port } = await serve({ dir, baseUrl: '/', port: 0, ...options });
  open.push(server);
  return `http://localhost:${port}`;
}

async function get(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address, { redirect: 'manual', headers: { connection: 'close' } });
  return { status: response.status, text: await response.text() };
}

describe('serve', () => {
  it('serves folders by their index.html', async () => {
    const site = await start();
    expect(await get(`${site}/`)).toEqual({ status: 200, text: 'home' });
    expect(await get(`${site}/en/a/`)).toEqual({ status: 200, text: 'page' });
  });

  it("answers what does not exist with the language's own 404 page", async () => {
    const site = await start();
    expect(await get(`${site}/nope/`)).toEqual({ status: 404, text: '没有' });
    expect(await get(`${site}/en/nope/`)).toEqual({ status: 404, text: 'none' });
  });

  it('serves under a base path only', async () => {
    const site = await start({ baseUrl: '/otlp-docs/' });
    expect(await get(`${site}/otlp-docs/en/a/`)).toEqual({ status: 200, text: 'page' });
    expect(await get(`${site}/otlp-docs/en/nope`)).toEqual({ status: 404, text: 'none' });
    expect((await get(`${site}/en/a/`)).status).toBe(404);
    const response = await fetch(`${site}/`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/otlp-docs/');
  });

  it('shows nothing that lies outside the folder', async () => {
    const site = await start();
    expect((await get(`${site}/..%2f..%2f..%2fetc/passwd`)).status).toBe(404);
  });

  it('survives a malformed address', async () => {
    const site = await start();
    expect((await get(`${site}/%E0%A4%A`)).status).toBeGreaterThanOrEqual(400);
    expect((await get(`${site}/`)).status).toBe(200);
  });
});
