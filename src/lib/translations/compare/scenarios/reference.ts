import { english, type ScenarioPair } from './scenario.ts';

const texts = {
  en: `---
title: Receiver options
description: The options of the OTLP receiver and what they are for.
---

The receiver listens on *two* ports. They are explained in [ports](../ports/index.md#defaults).

Each protocol can be switched off by leaving it out of the file.

::::info Versions
The names are those of version 0.140.
::::

Options {#options}
------------------

| Name | Default |
| :--- | ---: |
| endpoint | localhost:4317 |
| max_recv_msg_size_mib | 4 |

They go together with these:

- \`tls\`, for certificates
- \`auth\`, for tokens

  \`\`\`yaml
  extensions:
    bearertokenauth: # a token
      token: abc
  \`\`\`

Apply it with \`kubectl\`:

    kubectl apply -f receiver.yaml

### Limits {#limits}

> A receiver refuses what is larger.
`,
  zh: `---
title: 接收器的选项
description: OTLP 接收器有哪些选项，各有什么用处。
---

接收器监听*两个*端口，见[端口](../ports/index.md#defaults)。

在文件里不写某个协议，就关闭了它。

::::info 版本
名称以 0.140 版为准。
::::

选项 {#options}
---------------

| 名称 | 默认值 |
| --- | --- |
| endpoint | localhost:4317 |
| max_recv_msg_size_mib | 4 |

它们常与下面的选项一起使用：

- \`tls\`，用于证书
- \`auth\`，用于令牌

  \`\`\`yaml
  extensions:
    bearertokenauth: # 令牌
      token: abc
  \`\`\`

用 \`kubectl\` 应用：

    kubectl apply -f receiver.yaml

### 限制 {#limits}

> 超过限制的数据会被拒收。
`,
};

/** A page of options with a table and indented code, written in English. Our own text. */
export const reference: ScenarioPair = {
  name: 'reference, from English',
  source: { file: `${english}/reference/receiver/options.md`, text: texts.en },
  translation: { file: 'docs/reference/receiver/options.md', text: texts.zh },
  scenarios: {
    fp_formatting: { source: [['*two*', '_two_']] },
    fp_links: { source: [['../ports/index.md', 'https://otlp-docs.github.io/en/reference/ports/']] },
    fp_shortcodes: { source: [['::::info Versions', '::::info[Versions]']] },
    fn_false_sync: {
      source: [['Each protocol', '**The old port will be gone in the next version.**\n\nEach protocol']],
      translation: [['写某个协议，就', '写某个协议就']],
    },
    tp_normal_change: {
      source: [['is larger.\n', 'is larger.\n\n## Requirements {#requirements}\n\nSwitch it on first.\n']],
    },
    baseline_unmodified: {},
    paragraph_reflow: { translation: [['就关闭了它。', '就关闭了它。这句话是为了便于理解。']] },
    shortcode_only_change: { source: [['::::info', '::::important']] },
    missing_paragraph: { translation: [['在文件里不写某个协议，就关闭了它。\n\n', '']] },
    paragraph_reorder: {
      translation: [
        ['接收器监听', '在文件里不写某个协议，就关闭了它。\n\n接收器监听'],
        ['\n\n在文件里不写某个协议，就关闭了它。\n\n::::', '\n\n::::'],
      ],
    },
    missing_code_block: { translation: [[/\n {2}```yaml[^]*?```\n/.exec(texts.zh)?.[0] ?? '', '']] },
    paragraph_extended_in_english: { source: [['#defaults).', '#defaults). Later versions may differ.']] },
    paragraph_rewritten_in_english: { source: [['of the file.', 'of the file.\nIt was not so in earlier ones.']] },
    heading_rename: { source: [['Options {#options}', 'Options (new) {#options}']] },
    list_item_added_in_english: {
      source: [['for certificates\n', 'for certificates\n- `keepalive`, for idle ones\n']],
    },
    list_item_removed_translation: { translation: [['- `tls`，用于证书\n', '']] },
    code_command_changed: { source: [['kubectl apply', 'kubectl create']] },
    code_parameters_changed: { source: [['receiver.yaml', 'receiver.yaml --namespace=default']] },
    combined_drift: {
      source: [
        ['#defaults).', '#defaults). Later versions may differ.'],
        ['Options {#options}', 'Options (new) {#options}'],
        ['for certificates\n', 'for certificates\n- `keepalive`, for idle ones\n'],
      ],
    },
    source_reflow: { source: [['by leaving it', 'by\nleaving it']] },
    change_and_revert: {
      source: [
        ['abc', 'xyz'],
        ['xyz', 'abc'],
      ],
    },
    typo_in_source: { source: [['They are explained', 'They are described']] },
    id_renamed: { source: [['{#limits}', '{#sizes}']] },
    section_moved: {
      source: [
        ['\n### Limits {#limits}\n\n> A receiver refuses what is larger.\n', ''],
        ['Options {#options}', '### Limits {#limits}\n\n> A receiver refuses what is larger.\n\nOptions {#options}'],
      ],
    },
    section_removed: { source: [['\n### Limits {#limits}\n\n> A receiver refuses what is larger.\n', '']] },
    paragraph_split: { source: [['ports. They', 'ports.\n\nThey']] },
    paragraph_split_translation: { translation: [['端口，见[', '端口。\n\n见[']] },
    comment_in_code: { source: [['# a token', '# the token']] },
    another_component: { source: [['::::info', '::::tip']] },
  },
};
