import type { Poster } from '../../../src/lib/poster/poster.ts';

/** What stands on a poster, for those who do not see it. */
export type PosterText = { id: string; text: string };

/** One line for each poster. */
export function toPosterTexts(posters: readonly { id: string; poster: Poster }[]): PosterText[] {
  return posters.map(({ id, poster: { title, subtitle } }) => ({ id, text: `${join(title)} — ${join(subtitle)}` }));
}

/** A break that was wished for the picture is none in a sentence; between Han there is no space. */
function join(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。：；！？])\n/gu, '').replace(/\n/g, ' ');
}
