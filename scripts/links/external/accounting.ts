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
  'own-site': { en: 'of this site (left to the internal check)', 'zh-Hans': '本站地址（由站内检查负责）' },
  'missing-file': { en: 'missing in this repository', 'zh-Hans': '在本仓库中不存在' },
  'run-on': { en: 'with words behind them (not asked for)', 'zh-Hans': '后面紧跟文字（未检查）' },
  credentials: { en: 'with a password (not asked for)', 'zh-Hans': '含密码（未检查）' },
  'too-long': { en: 'too long (not asked for)', 'zh-Hans': '过长（未检查）' },
  malformed: { en: 'malformed (not asked for)', 'zh-Hans': '格式有误（未检查）' },
} as const;

/** The last line of the text report: every address in exactly one class, and what was not looked at. */
export function toAccounting(counts: ExternalCounts, language: Language): string {
  const classes = Object.entries(names)
    .map(([key, label]) => ({ count: counts[key as keyof typeof names], label: label[language], key }))
    .filter(({ count, key }) => key === 'ok' || count > 0);
  if (language === 'zh-Hans') {
    const kept = counts.remembered > 0 ? `（其中 ${counts.remembered} 个沿用之前的结果）` : '';
    return `${counts.links} 个外部链接，${counts.addresses} 个地址${kept}：${classes.map(({ count, label }) => `${count} 个${label}`).join('，')}。${counts.anchors > 0 ? `其中 ${counts.anchors} 个链接带锚点，目标页面里有没有这个锚点没有检查。` : ''}`;
  }
  const kept = counts.remembered > 0 ? ` (${counts.remembered} answered by an earlier run)` : '';
  const anchors =
    counts.anchors === 1
      ? ' 1 of the links names an anchor: whether those are there was not looked at.'
      : ` ${counts.anchors} of the links name an anchor: whether those are there was not looked at.`;
  return `${counts.links} external links to ${counts.addresses} addresses${kept}: ${classes.map(({ count, label }) => `${count} ${label}`).join(', ')}.${counts.anchors > 0 ? anchors : ''}`;
}
