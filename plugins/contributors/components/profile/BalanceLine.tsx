import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Balance } from '../../../../src/lib/recognition/standings/rewards/balance.ts';
import { usePoints } from '../usePoints.ts';

/** What somebody can spend, and where. */
export function BalanceLine({ balance, rewards }: { balance: Balance; rewards: string }): ReactNode {
  // Not rounded: 9.96 points do not buy what costs 10.
  const { countExact: count } = usePoints();
  const { earned, spent, left } = balance;
  const values = {
    earned: count(earned),
    spent: count(spent),
    left: <strong>{count(left)}</strong>,
  };
  return (
    <section aria-labelledby="balance">
      <Heading as="h2" id="balance">
        <Translate id="contributors.profile.balance">余额</Translate>
      </Heading>
      <p>
        <Translate id="contributors.profile.balance.sum" values={values}>
          {'得到 {earned}，花了 {spent}，还剩 {left}。'}
        </Translate>
      </p>
      <p>
        <Link to={rewards}>
          <Translate id="contributors.profile.balance.rewards">可以换什么</Translate>
        </Link>
      </p>
    </section>
  );
}
