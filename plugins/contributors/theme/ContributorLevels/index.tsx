import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { PageFrame } from '../../components/PageFrame.tsx';
import { LevelTable } from '../../components/rules/LevelTable.tsx';
import { Excluded, PointRuleList } from '../../components/rules/PointRuleList.tsx';
import { ExampleTable, Globs, SizeTable, WeightTable } from '../../components/rules/PointTables.tsx';
import styles from '../../components/rules/rulesTable.module.css';
import { SnapshotNote } from '../../components/SnapshotNote.tsx';
import type { LevelsView } from '../../views/buildLevels.ts';
import type { SnapshotView } from '../../views/snapshotView.ts';

export type Props = LevelsView & {
  snapshot: SnapshotView;
  repository: string;
  /** What to run in the repository to see each step of a calculation, where there is such a command. */
  explainCommand?: string;
};

/** The page `/community/contributors/levels/`. */
export default function ContributorLevels({ snapshot, repository, explainCommand, ...view }: Props): ReactNode {
  const { levels, weights, sizes, examples, points, lines } = view;
  const title = translate({ id: 'contributors.levels.title', message: '等级与得分' });
  const description = translate({
    id: 'contributors.levels.description',
    message: '每个等级的条件，以及每一分从哪里来。',
  });
  return (
    <PageFrame page="levels" title={title} description={description}>
      <Section id="levels" heading={translate({ id: 'contributors.levels.heading', message: '等级' })}>
        <p>
          <Translate id="contributors.levels.rules">
            得分和活跃周都要达到。活跃周是有计分的贡献的 ISO 周（UTC）。中途停下也不会失去等级（被撤销的提交除外）。
          </Translate>
        </p>
        <LevelTable levels={levels} />
        <p>
          <Translate id="contributors.levels.perks">最后一栏只是建议，没有脚本会据此授予任何权限。</Translate>
        </p>
      </Section>
      <Section id="points" heading={translate({ id: 'contributors.levels.howPoints', message: '得分从哪里来' })}>
        <PointRuleList points={points} examples={examples} lines={lines} sizes={sizes} />
        <WeightTable weights={weights} />
        <div className={styles.tables}>
          <SizeTable sizes={sizes} />
          <ExampleTable commits={examples.commits} />
        </div>
      </Section>
      <Section id="excluded" heading={translate({ id: 'contributors.levels.excluded', message: '什么不计分' })}>
        <Excluded exclude={points.exclude}>
          <p>
            <Globs globs={points.exclude} />
          </p>
        </Excluded>
      </Section>
      {explainCommand !== undefined && (
        <Section id="verify" heading={translate({ id: 'contributors.levels.verify', message: '自己核对' })}>
          <p>
            <Translate id="contributors.levels.command" values={{ command: <code>{explainCommand}</code> }}>
              {'在仓库里运行 {command}，会列出某次提交或某个人的每一分是怎么算的。'}
            </Translate>
          </p>
        </Section>
      )}
      <SnapshotNote snapshot={snapshot} repository={repository} />
    </PageFrame>
  );
}

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }): ReactNode {
  return (
    <section aria-labelledby={id} className="margin-top--lg">
      <Heading as="h2" id={id}>
        {heading}
      </Heading>
      {children}
    </section>
  );
}
