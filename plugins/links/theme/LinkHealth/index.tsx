import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { PageFrame } from '../../../../src/components/PageFrame.tsx';
import { fileUrl, type Forge } from '../../../../src/lib/forge.ts';
import { classWords } from '../../components/causeWords.ts';
import { FailingTable } from '../../components/FailingTable.tsx';
import { QuarantineTable } from '../../components/QuarantineTable.tsx';
import type { LinkHealth } from '../../views/buildLinkHealth.ts';

type Site = Forge & { quarantine: string };
type Props = { health: LinkHealth; site: Site };

/** The page `/community/links/`: whether the links to other sites still lead somewhere. */
export default function LinkHealthPage({ health, site }: Props): ReactNode {
  const title = translate({ id: 'links.title', message: '外部链接' });
  const description = translate({
    id: 'links.description',
    message: '指向其他网站的链接是否还打得开：定时检查的结果，以及暂时放行的地址。',
  });
  return (
    <PageFrame title={title} description={description}>
      <p>
        <Translate id="links.intro">
          站内链接每次构建都检查，坏一个就不发布。这一页说的是指向其他网站的链接：别人的服务器会停机、会搬家，所以它们由定时任务检查；一次改动只有自己带来失效链接时才通不过。目标页面里有没有链接所指的锚点，不在检查之列。
        </Translate>
      </p>
      {health.report ? <Result report={health.report} site={site} /> : <NoResult />}
      <Quarantine health={health} site={site} />
    </PageFrame>
  );
}

function Result({ report, site }: { report: NonNullable<LinkHealth['report']>; site: Site }): ReactNode {
  const { checkedAt, addresses, known, ok, anchors, others, dead, failing } = report;
  const deadLabel = translate({ id: 'links.dead', message: '已失效' });
  const failingLabel = translate({ id: 'links.failing', message: '一周以上打不开' });
  const date = <time dateTime={checkedAt}>{checkedAt.slice(0, 10)}</time>;
  return (
    <>
      <p>
        <Translate id="links.counts" values={{ date, addresses, known, ok: <strong>{ok}</strong> }}>
          {'截至 {date}，{addresses} 个地址中检查了 {known} 个，其中 {ok} 个有效。'}
        </Translate>
        {anchors > 0 && (
          <Translate id="links.anchors" values={{ anchors }}>
            {'有 {anchors} 个链接带锚点，锚点没有检查。'}
          </Translate>
        )}
      </p>
      {others.length > 0 && (
        <ul>
          {others.map(({ class: name, count }) => (
            <li key={name}>
              <Translate id="links.classCount" values={{ label: classWords(name), count }}>
                {'{label}：{count}'}
              </Translate>
            </li>
          ))}
        </ul>
      )}
      {dead.length > 0 && (
        <>
          <Heading as="h2" id="dead">
            {deadLabel}
          </Heading>
          <p>
            <Translate id="links.dead.remedy">请改正地址、改为指向存档，或删去链接。</Translate>
          </p>
          <FailingTable label={deadLabel} links={dead} site={site} />
        </>
      )}
      {failing.length > 0 && (
        <>
          <Heading as="h2" id="failing">
            {failingLabel}
          </Heading>
          <FailingTable label={failingLabel} links={failing} site={site} />
        </>
      )}
      {dead.length + failing.length === 0 && (
        <p>
          <Translate id="links.allWell">没有需要修改的链接。</Translate>
        </p>
      )}
    </>
  );
}

function NoResult(): ReactNode {
  return (
    <p role="note">
      <Translate id="links.noResult" values={{ command: <code>npm run links -- --external --all</code> }}>
        {'构建本站时还没有定时检查的结果。自己检查一次：{command}'}
      </Translate>
    </p>
  );
}

function Quarantine({ health: { quarantine }, site }: Props): ReactNode {
  const label = translate({ id: 'links.quarantine', message: '隔离中的地址' });
  const file = (
    <Link to={fileUrl(site, site.quarantine)}>
      <code>{site.quarantine}</code>
    </Link>
  );
  return (
    <>
      <Heading as="h2" id="quarantine">
        {label}
      </Heading>
      <p>
        <Translate id="links.quarantine.intro" values={{ file }}>
          {'已知打不开、但责任不在本站的地址，在 {file} 里登记后放行，最长 90 天；到期就会报错，必须有人再看一次。'}
        </Translate>
      </p>
      {quarantine.length > 0 ? (
        <QuarantineTable label={label} links={quarantine} />
      ) : (
        <p>
          <Translate id="links.quarantine.none">目前没有。</Translate>
        </p>
      )}
    </>
  );
}
