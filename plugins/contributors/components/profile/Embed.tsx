import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import CodeBlock from '@theme/CodeBlock';
import Heading from '@theme/Heading';
import { badgeImagePath, cardImagePath } from '../../paths.ts';
import type { Profile } from '../../views/buildProfile.ts';
import { levelTitle } from '../levelTitle.ts';
import { usePaths } from '../usePaths.ts';
import { usePoints } from '../usePoints.ts';
import styles from './Embed.module.css';

// They are written into the finished build.
const isDrawn = process.env.NODE_ENV === 'production';

/** A person's pictures, and the Markdown that puts them into a page elsewhere. */
export function Embed({ profile: { slug, name, points, level } }: { profile: Profile }): ReactNode {
  const paths = usePaths();
  const countPoints = usePoints().count;
  const home = useBaseUrl(paths.profile(slug), { absolute: true });
  const card = useBaseUrl(cardImagePath(slug), { absolute: true });
  const badge = useBaseUrl(badgeImagePath(slug), { absolute: true });
  const cardSource = useBaseUrl(cardImagePath(slug));
  const badgeSource = useBaseUrl(badgeImagePath(slug));
  const alt = translate(
    { id: 'contributors.embed.alt', message: '{name}：{level}，{points}' },
    { name, level: level ? levelTitle(level) : '', points: countPoints(points) },
  );
  return (
    <section aria-labelledby="embed">
      <Heading as="h2" id="embed">
        <Translate id="contributors.embed.heading">放到自己的页面</Translate>
      </Heading>
      <p>
        <Translate id="contributors.embed.intro">徽章和卡片会随本站更新，可以放进 README 或个人主页。</Translate>
      </p>
      {!isDrawn && (
        <p>
          <Translate id="contributors.embed.notDrawn">这两张图片在构建网站时画出，开发服务器上看不到。</Translate>
        </p>
      )}
      {isDrawn && <img className={styles.card} src={cardSource} alt={alt} width={420} height={150} loading="lazy" />}
      <CodeBlock language="markdown">{toMarkdown({ alt: name, image: card, home })}</CodeBlock>
      {isDrawn && <img className={styles.badge} src={badgeSource} alt={alt} height={20} loading="lazy" />}
      <CodeBlock language="markdown">{toMarkdown({ alt: name, image: badge, home })}</CodeBlock>
    </section>
  );
}

function toMarkdown({ alt, image, home }: { alt: string; image: string; home: string }): string {
  return `[![${alt.replace(/[\\[\]`*_<>!&]/g, '\\$&')}](${image})](${home})`;
}
