import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The pixels of an SVG as a PNG: WebAssembly, so that each machine makes the same bytes. */
export async function toPng(svg: string): Promise<Uint8Array> {
  await startOnce();
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = image.asPng();
  // At once, not when garbage is collected: each holds some megabytes that Node does not see.
  image.free();
  drawing.free();
  return png;
}

const started = Symbol.for('otlp-docs.poster.resvg');

/**
 * The package is one for all copies of this module, of which Docusaurus makes one for each plugin and language: a second start
 * while the first is under way would pull the memory from under the pictures.
 */
function startOnce(): Promise<void> {
  const shared = globalThis as { [started]?: Promise<void> };
  return (shared[started] ??= start());
}

async function start(): Promise<void> {
  await initWasm(await readFile(createRequire(__filename).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}
