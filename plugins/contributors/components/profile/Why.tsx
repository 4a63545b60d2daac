import { Fragment, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { WhyPart } from '../../views/profileWhy.ts';
import { CommitLink } from '../CommitLink.tsx';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import { useCount } from '../useCount.ts';
import { usePoints } from '../usePoints.ts';

/** Where the points of one credit come from, as a sentence. */
export function Why({ parts, repository }: { parts: WhyPart[]; repository: string }): ReactNode {
  const separator = translate({ id: 'contributors.why.separator', message: '；' });
  return (
    <div>
      {parts.map((part, index) => (
        <Fragment key={part.part}>
          {index > 0 && separator}
          <Part part={part} repository={repository} />
        </Fragment>
      ))}
    </div>
  );
}

function Part({ part, repository }: { part: WhyPart; repository: string }): ReactNode {
  const count = useCount();
  const { format, count: countPoints } = usePoints();
  const countLines = (lines: number) =>
    count(lines, translate({ id: 'contributors.count.lines', message: '{count} 行' }));
  switch (part.part) {
    case 'reverted':
      return (
        <Translate
          id="contributors.why.reverted"
          values={{ commit: <CommitLink repository={repository} sha={part.by} /> }}
        >
          {'已被 {commit} 撤销，不计分'}
        </Translate>
      );
    case 'unscored':
      return translate({ id: 'contributors.why.unscored', message: '改动的文件都不计分' });
    case 'size':
      return part.counted === undefined
        ? translate(
            { id: 'contributors.why.size', message: '{lines}，规模 {size}' },
            { lines: countLines(part.lines), size: part.size },
          )
        : translate(
            { id: 'contributors.why.sizeCapped', message: '{lines}，只计 {counted}，规模 {size}' },
            { lines: countLines(part.lines), counted: countLines(part.counted), size: part.size },
          );
    case 'bulk':
      return translate(
        { id: 'contributors.why.bulk', message: '{files}，超过 {limit} 个，规模有上限' },
        {
          files: count(part.files, translate({ id: 'contributors.count.files', message: '{count} 个文件' })),
          limit: part.limit,
        },
      );
    case 'weight':
      return translate(
        { id: 'contributors.why.weight', message: '{type} × {weight}' },
        { type: creditTypeLabel(part.type), weight: format(part.weight) },
      );
    case 'revert':
      return translate(
        { id: 'contributors.why.revert', message: '撤销别的提交，固定得 {points}' },
        { points: countPoints(part.pool) },
      );
    case 'review':
      return part.awarded === part.base
        ? translate({ id: 'contributors.why.review', message: '审阅得 {points}' }, { points: countPoints(part.base) })
        : translate(
            { id: 'contributors.why.reviewLimit', message: '审阅得 {points}，当天的审阅得分已到上限' },
            { points: countPoints(part.awarded) },
          );
    case 'task':
      return translate(
        { id: 'contributors.why.task', message: '完成任务得 {points}' },
        { points: countPoints(part.base) },
      );
    case 'share': {
      const values = { percent: `${Math.round((100 * part.base) / part.pool)}%`, points: countPoints(part.base) };
      return part.role === 'author'
        ? translate({ id: 'contributors.why.author', message: '作者分得 {percent}，即 {points}' }, values)
        : translate({ id: 'contributors.why.coAuthor', message: '共同作者分得 {percent}，即 {points}' }, values);
    }
    case 'rank':
      return translate(
        { id: 'contributors.why.rank', message: '当天第 {place} 项，减为 1/{divisor}' },
        { place: part.rank + 1, divisor: 2 ** part.rank },
      );
  }
}
