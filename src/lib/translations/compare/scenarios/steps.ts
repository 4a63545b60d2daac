import { english, type ScenarioPair } from './scenario.ts';

const texts = {
  zh: `---
title: 部署收集器
description: 在集群里部署收集器，并确认它收到数据。
tags: [collector]
---

收集器的工作是，_先接收_，后发送。细节见[配置](./configure.md)。

真实的数据一次来很多，所以它按批处理。

:::caution[先停止]
运行之前请停止旧的收集器。
:::

## 步骤 {#steps}

按下面的顺序做：

1. 写配置。
2. 应用配置。
3. 查看日志。

\`\`\`bash
# 应用配置
kubectl apply -f collector.yaml
kubectl get pods
\`\`\`

看到 Running 就是好了。

## 清理 {#clean-up}

删除刚才创建的资源。
`,
  en: `---
title: Deploy the Collector
description: Deploy the Collector in a cluster and see it receive data.
tags: [collector]
---

The work of the Collector is to receive _first_ and to send afterwards. See [configuration](./configure.md).

Real data comes in large numbers, which is why it works in batches.

:::caution[Stop it first]
Stop the old Collector before you run this.
:::

## Steps {#steps}

Do the following in order:

1. Write the configuration.
2. Apply it.
3. Look at the log.

\`\`\`bash
# Apply the configuration
kubectl apply -f collector.yaml
kubectl get pods
\`\`\`

Running means that it works.

## Clean up {#clean-up}

Remove what you have created.
`,
};

/** A page of steps with an admonition and a shell script, written in Chinese. Our own text. */
export const steps: ScenarioPair = {
  name: 'steps, from Chinese',
  source: { file: 'docs/guides/collector/deploy.md', text: texts.zh },
  translation: { file: `${english}/guides/collector/deploy.md`, text: texts.en },
  scenarios: {
    fp_formatting: { source: [['_先接收_', '*先接收*']] },
    fp_links: { source: [['./configure.md', 'https://otlp-docs.github.io/guides/collector/configure/']] },
    fp_shortcodes: { source: [[':::caution[先停止]', ':::caution 先停止']] },
    fn_false_sync: {
      source: [['真实的数据', '**旧的端口将在下一版停用。**\n\n真实的数据']],
      translation: [['large numbers, which', 'large numbers which']],
    },
    tp_normal_change: {
      source: [['创建的资源。\n', '创建的资源。\n\n## 新的要求 {#requirements}\n\n外部负载须先打开开关。\n']],
    },
    baseline_unmodified: {},
    paragraph_reflow: { translation: [['in batches.', 'in batches. This is here to help readers understand.']] },
    shortcode_only_change: { source: [[':::caution[', ':::warning[']] },
    missing_paragraph: {
      translation: [['Real data comes in large numbers, which is why it works in batches.\n\n', '']],
    },
    paragraph_reorder: {
      translation: [
        [
          'The work of the Collector',
          'Real data comes in large numbers, which is why it works in batches.\n\nThe work of the Collector',
        ],
        ['\n\nReal data comes in large numbers, which is why it works in batches.\n\n:::', '\n\n:::'],
      ],
    },
    missing_code_block: { translation: [[/```bash[^]*?```\n\n/.exec(texts.en)?.[0] ?? '', '']] },
    paragraph_extended_in_english: { source: [['(./configure.md)。', '(./configure.md)。以后的版本可能不同。']] },
    paragraph_rewritten_in_english: { source: [['按批处理。', '按批处理。\n这与从前的版本不同。']] },
    heading_rename: { source: [['## 步骤', '## 步骤（新）']] },
    list_item_added_in_english: { source: [['3. 查看日志。', '3. 查看日志。\n4. 确认已经完成。']] },
    list_item_removed_translation: { translation: [['1. Write the configuration.\n', '']] },
    code_command_changed: { source: [['kubectl apply', 'kubectl create']] },
    code_parameters_changed: { source: [['collector.yaml', 'collector.yaml --namespace=default']] },
    combined_drift: {
      source: [
        ['(./configure.md)。', '(./configure.md)。以后的版本可能不同。'],
        ['## 步骤', '## 步骤（新）'],
        ['3. 查看日志。', '3. 查看日志。\n4. 确认已经完成。'],
      ],
    },
    source_reflow: { source: [['一次来很多，所以它', '一次来很多，\n所以它']] },
    change_and_revert: {
      source: [
        ['Running', 'Ready'],
        ['Ready', 'Running'],
      ],
    },
    typo_in_source: { source: [['看到 Running', '看见 Running']] },
    id_renamed: { source: [['{#steps}', '{#procedure}']] },
    section_moved: {
      source: [
        ['## 清理 {#clean-up}\n\n删除刚才创建的资源。\n', ''],
        ['## 步骤 {#steps}', '## 清理 {#clean-up}\n\n删除刚才创建的资源。\n\n## 步骤 {#steps}'],
      ],
    },
    section_removed: { source: [['## 清理 {#clean-up}\n\n删除刚才创建的资源。\n', '']] },
    paragraph_split: { source: [['后发送。细节', '后发送。\n\n细节']] },
    paragraph_split_translation: { translation: [['afterwards. See', 'afterwards.\n\nSee']] },
    comment_in_code: { source: [['# 应用配置', '# 把配置应用到集群']] },
    another_component: { source: [[':::caution[', ':::danger[']] },
  },
};
