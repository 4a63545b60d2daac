import { translate } from '@docusaurus/Translate';
import type { Language } from '../../../src/lib/docs/language.ts';
import type { Severity } from '../documents/documentedRule.ts';
import type { GroupId } from '../views/groups.ts';

/** The name of a severity; its meaning is on the list of rules. */
export function severityLabel(severity: Severity): string {
  switch (severity) {
    case 'error':
      return translate({ id: 'rules.severity.error', message: '错误' });
    case 'warning':
      return translate({ id: 'rules.severity.warning', message: '警告' });
    case 'info':
      return translate({ id: 'rules.severity.info', message: '建议' });
    case 'off':
      return translate({ id: 'rules.severity.off', message: '关闭' });
  }
}

/** Whether `--fix` mends what a rule reports. */
export function fixLabel(fixable: boolean): string {
  return fixable
    ? translate({ id: 'rules.fix.yes', message: '支持' })
    : translate({ id: 'rules.fix.no', message: '不支持' });
}

/** The pages that a rule looks at. */
export function languageLabel(onlyFor: Language | undefined): string {
  switch (onlyFor) {
    case 'zh-Hans':
      return translate({ id: 'rules.language.zh', message: '中文' });
    case 'en':
      return translate({ id: 'rules.language.en', message: '英文' });
    default:
      return translate({ id: 'rules.language.all', message: '全部' });
  }
}

export function groupLabel(group: GroupId): string {
  switch (group) {
    case 'pages':
      return translate({ id: 'rules.group.pages', message: '页面与 front matter' });
    case 'translations':
      return translate({ id: 'rules.group.translations', message: '译文' });
    case 'links':
      return translate({ id: 'rules.group.links', message: '链接' });
    case 'code':
      return translate({ id: 'rules.group.code', message: '代码' });
    case 'otel':
      return translate({ id: 'rules.group.otel', message: 'OpenTelemetry' });
    case 'language':
      return translate({ id: 'rules.group.language', message: '语言与排版' });
    case 'duplicates':
      return translate({ id: 'rules.group.duplicates', message: '重复内容' });
    case 'markdownlint':
      return translate({ id: 'rules.group.markdownlint', message: 'markdownlint' });
    case 'remark':
      return translate({ id: 'rules.group.remark', message: 'remark-lint' });
    case 'engine':
      return translate({ id: 'rules.group.engine', message: '检查程序自身' });
  }
}
