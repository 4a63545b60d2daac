import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { commitUrl, type Forge } from '../../../src/lib/forge.ts';
import type { ShownRun } from '../views/buildExamples.ts';
import { OutcomeLabel } from './OutcomeLabel.tsx';

/** The last run of an example: how it ended, when, how long it took, with which versions, and why it did not pass. */
export function RunLine({ run, site }: { run: ShownRun | undefined; site: Forge }): ReactNode {
  if (!run) return <Translate id="examples.run.none">构建本站时没有它的运行结果</Translate>;
  const { outcome, reason, seconds, versions, at, commit } = run;
  const facts = [
    <time key="at" dateTime={at}>
      {at.slice(0, 10)}
    </time>,
    ...(outcome === 'passed' || outcome === 'checked'
      ? [
          <Translate key="seconds" id="examples.run.seconds" values={{ seconds: seconds.toFixed(1) }}>
            {'{seconds} 秒'}
          </Translate>,
        ]
      : []),
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
    ...(commit === undefined
      ? []
      : [
          <Link key="commit" to={commitUrl(site, commit)}>
            <code>{commit.slice(0, 7)}</code>
          </Link>,
        ]),
  ];
  return (
    <>
      <OutcomeLabel outcome={outcome} />
      {facts.map((fact, index) => (
        <span key={index}> · {fact}</span>
      ))}
      {/* Programs speak English. */}
      {reason !== undefined && <div lang="en">{reason}</div>}
    </>
  );
}
