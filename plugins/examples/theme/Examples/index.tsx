import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { ProofLabels } from '../../../../src/components/ProofLabels.tsx';
import type { Forge } from '../../../../src/lib/forge.ts';
import { ExampleCard } from '../../components/ExampleCard.tsx';
import { outcomeWords } from '../../components/outcomeWords.ts';
import type { ExamplesPage } from '../../views/buildExamples.ts';

type Props = { page: ExamplesPage; site: Forge; howTo: string };

/** The page `/reference/examples/`: every example, and how its last run ended. */
export default function Examples({ page: { examples, report }, site, howTo }: Props): ReactNode {
  const title = translate({ id: 'examples.title', message: '示例' });
  const description = translate({
    id: 'examples.description',
    message: '页面里的代码和输出来自哪些示例，怎样验证，上次运行的结果、日期和版本。',
  });
  return (
    <PageFrame title={title} description={description}>
      <p>
        <Translate
          id="examples.intro"
          values={{
            howTo: (
              <Link to={howTo}>
                <Translate id="examples.howTo">示例怎么写</Translate>
              </Link>
            ),
          }}
        >
          {'页面里的代码、配置和输出来自仓库里的这些示例，而不是手抄的。{howTo}另有一页。'}
        </Translate>
      </p>
      <Heading as="h2" id="proof">
        <Translate id="examples.proof">三种验证</Translate>
      </Heading>
      <ProofLabels />
      <Heading as="h2" id="examples">
        <Translate id="examples.all" values={{ count: examples.length }}>
          {'全部示例（{count}）'}
        </Translate>
      </Heading>
      {report ? <Report report={report} /> : <NoReport />}
      {examples.map((example) => (
        <ExampleCard key={example.id} example={example} site={site} />
      ))}
    </PageFrame>
  );
}

function Report({ report: { platform, kernel, counts } }: { report: NonNullable<ExamplesPage['report']> }): ReactNode {
  const machine = kernel === '' ? platform : `${platform}, ${kernel}`;
  const outcomes = (['passed', 'checked', 'recorded', 'skipped', 'failed'] as const).filter((one) => counts[one] > 0);
  return (
    <>
      <p>
        <Translate id="examples.machine" values={{ machine: <code>{machine}</code> }}>
          {'最近的运行在 {machine} 上：'}
        </Translate>
      </p>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <Translate id="examples.count" values={{ outcome: outcomeWords(outcome), count: counts[outcome] }}>
              {'{outcome}：{count}'}
            </Translate>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoReport(): ReactNode {
  return (
    <p role="note">
      <Translate id="examples.noReport" values={{ command: <code>npm run examples</code> }}>
        {'构建本站时没有运行结果，下面只是示例自己的声明。自己运行一次：{command}'}
      </Translate>
    </p>
  );
}
