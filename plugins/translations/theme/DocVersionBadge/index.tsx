import type { ReactNode } from 'react';
import DocVersionBadge from '@theme-init/DocVersionBadge';
import type { Props } from '@theme/DocVersionBadge';
import { PageNote } from '../../components/page/PageNote.tsx';

/** Between the breadcrumbs and the title, outside of the text, and wrapped by nobody else: the place of the note. */
export default function VersionBadgeAndNote(props: Props): ReactNode {
  return (
    <>
      <DocVersionBadge {...props} />
      <PageNote />
    </>
  );
}
