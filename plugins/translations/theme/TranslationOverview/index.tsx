import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { DriftSection } from '../../components/overview/DriftSection.tsx';
import { LanguageTable } from '../../components/overview/LanguageTable.tsx';
import { PageTable } from '../../components/overview/PageTable.tsx';
import { StateMeanings } from '../../components/overview/StateMeanings.tsx';
import { WorkList } from '../../components/overview/WorkList.tsx';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { useSite } from '../../components/useSite.ts';
import type { Overview } from '../../views/buildOverview.ts';

type Props = {
  /** Absent when git could not be asked when the site was built. */
  overview?: Overview;
};

/** The page `/community/translations/`: the state of every page in every language, and what there is to do. */
export default function TranslationOverview({ overview }: Props): ReactNode {
  const title = translate({ id: 'translations.title', message: '翻译状态' });
  const description = translate({
    id: 'translations.description',
    message: '每一页在每种语言里的状态，精确到小节：哪些译文跟不上原文了，从什么时候起，怎样更新。',
  });
  return (
    <PageFrame title={title} description={description}>
      {overview ? <Status {...overview} /> : <NoStatus />}
    </PageFrame>
  );
}

function Status({ totals, guides, drifts, head }: Overview): ReactNode {
  const { howTo } = useSite();
  return (
    <>
      <p>
        <Translate id="translations.intro">
          每篇译文都记着它译自原文的哪一版。原文变了，译文就算过时，精确到小节；译文自己怎么改，都不会掩盖这一点。
        </Translate>
      </p>
      <LanguageTable totals={totals} />
      <Heading as="h2" id="begin">
        <Translate id="translations.begin">从这里开始</Translate>
      </Heading>
      <WorkList guides={guides} />
      {howTo !== undefined && <HowTo to={howTo} />}
      <Heading as="h2" id="pages">
        <Translate id="translations.pages">所有页面</Translate>
      </Heading>
      <PageTable guides={guides} totals={totals} />
      <Heading as="h2" id="drift">
        <Translate id="translations.drift">译文落后多久</Translate>
      </Heading>
      {head ? <DriftSection drifts={drifts} /> : <NoHistory />}
      <Heading as="h2" id="states">
        <Translate id="translations.states">各种状态</Translate>
      </Heading>
      <StateMeanings />
      {head && <Snapshot head={head} />}
    </>
  );
}

/** For those who have not translated here before. */
function HowTo({ to }: { to: string }): ReactNode {
  const page = (
    <Link to={to}>
      <Translate id="translations.howTo">怎样翻译</Translate>
    </Link>
  );
  return (
    <p>
      <Translate id="translations.begin.howTo" values={{ page }}>
        {'第一次翻译？先看：{page}。'}
      </Translate>
    </p>
  );
}

/** What ages are counted from. */
function Snapshot({ head: { sha7, day } }: { head: NonNullable<Overview['head']> }): ReactNode {
  const { repository } = useSite();
  const commit = (
    <Link to={`${repository}/commit/${sha7}`}>
      <code>{sha7}</code>
    </Link>
  );
  return (
    <p>
      <small>
        <Translate id="translations.snapshot" values={{ commit, date: <time dateTime={day}>{day}</time> }}>
          {'天数截至提交 {commit}（{date}）。'}
        </Translate>
      </small>
    </p>
  );
}

function NoHistory(): ReactNode {
  return (
    <p role="note">
      <Translate id="translations.noHistory">
        构建时没有完整的 git 历史，所以不知道译文从什么时候起过时，也算不出落后多久。
      </Translate>
    </p>
  );
}

function NoStatus(): ReactNode {
  return (
    <div className="alert alert--warning" role="note">
      <Translate id="translations.unavailable">
        构建本站时没能读出翻译状态，所以这里是空的。文档内容不受影响。
      </Translate>
    </div>
  );
}
