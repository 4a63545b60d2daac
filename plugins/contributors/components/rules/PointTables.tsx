import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatNumber } from '../../formats.ts';
import type { LevelsView } from '../../views/buildLevels.ts';
import type { PointExamples, SizeStep } from '../../views/pointExamples.ts';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import styles from './rulesTable.module.css';
import { TableScroller } from '../TableScroller.tsx';
import { usePoints } from '../usePoints.ts';

/** Changed lines and the size that they reach. */
export function SizeTable({ sizes }: { sizes: SizeStep[] }): ReactNode {
  const format = useNumber();
  const caption = translate({ id: 'contributors.sizes.caption', message: '改动的行数与规模' });
  const range = ({ from, to }: SizeStep) =>
    to === undefined
      ? translate({ id: 'contributors.sizes.open', message: '{from} 及以上' }, { from: format(from) })
      : from === to
        ? format(from)
        : `${format(from)}–${format(to)}`;
  return (
    <TableScroller label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="contributors.sizes.lines">行数</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.sizes.size">规模</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {sizes.map((step) => (
            <tr key={step.from}>
              <th scope="row">{range(step)}</th>
              <td className={styles.number}>{step.size}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

/** Kinds of contribution, how a file comes to be one, and what each weighs. */
export function WeightTable({ weights }: Pick<LevelsView, 'weights'>): ReactNode {
  const { format } = usePoints();
  const caption = translate({ id: 'contributors.weights.caption', message: '类型与权重' });
  return (
    <TableScroller label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="contributors.weights.type">类型</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.weights.weight">权重</Translate>
            </th>
            <th scope="col">
              <Translate id="contributors.weights.paths">判断依据</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {weights.map(({ type, weight, paths }) => (
            <tr key={type}>
              <th scope="row">{creditTypeLabel(type)}</th>
              <td className={styles.number}>{format(weight)}</td>
              <td className={styles.text}>
                {paths.length > 0 ? <Globs globs={paths} /> : <span>{withoutPaths(type)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function withoutPaths(type: string): string {
  if (type === 'fix')
    return translate({ id: 'contributors.weights.fix', message: '提交标题以 fix、bugfix 或“修复”“修正”之类开头' });
  if (type === 'formatting') return translate({ id: 'contributors.weights.formatting', message: '只改动了空白的提交' });
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
  const format = useNumber();
  const points = usePoints();
  const caption = translate({ id: 'contributors.examples.caption', message: '一个人改文档的提交' });
  return (
    <TableScroller label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.sizes.lines">行数</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.examples.files">文件</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.sizes.size">规模</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="contributors.levels.points">得分</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {commits.map(({ lines, files, size, pool }) => (
            <tr key={`${lines}/${files}`}>
              <th scope="row" className={styles.number}>
                {format(lines)}
              </th>
              <td className={styles.number}>{format(files)}</td>
              <td className={styles.number}>{size}</td>
              <td className={styles.number}>{points.format(pool)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroller>
  );
}

function useNumber(): (value: number) => string {
  const { i18n } = useDocusaurusContext();
  return (value) => formatNumber(i18n.currentLocale, value);
}
