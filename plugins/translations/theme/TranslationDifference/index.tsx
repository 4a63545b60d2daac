import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { Language } from '../../components/difference/Language.tsx';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { useSite } from '../../components/useSite.ts';
import { overviewPath } from '../../paths.ts';
import type { DifferencePage } from '../../views/buildDifferences.ts';

/** What has changed in the source of a page since it was translated, section by section. */
export default function TranslationDifference({ page }: { page: DifferencePage }): ReactNode {
  const { routeBasePath } = useSite();
  const { title, permalink, languages } = page;
  const heading = translate({ id: 'translations.diff.title', message: '翻译差别：{title}' }, { title });
  const description = translate(
    {
      id: 'translations.diff.description',
      message: '《{title}》翻译之后，原文改了什么：逐节列出原文的新旧文字和现在的译文。',
    },
    { title },
  );
  return (
    <PageFrame title={heading} description={description}>
      <p>
        <Link to={overviewPath(routeBasePath)}>
          <Translate id="translations.all">所有页面的翻译状态</Translate>
        </Link>
      </p>
      {languages.map((view) => (
        <Language key={view.locale} view={view} {...(permalink !== undefined && { permalink })} />
      ))}
    </PageFrame>
  );
}
