import { exampleFile, type Example } from '../../examples/example.ts';
import type { FoundTask } from '../task.ts';
import { toFoundTask } from './foundTask.ts';

/** Examples that no page shows, and that no other example uses. Pure. */
export function buildLonelyExamples(
  examples: readonly Pick<Example, 'id' | 'shows' | 'pages' | 'uses'>[],
): FoundTask[] {
  const used = new Set(examples.flatMap(({ uses }) => uses));
  return examples
    .filter(({ id, pages }) => pages.length === 0 && !used.has(id))
    .map(({ id, shows }) =>
      toFoundTask('lonely-example', id, {
        title: {
          'zh-Hans': `为示例 ${id} 写一页，或在页面里展示它`,
          en: `Write a page for the example ${id}, or show it on one`,
        },
        difficulty: 'intermediate',
        minutes: 90,
        skills: ['technical-writing', 'markdown'],
        steps: [
          {
            'zh-Hans': `运行 \`npm run examples -- ${id}\`，看它展示什么：${shows['zh-Hans'] ?? ''}`,
            en: `Run \`npm run examples -- ${id}\` and see what it shows: ${shows['en'] ?? ''}`,
          },
          {
            'zh-Hans': '在页面里引用它的文件，或在 front matter 的 `verified.example` 里写它的 id；两种语言都写。',
            en: 'Quote a file of it on a page, or name it under `verified.example` in the front matter; in both languages.',
          },
          {
            'zh-Hans': `把页面写进 \`${exampleFile(id)}\` 的 \`pages\`。`,
            en: `List the page under \`pages\` in \`${exampleFile(id)}\`.`,
          },
        ],
        files: [exampleFile(id)],
        guide: '/contributing/examples/',
      }),
    );
}
