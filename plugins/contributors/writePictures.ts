import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toBadgeSvg } from './images/badgeImage.ts';
import { toCardSvg } from './images/cardImage.ts';
import { buildBadgeImage, buildCard } from './images/imageTexts.ts';
import { badgeImagePath, cardImagePath } from './paths.ts';
import type { Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';

/** Writes everybody's badge and card into a finished build; `locale` is the language of their words. */
export async function writePictures({ standings, rules }: Recognition, outDir: string, locale: string): Promise<void> {
  const context = { rules, locale };
  const pictures = [...standings].flatMap(([slug, standing]) => {
    const { card, texts } = buildCard(standing, context);
    return [
      [badgeImagePath(slug), toBadgeSvg(buildBadgeImage(standing, context))] as const,
      [cardImagePath(slug), toCardSvg(card, texts)] as const,
    ];
  });
  for (const folder of new Set(pictures.map(([path]) => dirname(path)))) {
    await mkdir(join(outDir, folder), { recursive: true });
  }
  for (const [path, svg] of pictures) await writeFile(join(outDir, path), svg);
}
