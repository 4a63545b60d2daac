import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import conventions from '@generated/conventions/default/conventions.json';
import { AttributeTable, attributeLabel } from '../../components/AttributeTable.tsx';
import { EmitterList, EmitterTable } from '../../components/EmitterTable.tsx';
import { EntityTable, SpanTable } from '../../components/EntityTable.tsx';
import { MetricTable } from '../../components/MetricTable.tsx';
import { StabilityTable } from '../../components/StabilityTable.tsx';
import { listSeparator } from '../../components/words.ts';
import type { Conventions } from '../../views/conventions.ts';
import { selectFrom } from '../../views/select.ts';

type Kind =
  'attributes' | 'emitters' | 'emitter-list' | 'stability' | 'metrics' | 'metric-stability' | 'entities' | 'spans';

type Props = {
  /** First parts of names, such as `cicd` or `['test', 'artifact']`; all that the site has facts about, if left out. */
  namespaces?: string | readonly string[];
  kind?: Kind;
};

/** `<ConventionTable namespaces="cicd" />`: names of the semantic conventions as the registry has them. */
export default function ConventionTable({ namespaces, kind = 'attributes' }: Props): ReactNode {
  if (!conventions) return <NoConventions />;
  return <Table conventions={conventions} kind={kind} {...(namespaces !== undefined && { namespaces })} />;
}

function Table({ conventions, namespaces, kind }: Props & { conventions: Conventions; kind: Kind }): ReactNode {
  const { emitters } = conventions;
  const attributes = selectFrom(conventions.attributes, namespaces);
  const current = attributes.filter(({ deprecated }) => !deprecated);
  const metrics = selectFrom(conventions.metrics, namespaces);
  const subject = [namespaces ?? []].flat().join(listSeparator());
  switch (kind) {
    case 'attributes':
      return <AttributeTable attributes={current} emitters={emitters} label={attributeLabel(subject)} />;
    case 'emitters':
      return <EmitterTable attributes={current} emitters={emitters} label={matrixLabel(subject)} />;
    case 'emitter-list':
      return <EmitterList emitters={emitters} />;
    case 'stability':
      return (
        <StabilityTable
          rows={attributes.map((one) => ({
            ...one,
            what: one.values?.map(({ value }) => value).join(' ') ?? one.type,
          }))}
          what={translate({ id: 'conventions.column.type', message: '类型或取值' })}
          label={attributeLabel(subject)}
        />
      );
    case 'metrics':
      return <MetricTable metrics={metrics} label={metricLabel(subject)} />;
    case 'metric-stability':
      return (
        <StabilityTable
          rows={metrics.map((one) => ({ ...one, what: `${one.instrument} ${one.unit}` }))}
          what={translate({ id: 'conventions.column.instrument', message: '仪器与单位' })}
          label={metricLabel(subject)}
        />
      );
    case 'entities':
      return (
        <EntityTable
          entities={selectFrom(conventions.entities, namespaces)}
          label={translate({ id: 'conventions.label.entities', message: '实体' })}
        />
      );
    case 'spans':
      return (
        <SpanTable
          spans={selectFrom(conventions.spans, namespaces)}
          label={translate({ id: 'conventions.label.spans', message: 'Span 的种类' })}
        />
      );
  }
}

function matrixLabel(namespaces: string): string {
  return translate({ id: 'conventions.label.matrix', message: '谁发出 {namespaces} 的属性' }, { namespaces });
}

function metricLabel(namespaces: string): string {
  return translate({ id: 'conventions.label.metrics', message: '{namespaces} 的指标' }, { namespaces });
}

function NoConventions(): ReactNode {
  return (
    <p role="note">
      <Translate id="conventions.broken">读不到约定的数据：这次启动时打印的信息里有原因。</Translate>
    </p>
  );
}
