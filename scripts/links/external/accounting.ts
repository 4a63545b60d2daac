import type { Language } from '../../../src/lib/docs/language.ts';
import type { ExternalCounts } from './checkExternal.ts';

const names = {
  ok: { en: 'ok', 'zh-Hans': '有效' },
  dead: { en: 'dead', 'zh-Hans': '失效' },
  failing: { en: 'could not be judged', 'zh-Hans': '无法判断' },
  unchecked: { en: 'not looked at by the link checker', 'zh-Hans': '未被链接检查器检查' },
  quarantined: { en: 'in quarantine', 'zh-Hans': '已隔离' },
  local: { en: 'local (not asked for)', 'zh-Hans': '本地地址（未检查）' },
  reserved: { en: 'reserved for examples (not asked for)', 'zh-Hans': '示例专用域名（未检查）' },
  credentials: { en: 'with a password (not asked for)', 'zh-Hans': '含密码（未检查）' },
  'too-long': { en: 'too long (not asked for)', 'zh-Hans': '过长（未检查）' },
  malformed: { en: 'malformed (not asked for)', 'zh-Hans': '格式有误（未检查）' },
} as const;

/** The last line of the text report: every address in exactly one class. */
export function toAccounting(counts: ExternalCounts, language: Language): string {
  const classes = Object.entries(names)
    .map(([key, label]) => ({ count: counts[key as keyof typeof names], label: label[language], key }))
    .filter(({ count, key }) => key === 'ok' || count > 0);
  if (language === 'zh-Hans') {
    const kept = counts.remembered > 0 ? `（其中 ${counts.remembered} 个沿用之前的结果）` : '';
    return `${counts.links} 个外部链接，${counts.addresses} 个地址${kept}：${classes.map(({ count, label }) => `${count} 个${label}`).join('，')}。`;
  }
  const kept = counts.remembered > 0 ? ` (${counts.remembered} answered by an earlier run)` : '';
  return `${counts.links} external links to ${counts.addresses} addresses${kept}: ${classes.map(({ count, label }) => `${count} ${label}`).join(', ')}.`;
}
