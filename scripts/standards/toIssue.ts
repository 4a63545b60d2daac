import { explainDisagreement } from '../../src/lib/conventions/compareFacts.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import { safeLine } from '../report/safe.ts';
import type { Comparison } from './compareConventions.ts';

/** GitHub takes 65,536 characters; what is left out can be had from the command. */
const maxLength = 60_000;
const maxPlaces = 20;

const words = {
  en: {
    intro: (to: string, from: string) =>
      `Semantic conventions ${to} change names that our pages use. The pages are checked against ${from}.`,
    deprecated: 'Newly deprecated',
    vanished: 'Vanished',
    facts: 'Facts to read again (`npm run standards -- --help`, `--model`)',
    use: (name: string) => `use ${name}`,
    more: (count: number) => `and ${count} more places`,
    rest: 'The list goes on: run `npm run standards`.',
    steps:
      'Update `@opentelemetry/semantic-conventions` in package.json; `npm run lint` then reports each place, and `npm run fix` renames where one name takes the place of another.',
  },
  'zh-Hans': {
    intro: (to: string, from: string) => `语义约定 ${to} 改动了我们页面使用的名称。目前页面按 ${from} 检查。`,
    deprecated: '新弃用',
    vanished: '已消失',
    facts: '要重读的事实（见 `npm run standards -- --help` 的 `--model`）',
    use: (name: string) => `改用 ${name}`,
    more: (count: number) => `另有 ${count} 处`,
    rest: '列表未完：请运行 `npm run standards`。',
    steps:
      '请更新 package.json 中的 `@opentelemetry/semantic-conventions`；之后 `npm run lint` 会逐处报告，一对一改名的可用 `npm run fix` 修正。',
  },
} as const satisfies Record<Language, unknown>;

/** The text of a GitHub issue. Names, reasons and file names come from outside: none of them is Markdown here. */
export function toIssue({ from, to, deprecated, vanished, facts }: Comparison, language: Language): string {
  const say = words[language];
  const items = (list: Comparison['vanished'], explain: (index: number) => string): string[] =>
    list.map(({ name, places }, index) => {
      const shown = places.slice(0, maxPlaces).map(({ file, line }) => `  - ${toCode(`${file}:${line}`)}\n`);
      const hidden = places.length - shown.length;
      return `- ${toCode(name)}${explain(index)}\n${shown.join('')}${hidden > 0 ? `  - ${say.more(hidden)}\n` : ''}`;
    });
  const sections = [
    { title: say.deprecated, entries: items(deprecated, (index) => `: ${explainChange(deprecated[index])}`) },
    { title: say.vanished, entries: items(vanished, () => '') },
    { title: say.facts, entries: facts.map((one) => `- ${toCode(explainDisagreement(one)[language])}\n`) },
  ].filter(({ entries }) => entries.length > 0);

  let text = `${say.intro(toCode(to), toCode(from))}\n\n${say.steps}\n`;
  for (const { title, entries } of sections) {
    text += `\n### ${title}\n\n`;
    for (const entry of entries) {
      if (text.length + entry.length > maxLength) return `${text}\n${say.rest}\n`;
      text += entry;
    }
  }
  return text;

  function explainChange(change: Comparison['deprecated'][number] | undefined): string {
    if (change?.replacement !== undefined) return say.use(toCode(change.replacement));
    return toCode((change?.reason ?? '').slice(0, 500));
  }
}

/** Where GitHub finds no link, no person and no number of an issue. */
function toCode(text: string): string {
  return `\`${safeLine(text).replaceAll('`', "'")}\``;
}
