import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { posterFile, posterFormats, type PosterFormat } from '../../../src/lib/poster/poster.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import { posterId } from '../views/toPoster.ts';
import styles from './Posters.module.css';

/** Pictures to share, drawn at build. */
export function Posters({ id, name, slogan }: Pick<CampaignView, 'id' | 'name' | 'slogan'>): ReactNode {
  const { withBaseUrl } = useBaseUrlUtils();
  const fileOf = (format: PosterFormat, type: 'svg' | 'png') =>
    withBaseUrl(`/${posterFile({ id: posterId(id), format, type })}`);
  const formats = [
    { format: 'poster', label: translate({ id: 'campaigns.poster.upright', message: '竖版' }) },
    { format: 'social', label: translate({ id: 'campaigns.poster.social', message: '横版' }) },
  ] as const;
  return (
    <div className={styles.posters}>
      {formats.map(({ format, label }) => (
        <figure key={format}>
          <img
            src={fileOf(format, 'png')}
            alt={translate({ id: 'campaigns.poster.alt', message: '{name}的海报：{slogan}' }, { name, slogan })}
            loading="lazy"
            {...posterFormats[format]}
          />
          <figcaption>
            {label}
            {(['png', 'svg'] as const).map((type) => (
              <a key={type} href={fileOf(format, type)} download aria-label={`${label} ${type.toUpperCase()}`}>
                {type.toUpperCase()}
              </a>
            ))}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
