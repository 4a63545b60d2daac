import { translate } from '@docusaurus/Translate';
import { costs } from '../../../src/lib/quality/score/costs.ts';
import type { PartId, QualityRules } from '../../../src/lib/quality/score/quality.ts';

/** What a part of the score looks at, with the numbers that apply, in the reader's language. */
export function partWords(part: PartId, rules: QualityRules): string {
  return sentences[part](rules);
}

const sentences: Record<PartId, (rules: QualityRules) => string> = {
  structure: () =>
    translate(
      {
        id: 'quality.counting.structure',
        message:
          '有模板的页面（如指南）：模板的章节（{sections} 分）、标题 id（{ids} 分）、描述（{description} 分）、标题不跳级（{levels} 分）。其他页面只看后三样。',
      },
      costs.structure.guide,
    ),
  freshness: ({ freshness }) =>
    translate(
      {
        id: 'quality.counting.freshness',
        message: '{fresh} 天内改过的页面满分，之后每过 {halfLife} 天减半。移动文件、只改空白不算修改。',
      },
      freshness,
    ),
  verified: ({ verified, nothingToProve }) =>
    translate(
      {
        id: 'quality.counting.verified',
        message:
          '示例由 CI 运行 {executed} 分，手动运行过 {byHand} 分，只读过出处 {documented} 分，没有说明 0 分。{fresh} 天内有效，之后每过 {halfLife} 天减半。索引页和 {pages} 不计。',
      },
      {
        ...verified,
        byHand: verified['executed-by-hand'],
        pages: nothingToProve.map((glob) => `\`${glob}\``).join(' '),
      },
    ),
  examples: () =>
    translate(
      {
        id: 'quality.counting.examples',
        message:
          '程序和配置引自 `examples/` 里会运行的示例（{quoted} 分，按行数），代码块写明语言（{language} 分）。没有这类代码的页面不计。',
      },
      costs.examples,
    ),
  links: ({ internalLinks }) =>
    translate(
      {
        id: 'quality.counting.links',
        message:
          '有出处：{section} 一节，或外部链接（{sources} 分）；链接到至少 {wanted} 个本站页面（{internal} 分）。没有要证明的内容时只看后者。',
      },
      { ...costs.links, wanted: internalLinks, section: '`{#sources}`' },
    ),
  readability: ({ readability: { sentence, paragraph, code } }) =>
    translate(
      {
        id: 'quality.counting.readability',
        message:
          '中文一句不超过 {sentenceZh} 字、一段不超过 {paragraphZh} 字，英文是 {sentenceEn} 和 {paragraphEn} 词（行内代码算一个）。超长的句子达到 {sentenceBad}% 扣 {sentences} 分，段落达到 {paragraphBad}% 扣 {paragraphs} 分；代码从占 {codeTolerated}% 的行起扣分，占 {codeBad}% 扣 {code} 分。',
      },
      {
        ...costs.readability,
        sentenceZh: sentence['zh-Hans'],
        sentenceEn: sentence.en,
        sentenceBad: toPercent(sentence.bad),
        paragraphZh: paragraph['zh-Hans'],
        paragraphEn: paragraph.en,
        paragraphBad: toPercent(paragraph.bad),
        codeTolerated: toPercent(code.tolerated),
        codeBad: toPercent(code.bad),
      },
    ),
};

function toPercent(share: number): number {
  return Math.round(share * 100);
}
