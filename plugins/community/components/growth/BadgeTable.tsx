import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { BadgeKind } from '../../../../src/lib/recognition/rules/rules.ts';
import type { GrowthBadge } from '../../growth/growth.ts';

/** Every badge in a few words; its name leads to the exact condition and to those who have it. */
export function BadgeTable({ badges }: { badges: readonly GrowthBadge[] }): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Translate id="community.growth.badge">徽章</Translate>
          </th>
          <th scope="col">
            <Translate id="community.growth.badge.for">为了什么</Translate>
          </th>
        </tr>
      </thead>
      <tbody>
        {badges.map(({ id, kind, at, name }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/community/contributors/badges/#${id}`}>{name}</Link>
            </th>
            <td>{reasons[kind](at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Functions, because a message is known only once the page's language is. No message depends on the number's form.
const reasons: Record<BadgeKind, (at: number) => string> = {
  'first-merge': (at) => translate({ id: 'community.growth.badge.first-merge', message: '合并的贡献：{at}' }, { at }),
  return: (at) =>
    translate(
      { id: 'community.growth.badge.return', message: '首次贡献后又在另一天贡献，相隔天数不超过：{at}' },
      { at },
    ),
  anniversary: (at) =>
    translate({ id: 'community.growth.badge.anniversary', message: '首次贡献之后仍在贡献，年数：{at}' }, { at }),
  author: (at) => translate({ id: 'community.growth.badge.author', message: '新建且至今还在的页面：{at}' }, { at }),
  gardener: (at) => translate({ id: 'community.growth.badge.gardener', message: '照料过的不同页面：{at}' }, { at }),
  reviver: (at) =>
    translate({ id: 'community.growth.badge.reviver', message: '更新了久无人动的页面，天数：{at}' }, { at }),
  translator: (at) => translate({ id: 'community.growth.badge.translator', message: '翻译过的页面：{at}' }, { at }),
  polyglot: (at) => translate({ id: 'community.growth.badge.polyglot', message: '写作用过的语言：{at}' }, { at }),
  'example-maker': (at) =>
    translate({ id: 'community.growth.badge.example-maker', message: '以示例为主的提交：{at}' }, { at }),
  fixer: (at) => translate({ id: 'community.growth.badge.fixer', message: '没有被撤销的修复：{at}' }, { at }),
  toolsmith: (at) => translate({ id: 'community.growth.badge.toolsmith', message: '以工具为主的提交：{at}' }, { at }),
  collaborator: (at) =>
    translate({ id: 'community.growth.badge.collaborator', message: '一起写过的不同的人：{at}' }, { at }),
  reviewer: (at) => translate({ id: 'community.growth.badge.reviewer', message: '审阅过的提交：{at}' }, { at }),
  'campaign-finisher': (at) =>
    translate(
      { id: 'community.growth.badge.campaign-finisher', message: '一次活动里的页面，每页在不同的一天：{at}' },
      { at },
    ),
  'all-rounder': (at) => translate({ id: 'community.growth.badge.all-rounder', message: '贡献的种类：{at}' }, { at }),
};
