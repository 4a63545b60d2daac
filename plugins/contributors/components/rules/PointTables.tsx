import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { LevelsView } from '../../views/buildLevels.ts';
import type { PointExamples, SizeStep } from '../../views/pointExamples.ts';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import { useNumber } from '../useNumber.ts';
import { usePoints } from '../usePoints.ts';
import { RuleTable } from './RuleTable.tsx';
import styles from './rulesTable.module.css';

/** Changed lines and the size that they reach. */
export function SizeTable({ sizes }: { sizes: SizeStep[] }): ReactNode {
  const { format } = useNumber();
  const toRange = ({ from, to }: SizeStep) =>
    to === undefined
      ? translate({ id: 'contributors.sizes.open', message: '{from} 及以上' }, { from: format(from) })
      : from === to
        ? format(from)
        : `${format(from)}–${format(to)}`;
  return (
    <RuleTable
      caption={translate({ id: 'contributors.sizes.caption', message: '改动的行数与规模' })}
      columns={[{ label: linesLabel() }, { label: sizeLabel(), holds: 'number' }]}
      rows={sizes.map((step) => ({ key: String(step.from), cells: [toRange(step), format(step.size)] }))}
    />
  );
}

/** Kinds of contribution, how a file comes to be one, and what each weighs. */
export function WeightTable({ weights }: Pick<LevelsView, 'weights'>): ReactNode {
  const { exact } = usePoints();
  return (
    <RuleTable
      caption={translate({ id: 'contributors.weights.caption', message: '类型与权重' })}
      columns={[
        { label: translate({ id: 'contributors.weights.type', message: '类型' }) },
        { label: translate({ id: 'contributors.weights.weight', message: '权重' }), holds: 'number' },
        { label: translate({ id: 'contributors.weights.paths', message: '判断依据' }), holds: 'text' },
      ]}
      rows={weights.map(({ type, weight, paths }) => ({
        key: type,
        cells: [
          creditTypeLabel(type),
          exact(weight),
          paths.length > 0 ? <Globs globs={paths} /> : <span>{withoutPaths(type)}</span>,
        ],
      }))}
    />
  );
}

function withoutPaths(type: string): string {
  if (type === 'fix')
    return translate({ id: 'contributors.weights.fix', message: '提交标题以 fix、bugfix 或“修复”“修正”之类开头' });
  if (type === 'formatting')
    return translate({ id: 'contributors.weights.formatting', message: '只改动文档空白的提交' });
  return '—';
}

export function Globs({ globs }: { globs: string[] }): ReactNode {
  return globs.map((glob, index) => (
    <span key={glob} className={styles.globs}>
      {index > 0 && ' '}
      <code>{glob}</code>
    </span>
  ));
}

/** Calculations to follow, with a weight as documents have it. */
export function ExampleTable({ commits }: Pick<PointExamples, 'commits'>): ReactNode {
  const { format } = useNumber();
  const { exact } = usePoints();
  return (
    <RuleTable
      caption={translate({ id: 'contributors.examples.caption', message: '一个人改文档的提交' })}
      columns={[
        { label: linesLabel(), holds: 'number' },
        { label: translate({ id: 'contributors.examples.files', message: '文件' }), holds: 'number' },
        { label: sizeLabel(), holds: 'number' },
        { label: translate({ id: 'contributors.levels.points', message: '得分' }), holds: 'number' },
      ]}
      rows={commits.map(({ lines, files, size, pool }) => ({
        key: `${lines}/${files}`,
        cells: [format(lines), format(files), format(size), exact(pool)],
      }))}
    />
  );
}

function linesLabel(): string {
  return translate({ id: 'contributors.sizes.lines', message: '行数' });
}

function sizeLabel(): string {
  return translate({ id: 'contributors.sizes.size', message: '规模' });
}
