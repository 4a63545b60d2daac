import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { InlineCode } from '../../../../src/components/InlineCode.tsx';
import { fileUrl } from '../../../../src/lib/forge.ts';
import { foundKinds } from '../../../../src/lib/tasks/task.ts';
import type { FoundRow } from '../../views/taskRow.ts';
import { Command } from '../Command.tsx';
import type { TaskSite } from '../taskSite.ts';
import { difficultyLabel, kindLabel, timeWords, toList } from '../taskWords.ts';
import styles from './FoundGroups.module.css';
import { foundWords } from './foundWords.ts';

type Props = {
  found: readonly FoundRow[];
  /** Whether somebody asked for these. */
  isAsked: boolean;
  skillNames: Readonly<Record<string, string>>;
  lang: string | undefined;
  site: TaskSite;
};

/** So many of a kind are shown at once; more stay behind a click. */
const shownAtOnce = 5;

/** What the site found by itself, by its reason. */
export function FoundGroups({ found, isAsked, ...rest }: Props): ReactNode {
  return foundKinds.map((kind) => {
    const rows = found.filter((row) => row.kind === kind);
    if (rows.length === 0) return null;
    return (
      <details key={kind} className={styles.group} open={isAsked || rows.length <= shownAtOnce}>
        <summary>
          {kindLabel(kind)} <span className={styles.count}>{rows.length}</span>
        </summary>
        <p className={styles.reason}>
          <InlineCode text={foundWords(kind)} />
        </p>
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <FoundItem row={row} {...rest} />
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

function FoundItem({ row, skillNames, lang, site }: Omit<Props, 'found' | 'isAsked'> & { row: FoundRow }): ReactNode {
  const { title, difficulty, minutes, skills, steps, files, guide, command } = row;
  const facts = [difficultyLabel(difficulty), timeWords(minutes), toList(skills.map((id) => skillNames[id] ?? id))];
  return (
    <>
      <span className={styles.title} lang={lang}>
        <InlineCode text={title} />
      </span>
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      <Command text={command} />
      <details className={styles.how}>
        <summary>{translate({ id: 'tasks.found.how', message: '怎样做' })}</summary>
        <ol lang={lang}>
          {steps.map((step) => (
            <li key={step}>
              <InlineCode text={step} />
            </li>
          ))}
        </ol>
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file}>
              <Link to={fileUrl(site, file, 'edit')}>
                <code>{file}</code>
              </Link>
            </li>
          ))}
        </ul>
        {guide !== undefined && (
          <Link to={guide}>
            <Translate id="tasks.guide">做法说明</Translate>
          </Link>
        )}
      </details>
    </>
  );
}
