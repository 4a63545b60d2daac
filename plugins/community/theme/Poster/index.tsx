import type { ReactNode } from 'react';
import posters from '@generated/community/default/posters.json';
import { PosterPicture } from '../../components/poster/PosterPicture.tsx';

/** `<Poster id="recruiting" />`: the picture, and each of its files to download. */
export default function Poster({ id }: { id: string }): ReactNode {
  const poster = posters.find((one) => one.id === id);
  return poster === undefined ? null : <PosterPicture {...poster} />;
}
