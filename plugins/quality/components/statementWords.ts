import { translate } from '@docusaurus/Translate';
import type { Statement, StatementId, StatementValues } from '../../../src/lib/quality/score/quality.ts';

/** A statement in the reader's language: what is so and, where it costs points, what to do. `code` is in backticks. */
export function statementWords(statement: Statement): string {
  // The type of the function depends on that of the statement, which the compiler cannot follow.
  const say = sentences[statement.id] as (values: unknown) => string;
  return say('values' in statement ? statement.values : undefined);
}

// Functions, because a message is known only once the page's language is.
const sentences: { [Id in StatementId]: (values: StatementValues[Id]) => string } = {
  'page-unreadable': () =>
    translate({
      id: 'quality.says.page-unreadable',
      message: '页面解析不了，看不出质量。先运行 `npm run lint`，按它说的改。',
    }),
  'page-empty': () => translate({ id: 'quality.says.page-empty', message: '页面还没有正文，先写内容。' }),
  'sections-missing': ({ sections, ...values }) =>
    translate(
      {
        id: 'quality.says.sections-missing',
        message: '补上缺少的章节（{of} 节里缺 {count} 节）：{sections}。',
      },
      { ...values, sections: toList(sections.split(' ')) },
    ),
  'ids-missing': (values) =>
    translate(
      {
        id: 'quality.says.ids-missing',
        message: '给标题加上 {mark}：{of} 个标题里有 {count} 个没有，第一个在第 {line} 行。',
      },
      { ...values, mark: '`{#id}`' },
    ),
  'description-missing': () =>
    translate({
      id: 'quality.says.description-missing',
      message: '在 front matter 里写 `description`：一两句话，搜索结果会显示它。',
    }),
  'levels-skipped': (values) =>
    translate(
      {
        id: 'quality.says.levels-skipped',
        message: '标题跳级有 {count} 处，第一处在第 {line} 行。改成下一级标题。',
      },
      values,
    ),
  'structure-whole': () => translate({ id: 'quality.says.structure-whole', message: '章节、标题 id 和描述都齐全。' }),
  'changed-lately': (values) =>
    translate({ id: 'quality.says.changed-lately', message: '距上次修改 {days} 天。' }, values),
  'changed-long-ago': (values) =>
    translate(
      {
        id: 'quality.says.changed-long-ago',
        message: '距上次修改 {days} 天。通读一遍，试一遍，更新已经不对的内容；更新 `verified` 也算修改。',
      },
      values,
    ),
  'change-unknown': () =>
    translate({
      id: 'quality.says.change-unknown',
      message: '不知道上次修改的时间：没有 git 历史，或者页面还没有提交。',
    }),
  'nothing-to-prove': () =>
    translate({
      id: 'quality.says.nothing-to-prove',
      message: '索引页，或者没有要证明的内容。',
    }),
  unverified: () =>
    translate({
      id: 'quality.says.unverified',
      message: '没有说明怎样验证过。核对内容，有命令就跑一遍，再用 front matter 的 `verified` 写下方式、日期和版本。',
    }),
  'proof-executed': () => translate({ id: 'quality.says.proof-executed', message: '示例由 CI 运行。' }),
  'proof-by-hand': () =>
    translate({
      id: 'quality.says.proof-by-hand',
      message: '手动运行过一次。把代码放进 `examples/`，让 CI 来运行。',
    }),
  'proof-documented': () =>
    translate({
      id: 'quality.says.proof-documented',
      message: '只读过出处，没有运行。能运行的部分，跑一遍。',
    }),
  'proof-old': (values) =>
    translate(
      {
        id: 'quality.says.proof-old',
        message: '距上次验证 {days} 天。重新验证，更新 `verified.on` 和版本。',
      },
      values,
    ),
  'proof-undated': () =>
    translate({
      id: 'quality.says.proof-undated',
      message: '`verified.on` 不是日期，应写成 2026-11-21 这样。',
    }),
  'no-code': () => translate({ id: 'quality.says.no-code', message: '页面没有代码块。' }),
  'only-commands': () => translate({ id: 'quality.says.only-commands', message: '只有命令和输出，没有要引用的代码。' }),
  'code-not-quoted': (values) =>
    translate(
      {
        id: 'quality.says.code-not-quoted',
        message: '{of} 行代码里有 {count} 行不是引自 `examples/`。放进会运行的示例，再用 `title="examples/…"` 引用。',
      },
      values,
    ),
  'fences-bare': (values) =>
    translate(
      {
        id: 'quality.says.fences-bare',
        message: '{of} 个代码块里有 {count} 个没写语言，第一个在第 {line} 行。补上语言。',
      },
      values,
    ),
  'code-quoted': (values) =>
    translate({ id: 'quality.says.code-quoted', message: '{count} 行代码都引自会运行的示例。' }, values),
  'sources-missing': () =>
    translate(
      { id: 'quality.says.sources-missing', message: '没有出处。加上 {section} 一节，或者链接到所依据的资料。' },
      { section: '`{#sources}`' },
    ),
  'links-few': (values) =>
    translate(
      {
        id: 'quality.says.links-few',
        message: '链接了 {count} 个本站页面，应有 {wanted} 个。告诉读者接下来看什么。',
      },
      values,
    ),
  'links-enough': (values) =>
    translate(
      { id: 'quality.says.links-enough', message: '链接了 {inside} 个本站页面、{outside} 个外部页面。' },
      values,
    ),
  'sentences-long': (values) =>
    translate(
      {
        id: 'quality.says.sentences-long',
        message: '{of} 句里有 {count} 句超过 {limit} 字，最长的 {tokens} 字，在第 {line} 行。拆成短句。',
      },
      values,
    ),
  'paragraphs-long': (values) =>
    translate(
      {
        id: 'quality.says.paragraphs-long',
        message: '{of} 段里有 {count} 段超过 {limit} 字，最长的 {tokens} 字，从第 {line} 行开始。分段。',
      },
      values,
    ),
  'code-heavy': (values) =>
    translate(
      {
        id: 'quality.says.code-heavy',
        message: '代码占 {percent}% 的行。多写几句说明，或者只引用关键的一段。',
      },
      values,
    ),
  readable: (values) => translate({ id: 'quality.says.readable', message: '{count} 句，最长的 {tokens} 字。' }, values),
  'no-prose': () => translate({ id: 'quality.says.no-prose', message: '没有成段的文字。' }),
};

function toList(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(translate({ id: 'quality.comma', message: '、' }));
}
