import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import conventions from '@generated/conventions/default/conventions.json';
import { ChangeCounts, ChangeTable } from '../../components/ChangeTable.tsx';

type Props = {
  /** First parts of names; if left out, the whole registry is counted by namespace. */
  namespaces?: string | readonly string[];
};

/** `<ConventionChanges namespaces={['cicd', 'vcs']} />`: what the registry's package changed against the release before. */
export default function ConventionChanges({ namespaces }: Props): ReactNode {
  if (conventions?.before === undefined) return null;
  const { before, version } = conventions;
  const wanted = namespaces === undefined ? undefined : [namespaces].flat();
  const changes = conventions.changes.filter(({ name }) => wanted?.some((one) => name.startsWith(`${one}.`)) ?? true);
  const label = translate(
    { id: 'conventions.label.changes', message: '从 {before} 到 {version} 的变化' },
    { before, version },
  );
  if (changes.length === 0)
    return (
      <p>
        <Translate id="conventions.unchanged" values={{ before, version }}>
          {'从 {before} 到 {version}，名称、取值、弃用和“稳定”标记都没有变化。'}
        </Translate>
      </p>
    );
  return wanted ? <ChangeTable changes={changes} label={label} /> : <ChangeCounts changes={changes} label={label} />;
}
