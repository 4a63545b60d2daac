import { expect, it, vi } from 'vitest';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="30" height="10" fill="#f00"/></svg>';

/** As Docusaurus loads modules: afresh for each plugin. */
async function loadCopy(): Promise<typeof import('./toPng.ts')> {
  vi.resetModules();
  return import('./toPng.ts');
}

it('draws for several copies of the module that begin at once', async () => {
  const copies = [await loadCopy(), await loadCopy(), await loadCopy()];
  const [first, ...others] = await Promise.all(copies.map(({ toPng }) => toPng(svg)));
  expect(Buffer.from(first ?? []).toString('latin1', 1, 4)).toBe('PNG');
  expect(others).toEqual([first, first]);
});
