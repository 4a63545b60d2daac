import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
// The theme's own: `@theme-original` would be this very file, because the plugin comes after the theme.
import Layout from '@theme-init/DocItem/Layout';
import type { Props } from '@theme/DocItem/Layout';
import { PageTranslationProvider, toPageTranslation } from '../../../components/page/PageTranslationContext.ts';

/** Lets everything on a page of the documentation know its translation; elsewhere there is none. */
export default function DocItemLayout(props: Props): ReactNode {
  const { metadata } = useDoc();
  return (
    <PageTranslationProvider value={toPageTranslation(metadata.frontMatter)}>
      <Layout {...props} />
    </PageTranslationProvider>
  );
}
