import { Problem } from '../../../src/lib/problem.ts';
import { showValue } from '../../../src/lib/data/showValue.ts';
import { choiceField, idField, titleFields } from '../fields.ts';
import type { Field, Kind, Surroundings, Write } from '../kind.ts';
import { toScalar } from '../yamlText.ts';

const idOfRule = idField('id', { en: 'Id of the rule', 'zh-Hans': '规则的 id' });

/** The id becomes the name of a variable beside those that the list of rules has. */
const ruleField: Field = {
  ...idOfRule,
  check: (answer) =>
    idOfRule.check(answer) ??
    (/^\d/.test(answer) || takenNames.has(answer)
      ? {
          en: `Unexpected "${showValue(answer)}", expected a name that code can have, with a letter first and no word of the language.`,
          'zh-Hans': `不应为 "${showValue(answer)}"，应能在代码里作名字：以字母开头，也不是语言的关键字。`,
        }
      : undefined),
};

const takenNames: ReadonlySet<string> = new Set(
  (
    'index md-rules remark-lint page-rules break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in interface instanceof let new null package private ' +
    'protected public return static super switch this throw true try typeof var void while with yield await arguments'
  ).split(' '),
);

/** A rule about single pages, with its words, its examples, and its place in the lists that name every rule. */
export const rule: Kind = {
  id: 'rule',
  what: { en: 'a lint rule, its page and its tests', 'zh-Hans': '一条检查规则，含说明页和测试' },
  subject: 'id',
  fields: [
    ruleField,
    ...titleFields({ en: 'the rule', 'zh-Hans': '规则' }),
    choiceField('severity', { en: 'Severity', 'zh-Hans': '严重程度' }, ['info', 'warning', 'error']),
  ],
  plan({ id = '', severity = '', ...titles }, around) {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const folder = 'scripts/lint/rules';
    const edits: Write[] = [
      edit(around, 'scripts/lint/pageRules.ts', [
        [/^import \{ mdRules \}/m, `import { ${name} } from './rules/${id}.ts';\nimport { mdRules }`],
        [/^ {2}\.\.\.mdRules,/m, `  ${name},\n  ...mdRules,`],
      ]),
      edit(around, 'data/lint.yml', [[/^ {2}duplicate-exact:/m, `  ${id}: ${severity}\n  duplicate-exact:`]]),
      edit(around, 'data/schemas/lint.schema.json', [
        [
          /^ {8}"duplicate-exact": \{/m,
          `        "${id}": { "$ref": "#/definitions/severity" },\n        "duplicate-exact": {`,
        ],
      ]),
      edit(around, 'plugins/rules/views/groups.ts', [[/^( {2}language: \[[^\]]*?),?\s*\]/m, `$1, '${id}']`]]),
    ];
    return {
      writes: [
        { how: 'create', file: `${folder}/${id}.ts`, text: toCode(id, name) },
        {
          how: 'create',
          file: `${folder}/${id}.yml`,
          text: toWords(titles['title-zh'] ?? '', titles['title-en'] ?? ''),
        },
        ...edits,
      ],
      next: [
        {
          en: `Say in ${folder}/${id}.yml what is right and what is wrong: it is the rule's page and its test. \`npx vitest run ${folder}/rules.test.ts\` runs it.`,
          'zh-Hans': `在 ${folder}/${id}.yml 里写什么是对的、什么是错的：它既是规则的说明页，也是测试。用 \`npx vitest run ${folder}/rules.test.ts\` 运行。`,
        },
        {
          en: `Write the rule in ${folder}/${id}.ts. Until then it reports the word TBD.`,
          'zh-Hans': `在 ${folder}/${id}.ts 里写规则。写之前，它报告的是 TBD 这个词。`,
        },
        {
          en: `See what it finds in the pages: \`npm run lint -- --rule ${id}\`.`,
          'zh-Hans': `看它在现有页面里会发现什么：\`npm run lint -- --rule ${id}\`。`,
        },
      ],
    };
  },
};

/** The file with each place replaced. Throws when one of them is not there. */
function edit({ read }: Surroundings, file: string, places: readonly (readonly [RegExp, string])[]): Write {
  let text = read(file);
  for (const [place, replacement] of places) {
    if (text === undefined || !place.test(text))
      throw new Problem(
        `Unexpected content of ${file}, expected a place for a new rule (${place.source}). Add the rule by hand.`,
      );
    text = text.replace(place, replacement);
  }
  return { how: 'edit', file, text: text ?? '' };
}

function toCode(id: string, name: string): string {
  return `import { rangeAt } from '../../../src/lib/docs/lines.ts';
import type { PageRule } from '../rule.ts';

/** To write: what the rule asks of a page, in one sentence. */
export const ${name}: PageRule = {
  id: '${id}',
  scope: 'page',
  check(page, _reference, report) {
    // To replace: this is here so that there is something to test from the beginning.
    for (const { index, 0: word } of page.text.matchAll(/\\bTBD\\b/g)) {
      report({
        message: {
          en: \`Unexpected "\${word}", expected what is to be said there. Write it.\`,
          'zh-Hans': \`不应有 "\${word}"，应写出要说的内容。请补上。\`,
        },
        range: rangeAt(page.lineStarts, index, index + word.length),
      });
    }
  },
};
`;
}

function toWords(titleZh: string, titleEn: string): string {
  return `# yaml-language-server: $schema=../../../data/schemas/lint-rule.schema.json
title:
  en: ${toScalar(titleEn)}
  zh-Hans: ${toScalar(titleZh)}
what:
  en: 'To write: what is reported.'
  zh-Hans: 待写：报告什么。
why:
  en: 'To write: what goes wrong without the rule.'
  zh-Hans: 待写：没有这条规则会出什么问题。
examples:
  zh-Hans:
    right: |
      OTLP/gRPC 的默认端口是 4317。
    wrong: |
      OTLP/gRPC 的默认端口是 TBD。
    lines: [1]
  en:
    right: |
      The default port of OTLP/gRPC is 4317.
    wrong: |
      The default port of OTLP/gRPC is TBD.
    lines: [1]
`;
}
