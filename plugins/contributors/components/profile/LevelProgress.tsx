import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Profile } from '../../views/buildProfile.ts';
import type { ProfileLevel } from '../../views/profileLevel.ts';
import { CommitLink } from '../CommitLink.tsx';
import { levelTitle } from '../levelTitle.ts';
import { UtcDate } from '../UtcDate.tsx';
import { useCount } from '../useCount.ts';
import { useNumber } from '../useNumber.ts';
import { usePoints } from '../usePoints.ts';
import styles from './LevelProgress.module.css';

type Reached = Pick<Profile, 'points' | 'weeks'>;
type Props = Reached & { level: ProfileLevel; repository: string };

/** The level that somebody has, since when, and what the next one asks for. */
export function LevelProgress({ level, points, weeks, repository }: Props): ReactNode {
  const { perk, since, sha, next } = level;
  return (
    <section aria-labelledby="level">
      <Heading as="h2" id="level">
        <Translate id="contributors.profile.level">等级</Translate>
      </Heading>
      <p>
        <Translate
          id="contributors.level.since"
          values={{
            level: <strong>{levelTitle(level)}</strong>,
            date: <UtcDate at={since} />,
            commit: <CommitLink repository={repository} sha={sha} />,
          }}
        >
          {'{level}，{date}达到，凭提交 {commit}。'}
        </Translate>
        {perk !== undefined && (
          <>
            <br />
            {translate({ id: 'contributors.level.perk', message: '这一级的建议：{perk}' }, { perk })}
          </>
        )}
      </p>
      {next ? (
        <NextLevel next={next} index={level.index + 1} points={points} weeks={weeks} />
      ) : (
        <p>
          <Translate id="contributors.level.highest">这是最高等级。</Translate>
        </p>
      )}
    </section>
  );
}

type NextProps = Reached & { next: NonNullable<ProfileLevel['next']>; index: number };

function NextLevel({ next, index, points, weeks }: NextProps): ReactNode {
  const { format: formatPoints, count: countPoints } = usePoints();
  const { format } = useNumber();
  const count = useCount();
  const { points: missingPoints, weeks: missingWeeks } = next.missing;
  const needed = next.points * 1000;
  const countWeeks = (number: number) =>
    count(number, translate({ id: 'contributors.count.weeks', message: '{count} 个活跃周' }));
  return (
    <>
      <p className={styles.next}>
        <Translate id="contributors.level.next" values={{ level: levelTitle({ index, name: next.name }) }}>
          {'下一级：{level}。得分和活跃周都要达到。'}
        </Translate>
      </p>
      <div className={styles.bars}>
        <Bar
          label={translate({ id: 'contributors.table.points', message: '得分' })}
          value={points}
          max={needed}
          // What is there is rounded down and what is missing up, so that nothing looks reached before it is.
          text={`${formatPoints(Math.floor(points / 100) * 100)} / ${formatPoints(needed)}`}
          missing={missingPoints > 0 ? countPoints(Math.ceil(missingPoints / 100) * 100) : undefined}
        />
        <Bar
          label={translate({ id: 'contributors.profile.weeks', message: '活跃周' })}
          value={weeks}
          max={next.weeks}
          text={`${format(weeks)} / ${format(next.weeks)}`}
          missing={missingWeeks > 0 ? countWeeks(missingWeeks) : undefined}
        />
      </div>
    </>
  );
}

type BarProps = { label: string; value: number; max: number; text: string; missing: string | undefined };

function Bar({ label, value, max, text, missing }: BarProps): ReactNode {
  const isFull = missing === undefined;
  return (
    <div>
      <div className={styles.text}>
        <span>
          {label} {text}
        </span>
        <span>
          {isFull ? (
            <Translate id="contributors.level.reached">已达到</Translate>
          ) : (
            <Translate id="contributors.level.missing" values={{ missing }}>
              {'还差 {missing}'}
            </Translate>
          )}
        </span>
      </div>
      <progress className={styles.bar} aria-label={label} value={isFull ? 1 : value} max={isFull ? 1 : max} />
    </div>
  );
}
