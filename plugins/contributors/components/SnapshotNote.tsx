import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import type { SnapshotView } from '../views/snapshotView.ts';
import { CommitLink } from './CommitLink.tsx';
import { UtcDate } from './UtcDate.tsx';

type Props = { snapshot: SnapshotView; repository: string };

/** What a page was computed from, so that anybody can compute it again. */
export function SnapshotNote({ snapshot: { sha7, at, configHash }, repository }: Props): ReactNode {
  return (
    <p>
      <small>
        <Translate
          id="contributors.snapshot"
          values={{
            commit: <CommitLink repository={repository} sha={sha7} />,
            date: <UtcDate at={at} />,
            rules: <code>{configHash}</code>,
          }}
        >
          {'统计截至提交 {commit}（{date}），规则版本 {rules}。'}
        </Translate>
      </small>
    </p>
  );
}
