import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
// The theme's own: `@theme-original` would be this very file, because the plugin comes after the theme.
import Footer from '@theme-init/DocItem/Footer';
import { PageStrip } from '../../../components/page/PageStrip.tsx';
import { toPageContributors } from '../../../components/page/toPageContributors.ts';
import { useForge } from '../../../components/usePaths.ts';
import { historyUrl } from '../../../paths.ts';

/** The footer of documentation pages, with the people who wrote the page below it. */
export default function DocItemFooter(): ReactNode {
  const { metadata } = useDoc();
  const forge = useForge();
  const contributors = toPageContributors(metadata.frontMatter);
  const file = metadata.source.replace(/^@site\//, '');
  return (
    <>
      <Footer />
      {contributors && <PageStrip {...contributors} historyUrl={historyUrl(forge, file)} />}
    </>
  );
}
