import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { toCommand } from '../../paths.ts';
import type { Cell, Row } from '../../views/buildOverview.ts';
import { reasonWords } from '../changeWords.ts';
import { Command } from '../Command.tsx';
import { SectionList } from '../SectionList.tsx';
import { useDifferencePath, useSite } from '../useSite.ts';
import styles from './WhatToDo.module.css';

/** What is the matter with a page in one language, the command to begin with, and where to read on. */
export function WhatToDo({ row, cell }: { row: Row; cell: Cell }): ReactNode {
  const site = useSite();
  const differencePath = useDifferencePath();
  const { state, file, sourceFile, source, locale, sections, isPartial, reason, movedTo } = cell;
  return (
    <div className={styles.work}>
      {reason && <p>{reasonWords(reason)}</p>}
      {state === 'orphaned' && <Orphaned {...(movedTo !== undefined && { movedTo })} />}
      {sections.length > 0 && <SectionList sections={sections} source={source} locale={locale} isPartial={isPartial} />}
      {(state === 'stale' || state === 'missing') && sourceFile !== undefined && (
        <Command text={toCommand(sourceFile, locale)} />
      )}
      <ul className={styles.ways}>
        {state === 'stale' && (
          <li>
            <Link to={`${differencePath(row.page)}#${locale}`}>
              <Translate id="translations.see">查看差别</Translate>
            </Link>
          </li>
        )}
        {state !== 'missing' && (
          <li>
            <Link to={fileUrl(site, file, 'edit')}>
              <Translate id="translations.edit">编辑译文</Translate>
            </Link>
          </li>
        )}
        {sourceFile !== undefined && (
          <li>
            <Link to={fileUrl(site, sourceFile)}>
              <Translate id="translations.sourceFile">原文的文件</Translate>
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

function Orphaned({ movedTo }: { movedTo?: string }): ReactNode {
  return (
    <p>
      {movedTo === undefined ? (
        <Translate id="translations.orphaned">原文已经删除。译文也该删除，或者自己成为原文。</Translate>
      ) : (
        <Translate id="translations.orphaned.moved" values={{ file: <code>{movedTo}</code> }}>
          {'原文移到了 {file}，译文也该移过去。'}
        </Translate>
      )}
    </p>
  );
}
