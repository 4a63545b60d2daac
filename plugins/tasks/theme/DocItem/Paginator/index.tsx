import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
// The theme's own: `@theme-original` would be this very file, because the plugin comes after the theme.
import Paginator from '@theme-init/DocItem/Paginator';
import { pageOfFile } from '../../../../../src/lib/locales.ts';
import { OpenTasks } from '../../../components/OpenTasks.tsx';
import { toPageName } from '../../../views/taskRow.ts';
import type { OpenTaskData } from '../../../views/openTasks.ts';

/** The way to the previous and the next page, and before it the way to what there is to do on this one. */
export default function DocItemPaginator(): ReactNode {
  const { metadata } = useDoc();
  const { board, counts } = usePluginData('tasks', undefined, { failfast: true }) as OpenTaskData;
  const page = toPageName(pageOfFile(metadata.source.replace(/^@site\//, '')) ?? '');
  return (
    <>
      <OpenTasks page={page} count={counts[page] ?? 0} board={board} />
      <Paginator />
    </>
  );
}
