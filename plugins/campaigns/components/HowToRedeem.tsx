import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { CampaignSite } from '../paths.ts';
import { redeemUrl } from './redeemUrl.ts';

/** The steps, and who cannot redeem. */
export function HowToRedeem({ site }: { site: CampaignSite }): ReactNode {
  const form = (
    <Link to={redeemUrl(site)}>
      <Translate id="campaigns.how.form">兑换表单</Translate>
    </Link>
  );
  const balance = <code>npm run rewards -- balance &lt;id&gt;</code>;
  const command = <code>npm run rewards -- redeem &lt;id&gt; &lt;reward&gt; --issue &lt;n&gt;</code>;
  const file = <code>data/redemptions.yml</code>;
  return (
    <>
      <ol>
        <li>
          <Translate id="campaigns.how.balance" values={{ balance }}>
            {'在个人页看余额：得到多少、花了多少、还剩多少；在仓库里也可以用 {balance}。'}
          </Translate>
        </li>
        <li>
          <Translate id="campaigns.how.ask" values={{ form }}>
            {'填{form}，写上你的个人页和想要的奖励。'}
          </Translate>
        </li>
        <li>
          <Translate id="campaigns.how.entry" values={{ command, file }}>
            {
              '维护者确认是你本人之后运行 {command}。余额、库存、等级和活动结果都对得上，才会在 {file} 里加一行；检查会再核对一遍。'
            }
          </Translate>
        </li>
        <li>
          <Translate id="campaigns.how.merged">
            这一行合并之后，余额和库存随之更新，issue 关闭，奖励开始兑现。
          </Translate>
        </li>
      </ol>
      <p>
        <Translate id="campaigns.how.optedOut">
          选择不被列出的人没有个人页，得分也不单独公布，所以不能兑换；想兑换，可以先请求重新列出。已经写下的兑换记录不会删除，但不再显示名字。
        </Translate>
      </p>
      <p>
        <Translate id="campaigns.how.reverted">
          兑换之后工作才被撤销的，余额显示为 0，不追讨；新的得分先补上差额。
        </Translate>
      </p>
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
