import type { ReactNode } from 'react';
import TOCItems from '@theme-init/TOCItems';
import type { Props } from '@theme/TOCItems';
import { usePageTranslation } from '../../components/page/PageTranslationContext.ts';

/** The headings of a page that is not translated are in the language of its source. */
export default function TOCItemsInTheirLanguage(props: Props): ReactNode {
  const translation = usePageTranslation();
  if (translation?.state !== 'missing') return <TOCItems {...props} />;
  return (
    <div lang={translation.shown}>
      <TOCItems {...props} />
    </div>
  );
}
