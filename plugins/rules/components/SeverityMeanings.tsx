import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { SeverityBadge } from './SeverityBadge.tsx';
import styles from './SeverityMeanings.module.css';

/** What each severity does to a run; `config` is where they are set. */
export function SeverityMeanings({ config }: { config: ReactNode }): ReactNode {
  return (
    <>
      <dl className={styles.severities}>
        <dt>
          <SeverityBadge severity="error" />
        </dt>
        <dd>
          <Translate id="rules.severity.error.meaning">检查不通过，改好才能合并。</Translate>
        </dd>
        <dt>
          <SeverityBadge severity="warning" />
        </dt>
        <dd>
          <Translate id="rules.severity.warning.meaning">会报告、会计数，但不影响通过。</Translate>
        </dd>
        <dt>
          <SeverityBadge severity="info" />
        </dt>
        <dd>
          <Translate id="rules.severity.info.meaning">值得一看的地方，改不改由作者决定。</Translate>
        </dd>
      </dl>
      <p>
        <Translate id="rules.severity.config" values={{ config }}>
          {'每条规则的严重程度和选项都在 {config} 里。'}
        </Translate>
      </p>
    </>
  );
}
