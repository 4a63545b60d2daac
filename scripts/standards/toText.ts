import { explainDisagreement } from '../../src/lib/conventions/compareFacts.ts';
import { factsFile } from '../../src/lib/conventions/facts.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import { safeLine } from '../report/safe.ts';
import type { Comparison, Kind } from './compareConventions.ts';

const kindWords: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  en: { attribute: 'attribute', metric: 'metric', event: 'event' },
  'zh-Hans': { attribute: '属性', metric: '指标', event: '事件' },
};

/** For people: the counts, then each name with what is said of it and where the pages have it. */
export function toText({ from, to, deprecated, vanished, facts }: Comparison, language: Language): string {
  const isEnglish = language === 'en';
  const kinds = kindWords[language];
  const counts = isEnglish
    ? `Semantic conventions ${to}, against ${from} here. Of the names in our pages, newly deprecated: ${deprecated.length}, vanished: ${vanished.length}.`
    : `语义约定 ${to}（本仓库为 ${from}）：页面中的名称有 ${deprecated.length} 个新弃用，${vanished.length} 个已消失。`;
  const blocks = [
    ...deprecated.map(({ name, kind, reason, replacement, places }) => {
      const now = replacement ?? reason;
      return toBlock(isEnglish ? `${kinds[kind]} ${name}: ${now}` : `${kinds[kind]} ${name}：${now}`, places);
    }),
    ...vanished.map(({ name, kind, places }) =>
      toBlock(isEnglish ? `${kinds[kind]} ${name}: vanished` : `${kinds[kind]} ${name}：已消失`, places),
    ),
    ...(facts.length === 0 ? [] : [toFactsBlock(facts, language)]),
  ];
  return `${[counts, ...blocks].join('\n\n')}\n`;
}

function toFactsBlock(facts: Comparison['facts'], language: Language): string {
  const head = { en: `${factsFile} and the package disagree:`, 'zh-Hans': `${factsFile} 与包不一致：` };
  return [head[language], ...facts.map((one) => `  ${safeLine(explainDisagreement(one)[language])}`)].join('\n');
}

function toBlock(head: string, places: Comparison['vanished'][number]['places']): string {
  return [safeLine(head), ...places.map(({ file, line }) => `  ${safeLine(file)}:${line}`)].join('\n');
}
