import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { posterFile, posterFormats, type PosterFormat } from '../../../../src/lib/poster/poster.ts';
import type { PosterText } from '../../posters/posterTexts.ts';
import styles from './PosterPicture.module.css';

/** A poster in both formats, and its four files. */
export function PosterPicture({ id, text }: PosterText): ReactNode {
  const { withBaseUrl } = useBaseUrlUtils();
  const fileOf = (format: PosterFormat, type: 'svg' | 'png') => withBaseUrl(`/${posterFile({ id, format, type })}`);
  const formats: { format: PosterFormat; name: string }[] = [
    { format: 'social', name: translate({ id: 'community.poster.social', message: '横版，链接预览用' }) },
    { format: 'poster', name: translate({ id: 'community.poster.upright', message: '竖版，图片动态和打印用' }) },
  ];
  return (
    <div className={styles.posters}>
      {formats.map(({ format, name }, index) => {
        const { width, height } = posterFormats[format];
        return (
          <figure key={format} style={{ flex: `${width / height} 1 0` }}>
            {/* The second says the same as the first. */}
            <img src={fileOf(format, 'svg')} alt={index === 0 ? text : ''} {...{ width, height }} loading="lazy" />
            <figcaption>
              <span>
                {translate(
                  { id: 'community.poster.size', message: '{name}（{width}×{height}）' },
                  { name, width, height },
                )}
              </span>
              {(['svg', 'png'] as const).map((type) => (
                <a key={type} href={fileOf(format, type)} download>
                  {translate(
                    { id: 'community.poster.download', message: '下载{format} {type}' },
                    { format: shortName(format), type: type.toUpperCase() },
                  )}
                </a>
              ))}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function shortName(format: PosterFormat): string {
  return format === 'social'
    ? translate({ id: 'community.poster.social.short', message: '横版' })
    : translate({ id: 'community.poster.upright.short', message: '竖版' });
}
