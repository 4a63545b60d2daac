import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { LevelsView } from '../../views/buildLevels.ts';
import { Globs } from './PointTables.tsx';
import { useCount } from '../useCount.ts';
import { useNumber } from '../useNumber.ts';
import { usePoints } from '../usePoints.ts';

type Props = Pick<LevelsView, 'points' | 'examples' | 'lines' | 'sizes'>;

/** How points come about, in words; every number comes from the rules. */
export function PointRuleList({ points, examples, lines, sizes }: Props): ReactNode {
  const { format } = useNumber();
  return (
    <ul>
      <li>
        <Translate id="contributors.rules.formula">一次提交的得分 = 规模 × 权重，由各位作者分享。</Translate>
      </li>
      <li>
        <Translate
          id="contributors.rules.lines"
          values={{ documents: <Globs globs={lines.counted} />, bytes: lines.bytesPerEstimate }}
        >
          {
            '行数只数计分的文件。文档（{documents}）由 git 逐行数出，只改空白的行和单独增删的空行不算；其他文件按大小的变化估算，每 {bytes} 字节算一行。'
          }
        </Translate>
      </li>
      <li>
        <Translate id="contributors.rules.size" values={{ size: format(sizes.at(-1)?.size ?? 0) }}>
          {'规模是“行数 + 1”写成二进制的位数：行数大约翻一倍，规模才加 1，最多是 {size}。'}
        </Translate>
      </li>
      <li>
        <Translate
          id="contributors.rules.bulk"
          values={{ files: format(points.bulk.files), size: format(points.bulk.size) }}
        >
          {'改动超过 {files} 个计分文件的提交，规模最多是 {size}：这样的改动多半出自工具。'}
        </Translate>
      </li>
      <li>
        <Translate id="contributors.rules.type">
          提交的类型取改动行数最多的那一类文件；文件的类型由下表中第一个匹配其路径的类型决定。
        </Translate>
      </li>
      <CoAuthors share={points.coAuthorShare} example={examples.shared} />
      <SameDay example={examples.sameDay} />
      <Reverts revert={points.revert} />
      <Reviews review={points.review} />
    </ul>
  );
}

function CoAuthors({ share, example }: { share: number; example: LevelsView['examples']['shared'] }): ReactNode {
  const { exact } = usePoints();
  const { format, percent } = useNumber();
  const { lines, coAuthors, pool, author, coAuthor } = example;
  return (
    <li>
      <Translate
        id="contributors.rules.coAuthors"
        values={{ percent: percent(share / 1000), rest: percent(1 - share / 1000) }}
      >
        {'共同作者（Co-authored-by）合起来得 {percent}，作者得 {rest} 和除不尽的零头；共同作者再多，总分也不变。'}
      </Translate>
      <br />
      <Translate
        id="contributors.rules.coAuthorsExample"
        values={{
          lines: format(lines),
          coAuthors,
          pool: exact(pool),
          author: exact(author),
          coAuthor: exact(coAuthor),
        }}
      >
        {'例如改 {lines} 行、有 {coAuthors} 位共同作者：{pool} = {author} + {coAuthors} × {coAuthor}。'}
      </Translate>
    </li>
  );
}

function SameDay({ example }: { example: LevelsView['examples']['sameDay'] }): ReactNode {
  const { exact } = usePoints();
  const { format } = useNumber();
  const { commits, lines, first, total } = example;
  return (
    <li>
      <Translate id="contributors.rules.sameDay">
        同一个人在同一天（UTC）的提交，从高到低排列：第一次全算，第二次算一半，第三次算四分之一，依此类推。
      </Translate>
      <br />
      <Translate
        id="contributors.rules.sameDayExample"
        values={{
          commits: format(commits),
          lines: format(lines),
          first: first.map(exact).join(' + '),
          total: exact(total),
        }}
      >
        {'例如一天内 {commits} 次提交，每次改 {lines} 行：{first} + … = {total}。'}
      </Translate>
    </li>
  );
}

function Reverts({ revert }: { revert: number }): ReactNode {
  const points = usePoints();
  return (
    <li>
      <Translate id="contributors.rules.reverts" values={{ points: points.countExact(revert) }}>
        {'被撤销的提交，所有人都得 0 分；撤销本身得 {points}；撤销被撤销，原来的分就回来。'}
      </Translate>
    </li>
  );
}

function Reviews({ review }: { review: LevelsView['points']['review'] }): ReactNode {
  const points = usePoints();
  return (
    <li>
      <Translate
        id="contributors.rules.reviews"
        values={{ pool: points.countExact(review.pool), limit: points.countExact(review.dailyLimit) }}
      >
        {'一次提交的审阅者（Reviewed-by）另外共享 {pool}，不占作者的分；一个人一天最多由此得 {limit}。'}
      </Translate>
    </li>
  );
}

/** What does not count, with the globs of the rules. */
export function Excluded({ exclude, children }: { exclude: string[]; children: ReactNode }): ReactNode {
  const count = useCount();
  return (
    <>
      <ul>
        <li>
          <Translate id="contributors.rules.merges">合并提交：被合并的提交已经各自算过。</Translate>
        </li>
        <li>
          <Translate id="contributors.rules.bots">机器人的提交。</Translate>
        </li>
        <li>
          <Translate id="contributors.rules.generated">
            不是人手写的文件：生成的、别人的代码、锁文件、图片等二进制文件。
          </Translate>
        </li>
      </ul>
      <details>
        <summary>
          {count(
            exclude.length,
            translate({ id: 'contributors.rules.exclude', message: '不计分的文件（{count} 条路径规则）' }),
          )}
        </summary>
        {children}
      </details>
    </>
  );
}
