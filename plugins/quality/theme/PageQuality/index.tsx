import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { Extremes } from '../../components/Extremes.tsx';
import { HowCounted } from '../../components/HowCounted.tsx';
import { PageTable } from '../../components/PageTable.tsx';
import { Repetitions } from '../../components/Repetitions.tsx';
import { commitUrl, type Forge } from '../../../../src/lib/forge.ts';
import type { QualityPage } from '../../views/buildQualityPage.ts';

type Props = {
  /** Absent when the rules were broken, or the language has no folder, when the site was built. */
  report?: QualityPage;
  site: Forge & { config: string };
};

/** The page `/community/quality/`: a score for every page, and what would raise each. */
export default function PageQuality({ report, site }: Props): ReactNode {
  const title = translate({ id: 'quality.title', message: '页面质量' });
  const description = translate({
    id: 'quality.description',
    message: '每个页面从 0 到 100 的分数，以及改哪里提高得最多。',
  });
  return (
    <PageFrame title={title} description={description}>
      {report && report.rows.length > 0 ? <Report report={report} site={site} /> : <NoReport />}
    </PageFrame>
  );
}

function Report({ report, site }: Props & { report: QualityPage }): ReactNode {
  const { rows, average = 0, rules, head } = report;
  return (
    <>
      <p>
        <Translate id="quality.intro" values={{ pages: rows.length, average: <strong>{average}</strong> }}>
          {
            '共 {pages} 页，平均 {average} 分。分数由六项加权得出，全部从页面和 git 历史算出来。它不评价作者，只回答一个问题：下一步改哪里最值得？'
          }
        </Translate>
      </p>
      <Extremes rows={rows} />
      <Heading as="h2" id="pages">
        <Translate id="quality.pages">所有页面</Translate>
      </Heading>
      <p>
        <Translate id="quality.pages.order">
          分数低的在前。每页下面列出能提高分数的修改，提高最多的在前；前面的数字是总分能提高多少。
        </Translate>
      </p>
      <PageTable rows={rows} rules={rules} site={site} />
      <p>
        <Translate id="quality.pages.generated">
          表里只有用这种语言写的文档页面。程序生成的页面（贡献者、标签、检查规则等）不计分。
        </Translate>
      </p>
      <Heading as="h2" id="repetitions">
        <Translate id="quality.repetitions">重复的段落</Translate>
      </Heading>
      <Repetitions {...report.repetitions} rules={rules} />
      <Heading as="h2" id="counting">
        <Translate id="quality.counting">怎样计分</Translate>
      </Heading>
      <HowCounted rules={rules} site={site} />
      <Snapshot head={head} site={site} />
    </>
  );
}

/** What ages are counted from. */
function Snapshot({ head, site }: { head: QualityPage['head']; site: Forge }): ReactNode {
  if (!head)
    return (
      <p role="note">
        <Translate id="quality.noHistory">构建时没有 git 历史，所以不知道页面改于何时，时效一项没有计入。</Translate>
      </p>
    );
  const commit = (
    <Link to={commitUrl(site, head.sha7)}>
      <code>{head.sha7}</code>
    </Link>
  );
  const date = <time dateTime={head.at}>{head.at.slice(0, 10)}</time>;
  return (
    <p>
      <small>
        <Translate id="quality.snapshot" values={{ commit, date }}>
          {'天数截至提交 {commit}（{date}）。'}
        </Translate>
      </small>
    </p>
  );
}

function NoReport(): ReactNode {
  return (
    <div className="alert alert--warning" role="note">
      <Translate id="quality.missing">构建本站时没能算出分数，所以这里是空的。文档内容不受影响。</Translate>
    </div>
  );
}
