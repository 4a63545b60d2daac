import { english, type ScenarioPair } from './scenario.ts';

const texts = {
  zh: `---
title: 选择后端
description: 三种后端的差别，以及各自的启动方法。
---

import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

后端，__先存储__，后查询，另见[收集器](/guides/collector/)。

小规模时用哪一个都可以。

## 启动 {/* #start */}

准备好下面两样：

- 一个命名空间
- 一个存储卷

<Tabs>
  <TabItem value="jaeger" label="Jaeger">

  \`\`\`sh
  kubectl apply -f jaeger.yaml # 部署
  \`\`\`

  </TabItem>
</Tabs>

<Tabs></Tabs>

## 比较 {/* #comparison */}

三者都支持 OTLP。
`,
  en: `---
title: Choose a backend
description: How three backends differ, and how to start each of them.
---

import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

A backend stores __first__ and is asked afterwards, see also [the Collector](/en/guides/collector/).

Any of them will do on a small scale.

## Start {/* #start */}

Prepare these two:

- a namespace
- a volume

<Tabs>
  <TabItem value="jaeger" label="Jaeger">

  \`\`\`sh
  kubectl apply -f jaeger.yaml # deploy
  \`\`\`

  </TabItem>
</Tabs>

<Tabs></Tabs>

## Comparison {/* #comparison */}

All three support OTLP.
`,
};

/** A page of MDX with components, written in Chinese. Our own text. */
export const components: ScenarioPair = {
  name: 'components, from Chinese',
  source: { file: 'docs/guides/backend/choose.mdx', text: texts.zh },
  translation: { file: `${english}/guides/backend/choose.mdx`, text: texts.en },
  scenarios: {
    fp_formatting: { source: [['__先存储__', '**先存储**']] },
    fp_links: { source: [['(/guides/collector/)', '(https://otlp-docs.github.io/guides/collector/)']] },
    fp_shortcodes: { source: [['<Tabs></Tabs>', '<Tabs />']] },
    fn_false_sync: {
      source: [['小规模时', '**旧的端口将在下一版停用。**\n\n小规模时']],
      translation: [['afterwards, see', 'afterwards; see']],
    },
    tp_normal_change: { source: [['OTLP。\n', 'OTLP。\n\n## 新的要求 {/* #requirements */}\n\n须先打开开关。\n']] },
    baseline_unmodified: {},
    paragraph_reflow: { translation: [['a small scale.', 'a small scale. This helps readers.']] },
    shortcode_only_change: {
      source: [
        ['import Tabs from', 'import Choices from'],
        ['<Tabs>', '<Choices>'],
        ['</Tabs>', '</Choices>'],
        ['<Tabs></Tabs>', '<Choices></Choices>'],
      ],
    },
    missing_paragraph: { translation: [['Any of them will do on a small scale.\n\n', '']] },
    paragraph_reorder: {
      translation: [
        ['A backend stores', 'Any of them will do on a small scale.\n\nA backend stores'],
        ['\n\nAny of them will do on a small scale.\n\n##', '\n\n##'],
      ],
    },
    missing_code_block: { translation: [[/ {2}```sh[^]*?```\n/.exec(texts.en)?.[0] ?? '', '']] },
    paragraph_extended_in_english: { source: [['collector/)。', 'collector/)。以后的版本可能不同。']] },
    paragraph_rewritten_in_english: { source: [['都可以。', '都可以。\n这与从前的版本不同。']] },
    heading_rename: { source: [['## 启动', '## 启动（新）']] },
    list_item_added_in_english: { source: [['- 一个存储卷', '- 一个存储卷\n- 一个令牌']] },
    list_item_removed_translation: { translation: [['- a namespace\n', '']] },
    code_command_changed: { source: [['kubectl apply', 'kubectl create']] },
    code_parameters_changed: { source: [['jaeger.yaml', 'jaeger.yaml --namespace=default']] },
    combined_drift: {
      source: [
        ['collector/)。', 'collector/)。以后的版本可能不同。'],
        ['## 启动', '## 启动（新）'],
        ['- 一个存储卷', '- 一个存储卷\n- 一个令牌'],
      ],
    },
    source_reflow: { source: [['用哪一个都可以', '用哪一个\n都可以']] },
    change_and_revert: {
      source: [
        ['OTLP', 'Zipkin'],
        ['Zipkin', 'OTLP'],
      ],
    },
    typo_in_source: { source: [['准备好', '准备']] },
    id_renamed: { source: [['#comparison', '#differences']] },
    section_moved: {
      source: [
        ['## 比较 {/* #comparison */}\n\n三者都支持 OTLP。\n', ''],
        ['## 启动', '## 比较 {/* #comparison */}\n\n三者都支持 OTLP。\n\n## 启动'],
      ],
    },
    section_removed: { source: [['## 比较 {/* #comparison */}\n\n三者都支持 OTLP。\n', '']] },
    paragraph_split: { source: [['后查询，另见', '后查询，\n\n另见']] },
    paragraph_split_translation: { translation: [['afterwards, see', 'afterwards.\n\nSee']] },
    comment_in_code: { source: [['# 部署', '# 部署一份']] },
    another_component: { source: [['@theme/TabItem', '@theme/Details']] },
  },
};
