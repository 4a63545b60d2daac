import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Badge, BadgeKind } from '../../../../src/lib/recognition/rules/rules.ts';
import { useCount } from '../useCount.ts';

/** What a badge takes, exactly: a sentence made of its kind and number. */
export function Criterion({ badge }: { badge: Pick<Badge, 'kind' | 'at'> }): ReactNode {
  return useCriterion()(badge);
}

/** The same as text, for titles and labels. */
export function useCriterion(): (badge: Pick<Badge, 'kind' | 'at'>) => string {
  const count = useCount();
  return ({ kind, at }) => count(at, sentences[kind]());
}

// Functions, because a message is known only once the page's language is.
const sentences: Record<BadgeKind, () => string> = {
  'first-merge': () =>
    translate({ id: 'contributors.criterion.first-merge', message: '有 {count} 次计分的提交合并进主分支。' }),
  return: () =>
    translate({ id: 'contributors.criterion.return', message: '首次贡献后的 {count} 天内，又在另一天贡献。' }),
  anniversary: () =>
    translate({ id: 'contributors.criterion.anniversary', message: '首次贡献满 {count} 年之后仍有贡献。' }),
  author: () =>
    translate({
      id: 'contributors.criterion.author',
      message: '新建 {count} 个至今还在的页面；页面和它的译文只算一个，共同作者也算，一次改动大量文件的提交不算。',
    }),
  gardener: () =>
    translate({
      id: 'contributors.criterion.gardener',
      message: '改过 {count} 个不同的页面；页面和它的译文只算一个，一次改动大量文件的提交不算。',
    }),
  reviver: () =>
    translate({
      id: 'contributors.criterion.reviver',
      message: '更新一个至少 {count} 天无人改动的页面；一次改动大量文件的提交不算。',
    }),
  translator: () =>
    translate({
      id: 'contributors.criterion.translator',
      message: '写过 {count} 个不同页面的译文；一次改动大量文件的提交不算。',
    }),
  polyglot: () =>
    translate({
      id: 'contributors.criterion.polyglot',
      message: '用 {count} 种语言写过页面；一次改动大量文件的提交不算。',
    }),
  'example-maker': () =>
    translate({ id: 'contributors.criterion.example-maker', message: '{count} 次以示例为主的提交。' }),
  fixer: () => translate({ id: 'contributors.criterion.fixer', message: '{count} 次修复，且没有被撤销。' }),
  toolsmith: () => translate({ id: 'contributors.criterion.toolsmith', message: '{count} 次以工具为主的提交。' }),
  collaborator: () =>
    translate({
      id: 'contributors.criterion.collaborator',
      message: '与 {count} 位不同的人合写过提交（Co-authored-by）。',
    }),
  reviewer: () =>
    translate({ id: 'contributors.criterion.reviewer', message: '审阅过 {count} 次提交（Reviewed-by）。' }),
  'campaign-finisher': () =>
    translate({
      id: 'contributors.criterion.campaign-finisher',
      message: '在同一个活动中改过 {count} 个页面，每个页面都在不同的日子。',
    }),
  'all-rounder': () =>
    translate({
      id: 'contributors.criterion.all-rounder',
      message: '做过 {count} 种不同的贡献，例如文档、翻译、示例、修复。',
    }),
};
