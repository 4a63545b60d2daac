import { showValue } from '../../../src/lib/data/showValue.ts';
import { idField } from '../fields.ts';
import type { Kind } from '../kind.ts';
import { toScalar } from '../yamlText.ts';

/** An example that runs as it is: a script, what it prints, and how to run it. */
export const example: Kind = {
  id: 'example',
  what: { en: 'an example that runs', 'zh-Hans': '一个能运行的示例' },
  subject: 'id',
  fields: [
    idField('id', { en: 'Name of its folder below examples/', 'zh-Hans': 'examples/ 下的文件夹名' }),
    showsField('shows-zh', 'zh-Hans'),
    showsField('shows-en', 'en'),
  ],
  plan(answers) {
    const { id = '' } = answers;
    const folder = `examples/${id}`;
    const output = `${id} runs`;
    return {
      writes: [
        {
          how: 'create',
          file: `${folder}/example.yml`,
          text: [
            '# yaml-language-server: $schema=../../data/schemas/example.schema.json',
            `id: ${id}`,
            'shows:',
            `  zh-Hans: ${toScalar(answers['shows-zh'] ?? '')}`,
            `  en: ${toScalar(answers['shows-en'] ?? '')}`,
            'languages: [bash]',
            'needs: []',
            'command: ./run.sh',
            'expect: { stdout: expected.txt }',
            'pages: []',
            '',
          ].join('\n'),
        },
        {
          how: 'create',
          file: `${folder}/run.sh`,
          text: `#!/usr/bin/env bash\nset -euo pipefail\n\necho '${output}'\n`,
          executable: true,
        },
        { how: 'create', file: `${folder}/expected.txt`, text: `${output}\n` },
      ],
      next: [
        {
          en: `Write the program in ${folder}/run.sh or beside it; \`npm run examples -- ${id}\` runs it, and with \`--update\` writes what it prints to expected.txt.`,
          'zh-Hans': `在 ${folder}/run.sh 里或旁边写程序。\`npm run examples -- ${id}\` 运行它，加上 \`--update\` 会把输出写进 expected.txt。`,
        },
        {
          en: `Show it in a page: a fence with \`title="${folder}/run.sh"\` is filled by \`npm run fix\`; then name the page in \`pages\`.`,
          'zh-Hans': `在页面里展示：代码块写上 \`title="${folder}/run.sh"\`，\`npm run fix\` 会填好内容；再把页面写进 \`pages\`。`,
        },
      ],
    };
  },
};

function showsField(name: string, language: 'zh-Hans' | 'en'): Kind['fields'][number] {
  return {
    name,
    label:
      language === 'en'
        ? { en: 'What it shows, one sentence in English', 'zh-Hans': '它展示什么，一句英文' }
        : { en: 'What it shows, one sentence in Chinese', 'zh-Hans': '它展示什么，一句中文' },
    check: (answer) => {
      const isRight = /\p{Script=Han}/u.test(answer) === (language === 'zh-Hans');
      if (isRight && answer.length >= 5 && !/[\p{Cc}\p{Cf}]/u.test(answer)) return undefined;
      return language === 'en'
        ? {
            en: `Unexpected "${showValue(answer)}", expected a sentence in English.`,
            'zh-Hans': `不应为 "${showValue(answer)}"，应为一句英文。`,
          }
        : {
            en: `Unexpected "${showValue(answer)}", expected a sentence in Chinese.`,
            'zh-Hans': `不应为 "${showValue(answer)}"，应为一句中文。`,
          };
    },
  };
}
