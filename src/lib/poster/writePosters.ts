import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { drawPoster, textsOf } from './draw/drawPoster.ts';
import { readTypeface } from './font/readTypeface.ts';
import { toPng } from './png/toPng.ts';
import { posterFile, posterFormats, type Poster, type PosterFormat } from './poster.ts';

type Input = {
  siteDir: string;
  /** Folder that the site of the posters' language is built into. */
  outDir: string;
  posters: readonly { id: string; poster: Poster }[];
};

/**
 * Draws each poster in each format, as SVG and as PNG, below `outDir` (`posterFile`). Throws a Problem for a character that cannot
 * be drawn.
 */
export async function writePosters({ siteDir, outDir, posters }: Input): Promise<void> {
  for (const { id, poster } of posters) {
    const typeface = await readTypeface(textsOf(poster), `${id}.${poster.locale}`);
    for (const format of Object.keys(posterFormats) as PosterFormat[]) {
      const svg = drawPoster(poster, format, typeface);
      const fileOf = (type: 'svg' | 'png') => join(outDir, posterFile({ id, format, type }));
      await mkdir(dirname(fileOf('svg')), { recursive: true });
      await writeFile(fileOf('svg'), svg);
      await writeFile(fileOf('png'), await readPng(siteDir, svg));
    }
  }
}

/** The PNG of an SVG; the one kept from an earlier build where there is one. */
async function readPng(siteDir: string, svg: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(svg).digest('hex').slice(0, 32);
  const kept = join(siteDir, 'node_modules/.cache/posters', `${key}.png`);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  const png = await toPng(svg);
  await mkdir(dirname(kept), { recursive: true });
  // Written beside it first: a build that is stopped halfway leaves no half picture.
  const half = `${kept}.${process.pid}`;
  await writeFile(half, png);
  await rename(half, kept);
  return png;
}
