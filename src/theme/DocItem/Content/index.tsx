import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { ThemeClassNames } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import type { Props } from '@theme/DocItem/Content';
import clsx from 'clsx';
import { PageFacts } from '../../../components/PageFacts';

/** Replaces the theme's component to put what was verified between the title and the text. */
export default function DocItemContent({ children }: Props): ReactNode {
  const { metadata, frontMatter, contentTitle } = useDoc();
  const { i18n } = useDocusaurusContext();
  const lang = languageOf(metadata.frontMatter);
  const needsTitle = !frontMatter.hide_title && contentTitle === undefined;
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')} lang={lang}>
      {needsTitle && (
        <header>
          <Heading as="h1">{metadata.title}</Heading>
        </header>
      )}
      <PageFacts frontMatter={metadata.frontMatter} {...(lang !== undefined && { lang: i18n.currentLocale })} />
      <MDXContent>{children}</MDXContent>
    </div>
  );
}

/** The language of a page that is shown in another one because it is not translated, as `plugins/translations` notes it. */
function languageOf(frontMatter: object): string | undefined {
  const { translationStatus } = frontMatter as { translationStatus?: { state: string; shown: string } };
  return translationStatus?.state === 'missing' ? translationStatus.shown : undefined;
}
