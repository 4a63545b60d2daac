import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { HealthCharts } from '../../components/health/HealthCharts.tsx';
import { HealthTiles } from '../../components/health/HealthTiles.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { SnapshotNote } from '../../components/SnapshotNote.tsx';
import type { HealthView } from '../../views/buildHealth.ts';
import type { SnapshotView } from '../../views/snapshotView.ts';

export type Props = HealthView & { snapshot: SnapshotView; repository: string };

/** The page `/community/contributors/health/`. */
export default function CommunityHealth({ months, now, snapshot, repository }: Props): ReactNode {
  const title = translate({ id: 'contributors.health.title', message: '社区健康' });
  const description = translate({
    id: 'contributors.health.description',
    message: '有多少人在贡献、有多少人留下，由 git 历史算出；每项指标都注明 CHAOSS 的对应指标。',
  });
  return (
    <PageFrame page="health" title={title} description={description}>
      <section aria-labelledby="now">
        <Heading as="h2" id="now">
          <Translate id="contributors.health.now">现在</Translate>
        </Heading>
        <p>
          <Translate id="contributors.health.nowIs">
            “现在”是最新一次提交的时间，不是你打开本页的时间。机器人不算；共同作者和审阅者都算。
          </Translate>
        </p>
        <HealthTiles now={now} />
      </section>
      <section aria-labelledby="months" className="margin-top--lg">
        <Heading as="h2" id="months">
          <Translate id="contributors.health.months">逐月</Translate>
        </Heading>
        {months.length > 1 ? (
          <>
            <p>
              <Translate id="contributors.health.monthsAre">
                每个月取月末（UTC）的值；最后一个月还没结束，取最新一次提交时的值。
              </Translate>
            </p>
            <HealthCharts months={months} />
          </>
        ) : (
          <p>
            <Translate id="contributors.health.oneMonth">
              历史还没有跨过一个月末，所以只有一个值，画不出走势。
            </Translate>
          </p>
        )}
      </section>
      <section aria-labelledby="not-shown" className="margin-top--lg">
        <Heading as="h2" id="not-shown">
          <Translate id="contributors.health.notShown">没有列出的指标</Translate>
        </Heading>
        <p>
          <Translate id="contributors.health.timeToFirstResponse">
            首次响应时间（CHAOSS：Time to First Response）取决于议题和合并请求里的讨论，git 历史里没有，所以不显示。
          </Translate>
        </p>
      </section>
      <SnapshotNote snapshot={snapshot} repository={repository} />
    </PageFrame>
  );
}
