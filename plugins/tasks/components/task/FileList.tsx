import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { folderUrl, newFileUrl } from '../../forgeUrls.ts';
import type { TaskFile } from '../../views/buildTaskPages.ts';
import type { TaskSite } from '../taskSite.ts';
import styles from './FileList.module.css';

/** Files to change or to write, each with the ways to it. */
export function FileList({ files, site }: { files: readonly TaskFile[]; site: TaskSite }): ReactNode {
  return (
    <ul className={styles.files}>
      {files.map(({ file, is, page }) => (
        <li key={file}>
          <code>{file}</code>
          <span className={styles.ways}>
            {is === 'file' && (
              <>
                <Link to={fileUrl(site, file, 'edit')}>
                  <Translate id="tasks.file.edit">在浏览器里改</Translate>
                </Link>
                <Link to={fileUrl(site, file)}>
                  <Translate id="tasks.file.source">看源文件</Translate>
                </Link>
              </>
            )}
            {is === 'folder' && (
              <Link to={folderUrl(site, file)}>
                <Translate id="tasks.file.folder">打开文件夹</Translate>
              </Link>
            )}
            {is === 'missing' && (
              <>
                <span className={styles.new}>
                  <Translate id="tasks.file.missing">还没有，要新写</Translate>
                </span>
                <Link to={newFileUrl(site, file)}>
                  <Translate id="tasks.file.new">在浏览器里新建</Translate>
                </Link>
              </>
            )}
            {page && <Link to={page.permalink}>{page.title}</Link>}
          </span>
        </li>
      ))}
    </ul>
  );
}
