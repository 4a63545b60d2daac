import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import type { GrowthLevel, GrowthPoints } from '../../growth/growth.ts';
import styles from './GrowthMap.module.css';

/** Who decides: a program counts, maintainers follow a suggestion or not, people decide and say why. */
type Decider = 'nobody' | 'program' | 'people';

type Stage = { key: string; name: string; asks: string; opens?: string; suggests?: string; decider: Decider };

type Props = { levels: readonly GrowthLevel[]; ordinary: GrowthPoints['ordinary'] };

/**
 * The way from a first visit to maintainer, drawn as a trace, as the home page draws a contribution. The drawing shows order
 * alone; everything is said in the list that it belongs to.
 */
export function GrowthMap({ levels, ordinary }: Props): ReactNode {
  const stages = [visit(), ...levels.map((level, index) => toStage(level, index, ordinary)), ...roles()];
  return (
    <figure className={styles.map}>
      <ol>
        {stages.map((stage, index) => (
          <li key={stage.key}>
            <p className={styles.head}>
              <strong>{stage.name}</strong>
              <span className={clsx(styles.decider, styles[stage.decider])}>{deciderLabel(stage.decider)}</span>
            </p>
            <span className={styles.track} aria-hidden="true">
              <span className={clsx(styles.bar, styles[stage.decider])} style={toBar(index, stages.length)} />
            </span>
            <dl>
              <dt>
                <Translate id="community.growth.asks">要求</Translate>
              </dt>
              <dd>{stage.asks}</dd>
              {stage.opens !== undefined && (
                <>
                  <dt>
                    <Translate id="community.growth.opens">从此可以</Translate>
                  </dt>
                  <dd>{stage.opens}</dd>
                </>
              )}
              {stage.suggests !== undefined && (
                <>
                  <dt>
                    <Translate id="community.growth.suggests">建议</Translate>
                  </dt>
                  <dd>{stage.suggests}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
      <figcaption>
        <Translate id="community.growth.caption">
          横条只表示先后，不表示时间。等级由程序按规则算出；“建议”写给维护者看，没有脚本会照它授予任何权限。
        </Translate>
      </figcaption>
    </figure>
  );
}

/** Each bar begins a little behind the one above, and lasts to the end for what is never lost. */
function toBar(index: number, count: number): { marginInlineStart: string; inlineSize: string } {
  const start = (index * 100) / (count + 1);
  return { marginInlineStart: `${start}%`, inlineSize: `${100 - start}%` };
}

function deciderLabel(decider: Decider): string {
  switch (decider) {
    case 'nobody':
      return translate({ id: 'community.growth.decider.nobody', message: '不用登记' });
    case 'program':
      return translate({ id: 'community.growth.decider.program', message: '自动算出' });
    case 'people':
      return translate({ id: 'community.growth.decider.people', message: '由人授予' });
  }
}

function visit(): Stage {
  return {
    key: 'visit',
    name: translate({ id: 'community.growth.visit', message: '第一次来访' }),
    asks: translate({ id: 'community.growth.visit.asks', message: '什么都不要，也不记录谁来过。' }),
    opens: translate({
      id: 'community.growth.visit.opens',
      message: '阅读、搜索、照着跑示例，在任务板上挑一件任务；每页下面都有“编辑此页”。',
    }),
    decider: 'nobody',
  };
}

function toStage(
  { id, name, points, weeks, changes, perk }: GrowthLevel,
  index: number,
  ordinary: Props['ordinary'],
): Stage {
  const values = { points, weeks, changes, lines: ordinary.lines, each: ordinary.points };
  return {
    key: id,
    name: translate({ id: 'community.growth.level', message: '{number} 级 · {name}' }, { number: index + 1, name }),
    asks:
      points === 0 && weeks === 0
        ? translate({ id: 'community.growth.level.first', message: '第一个计分的改动合并进主分支。' })
        : translate(
            {
              id: 'community.growth.level.asks',
              message:
                '{points} 分，并且在 {weeks} 个不同的周里有贡献。大约是 {changes} 次 {lines} 行的文档改动（每次 {each} 分，一天一次）。',
            },
            values,
          ),
    ...(index === 0 && {
      opens: translate({
        id: 'community.growth.level.first.opens',
        message: '有自己的个人页、得分明细和徽章；名字出现在改过的页面下方和贡献者榜上。',
      }),
    }),
    ...(perk !== undefined && { suggests: perk }),
    decider: 'program',
  };
}

/** As the page on governance has them. */
function roles(): Stage[] {
  return [
    {
      key: 'reviewer',
      name: translate({ id: 'community.growth.reviewer', message: '审阅者' }),
      asks: translate({
        id: 'community.growth.reviewer.asks',
        message: '有人提议，维护者同意，本人愿意。看的是以往的改动和审阅意见，等级只是线索。',
      }),
      opens: translate({ id: 'community.growth.reviewer.opens', message: '被请来审阅，意见是合并的依据之一。' }),
      decider: 'people',
    },
    {
      key: 'owner',
      name: translate({ id: 'community.growth.owner', message: '代码所有者' }),
      asks: translate({
        id: 'community.growth.owner.asks',
        message: '把自己写进 CODEOWNERS 的 pull request 被合并。',
      }),
      opens: translate({ id: 'community.growth.owner.opens', message: '负责一部分目录，那里的改动要有其中一人同意。' }),
      decider: 'people',
    },
    {
      key: 'maintainer',
      name: translate({ id: 'community.growth.maintainer', message: '维护者' }),
      asks: translate({ id: 'community.growth.maintainer.asks', message: '现有维护者一致同意。' }),
      opens: translate({ id: 'community.growth.maintainer.opens', message: '合并、发布、管理仓库设置、处理举报。' }),
      decider: 'people',
    },
  ];
}
