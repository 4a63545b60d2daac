import type { ErrorCode } from 'yaml';

/** What the parser's errors mean, in Chinese: it says more, but in English only. */
export const yamlFaults: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '别名不能再带标签或锚点',
  BAD_ALIAS: '别名或锚点不正确',
  BAD_COLLECTION_TYPE: '标签与值的类型不符',
  BAD_DIRECTIVE: '指令不正确',
  BAD_DQ_ESCAPE: '双引号里的转义不正确',
  BAD_INDENT: '缩进不正确',
  BAD_PROP_ORDER: '标签或锚点的位置不正确',
  BAD_SCALAR_START: '值的开头是保留字符，应加引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行里不能再嵌套键或列表',
  BLOCK_IN_FLOW: '方括号或花括号里不能使用缩进写法',
  DUPLICATE_KEY: '键重复',
  IMPOSSIBLE: '内容无法识别',
  KEY_OVER_1024_CHARS: '键过长',
  MISSING_CHAR: '缺少字符',
  MULTILINE_IMPLICIT_KEY: '键必须写在一行里',
  MULTIPLE_ANCHORS: '一个值只能有一个锚点',
  MULTIPLE_DOCS: '只能有一个文档',
  MULTIPLE_TAGS: '一个值只能有一个标签',
  NON_STRING_KEY: '键必须是文本',
  RESOURCE_EXHAUSTION: '嵌套过深',
  TAB_AS_INDENT: '不能用制表符缩进',
  TAG_RESOLVE_FAILED: '标签无法识别',
  UNEXPECTED_TOKEN: '有多余的内容',
};
