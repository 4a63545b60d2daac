import { Fragment, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { WhyPart } from '../../views/explainCredit.ts';
import { CommitLink } from '../CommitLink.tsx';
import { creditTypeLabel } from '../creditTypeLabels.ts';
import { useCount } from '../useCount.ts';
import { useNumber } from '../useNumber.ts';
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
  const { format, percent } = useNumber();
  const { exact, countExact: countPoints } = usePoints();
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
      return part.isLargest
        ? translate(
            { id: 'contributors.why.sizeLargest', message: '{lines}，规模 {size}（最高）' },
            { lines: countLines(part.lines), size: part.size },
          )
        : translate(
            { id: 'contributors.why.size', message: '{lines}，规模 {size}' },
            { lines: countLines(part.lines), size: part.size },
          );
    case 'bulk':
      return translate(
        { id: 'contributors.why.bulk', message: '改动 {files}，超过 {limit} 个，规模受限' },
        {
          files: count(part.files, translate({ id: 'contributors.count.files', message: '{count} 个计分文件' })),
          limit: format(part.limit),
        },
      );
    case 'weight':
      return translate(
        { id: 'contributors.why.weight', message: '{type} × {weight}' },
        { type: creditTypeLabel(part.type), weight: exact(part.weight) },
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
        { id: 'contributors.why.task', message: '完成任务 {task}，得 {points}' },
        { task: part.task, points: countPoints(part.base) },
      );
    case 'share': {
      const values = { percent: percent(part.base / part.pool), points: countPoints(part.base) };
      return part.role === 'author'
        ? translate({ id: 'contributors.why.author', message: '作者分得 {percent}，即 {points}' }, values)
        : translate({ id: 'contributors.why.coAuthor', message: '共同作者分得 {percent}，即 {points}' }, values);
    }
    case 'rank':
      return toDamping(part.rank, format);
  }
}

/** A share that has been halved more often is nothing that a fraction would explain. */
function toDamping(rank: number, format: (value: number) => string): string {
  // One for each place from the second on, because languages have words of their own for them.
  const places = translate({ id: 'contributors.why.places', message: '第 2|第 3|第 4|第 5|第 6' }).split('|');
  const place = places[rank - 1];
  return place === undefined
    ? translate(
        { id: 'contributors.why.rankLow', message: '当天第 {place} 高，减半多次后接近 0' },
        { place: format(rank + 1) },
      )
    : translate(
        { id: 'contributors.why.rank', message: '当天{place} 高，× 1/{divisor}' },
        { place, divisor: 2 ** rank },
      );
}
