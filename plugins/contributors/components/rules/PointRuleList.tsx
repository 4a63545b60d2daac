import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { formatNumber } from '../../formats.ts';
import type { LevelsView } from '../../views/buildLevels.ts';
import { Globs } from './PointTables.tsx';
import { useCount } from '../useCount.ts';
import { usePoints } from '../usePoints.ts';

type Props = Pick<LevelsView, 'points' | 'examples' | 'lines'>;

/** How points come about, in words; every number comes from the rules. */
export function PointRuleList({ points, examples, lines }: Props): ReactNode {
  const { i18n } = useDocusaurusContext();
  return (
    <ul>
      <li>
        <Translate id="contributors.rules.formula">一次提交的得分 = 规模 × 权重，由它的作者们分享。</Translate>
      </li>
      <li>
        <Translate
          id="contributors.rules.lines"
          values={{ documents: <Globs globs={lines.counted} />, bytes: lines.bytesPerEstimate }}
        >
          {
            '行数只数计分的文件，忽略只改空白的行。文档（{documents}）由 git 逐行数出；其他文件按大小的变化估算，每 {bytes} 字节算一行。'
          }
        </Translate>
      </li>
      <li>
        <Translate id="contributors.rules.size" values={{ lines: formatNumber(i18n.currentLocale, points.maxLines) }}>
          {'规模是“行数 + 1”写成二进制的位数：行数翻一倍，规模才加 1；超过 {lines} 行的部分不算。'}
        </Translate>
      </li>
      <li>
        <Translate id="contributors.rules.bulk" values={points.bulk}>
          {'改动超过 {files} 个文件的提交，规模最多是 {size}：这样的改动多半出自工具。'}
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
  const { format } = usePoints();
  const { lines, coAuthors, pool, author, coAuthor } = example;
  return (
    <li>
      <Translate
        id="contributors.rules.coAuthors"
        values={{ percent: toPercent(share), rest: toPercent(1000 - share) }}
      >
        {'共同作者（Co-authored-by）合起来得 {percent}，作者得 {rest} 和分不尽的零头；人再多，总分也不变。'}
      </Translate>
      <br />
      <Translate
        id="contributors.rules.coAuthorsExample"
        values={{ lines, coAuthors, pool: format(pool), author: exact(author), coAuthor: exact(coAuthor) }}
      >
        {'例如改 {lines} 行、有 {coAuthors} 位共同作者：{pool} = {author} + {coAuthors} × {coAuthor}。'}
      </Translate>
    </li>
  );
}

function SameDay({ example }: { example: LevelsView['examples']['sameDay'] }): ReactNode {
  const { commits, lines, first, total } = example;
  return (
    <li>
      <Translate id="contributors.rules.sameDay">
        同一个人在同一天（UTC）的提交，从高到低排列：第一个全算，第二个算一半，第三个算四分之一，依此类推。
      </Translate>
      <br />
      <Translate
        id="contributors.rules.sameDayExample"
        values={{ commits, lines, first: first.map(exact).join(' + '), total: exact(total) }}
      >
        {'例如一天内 {commits} 个改 {lines} 行的提交：{first} + … = {total}。'}
      </Translate>
    </li>
  );
}

function Reverts({ revert }: { revert: number }): ReactNode {
  const points = usePoints();
  return (
    <li>
      <Translate id="contributors.rules.reverts" values={{ points: points.count(revert) }}>
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
        values={{ pool: points.count(review.pool), limit: points.count(review.dailyLimit) }}
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

/** A percentage of thousandths. */
function toPercent(thousandths: number): string {
  return `${thousandths / 10}%`;
}

/** All three decimals where they matter: the parts are to add up to the whole. */
function exact(thousandths: number): string {
  return String(thousandths / 1000);
}
