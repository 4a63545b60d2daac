import { Fragment, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { InlineCode } from '../../../src/components/InlineCode.tsx';
import type { CampaignType } from '../../../src/lib/recognition/rules/campaign.ts';
import type { CampaignSite } from '../paths.ts';
import type { CampaignView } from '../views/buildCampaign.ts';
import { useCount } from '../../../src/components/useCount.ts';

type Props = { campaign: CampaignView; site: CampaignSite };

/** How the score is counted, with the numbers of this campaign; then the campaign's own rules. */
export function Scoring({ campaign, site }: Props): ReactNode {
  const { rules } = campaign;
  return (
    <>
      <Heading as="h3" id="scoring">
        <Translate id="campaigns.scoring">怎样计分</Translate>
      </Heading>
      <ScoreRules campaign={campaign} />
      {rules.length > 0 && (
        <>
          <Heading as="h3" id="taking-part">
            <Translate id="campaigns.takingPart">怎样参加</Translate>
          </Heading>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>
                <InlineCode text={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
      {site.fairPlay !== undefined && (
        <p>
          <Link to={site.fairPlay}>
            <Translate id="campaigns.scoring.fairPlay">怎样保证公平，有异议怎么提</Translate>
          </Link>
        </p>
      )}
    </>
  );
}

function ScoreRules({ campaign: { scoring, types, paths } }: Pick<Props, 'campaign'>): ReactNode {
  const count = useCount();
  const comma = translate({ id: 'campaigns.comma', message: '、' });
  return (
    <ul>
      <li>
        {count(
          scoring.perDay,
          translate({
            id: 'campaigns.scoring.perDay',
            message:
              '每个页面只计一次，一页和它的译文算同一页；每天最多计 {count} 页。怎样分配到各天对你最有利，就怎样算。',
          }),
        )}
      </li>
      <li>{count(scoring.cap, translate({ id: 'campaigns.scoring.cap', message: '最高 {count} 分。' }))}</li>
      <li>
        <Translate id="campaigns.scoring.tie">
          同分的，先达到的在前。积分（改动大小）不影响名次；合写的每个人都算。
        </Translate>
      </li>
      <li>
        <Translate id="campaigns.scoring.excluded">只改排版或空白、只移动文件、后来被撤销的改动不算。</Translate>
      </li>
      {types.length > 0 && (
        <li>
          <Translate id="campaigns.scoring.types" values={{ types: types.map(typeLabel).join(comma) }}>
            {'计入的贡献：{types}。'}
          </Translate>
        </li>
      )}
      {paths.length > 0 && (
        <li>
          <Translate
            id="campaigns.scoring.paths"
            values={{
              paths: (
                <>
                  {paths.map((path, index) => (
                    <Fragment key={path}>
                      {index > 0 && comma}
                      <code>{path}</code>
                    </Fragment>
                  ))}
                </>
              ),
            }}
          >
            {'计入的页面：{paths}。'}
          </Translate>
        </li>
      )}
    </ul>
  );
}

function typeLabel(type: CampaignType): string {
  switch (type) {
    case 'docs':
      return translate({ id: 'campaigns.type.docs', message: '文档' });
    case 'translation':
      return translate({ id: 'campaigns.type.translation', message: '翻译' });
    case 'example':
      return translate({ id: 'campaigns.type.example', message: '示例' });
    case 'fix':
      return translate({ id: 'campaigns.type.fix', message: '修复' });
    case 'tooling':
      return translate({ id: 'campaigns.type.tooling', message: '工具' });
  }
}
