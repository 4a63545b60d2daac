import { toProposal } from '../../../src/lib/data/nearest.ts';
import { editDistance } from '../../../src/lib/editDistance.ts';
import type { Message } from '../../../src/lib/finding.ts';
import { rangeOf } from '../../../src/lib/docs/tree.ts';
import { codeBlocksOf } from '../code/codeBlocks.ts';
import type { PageRule } from '../rule.ts';

/** Every code block names its language, for highlighting and for readers who cannot see it. */
export const codeLanguage: PageRule = {
  id: 'code-language',
  scope: 'markdown',
  check(page, _reference, report) {
    for (const { node, language } of codeBlocksOf(page)) {
      const meant = language === '' ? undefined : findMeant(language);
      if (language === '') report({ message: missing, range: rangeOf(node) });
      else if (meant) report({ message: toMisspelt(language, meant), range: rangeOf(node) });
    }
  },
};

const missing: Message = {
  en: 'Unexpected code block without a language, expected one behind the opening fence. Write ```bash, ```yaml or, for output, ```text.',
  'zh-Hans': '代码块没有标明语言，应写在开头的围栏之后。请写成 ```bash、```yaml；如果是输出，请写成 ```text。',
};

/** Names that pages use most. */
const common =
  `bash console diff docker dockerfile elixir erlang groovy html java javascript json jsonc kotlin makefile markdown
  mermaid nginx plaintext powershell promql properties protobuf python ruby rust scala shell swift terminal text toml
  typescript yaml`.split(/\s+/);

/** One letter away from one of those, and languages themselves. */
const others: ReadonlySet<string> = new Set('dash haml json5 jsonl jsonp rest test typoscript xhtml'.split(' '));

/** The common name that a language misses by one letter: what it is, nobody but the author knows, and nothing highlights it. */
function findMeant(language: string): string | undefined {
  if (language.length < 4 || common.includes(language) || others.has(language)) return undefined;
  return common.find((name) => editDistance(language, name, 1) <= 1);
}

function toMisspelt(language: string, meant: string): Message {
  const { en, 'zh-Hans': zh } = toProposal(meant);
  return {
    en: `Unexpected language "${language}" of a code block, expected the name of one.${en} Correct it, or the code is not highlighted.`,
    'zh-Hans': `代码块的语言不应写 "${language}"，应为语言名。${zh}请改正，否则代码不会高亮。`,
  };
}
