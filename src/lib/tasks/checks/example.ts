import exampleSchema from '../../../../data/schemas/example.schema.json';
import { createSchemaCheck, type SchemaCheck } from '../../data/schema.ts';
import { exampleFile, parseExample } from '../../examples/example.ts';
import type { TaskCheck } from '../task.ts';
import type { FileTexts } from '../texts.ts';
import { toFault, toGap, toUnreadable, type Gap } from './gap.ts';

let schemaCheck: SchemaCheck | undefined;

/** The example is there, follows its schema, claims this proof, and names a page. Whether it runs is for others to try. */
export function judgeExample(
  { example: id, proof }: Extract<TaskCheck, { check: 'example' }>,
  texts: FileTexts,
): Gap[] {
  const file = exampleFile(id);
  if (!texts.has(file)) {
    return [
      toGap(
        file,
        'The example is not there. Write it; `npm run new -- example` begins one.',
        '没有这个示例。请写出来；`npm run new -- example` 会建好文件。',
      ),
    ];
  }
  const text = texts.get(file);
  if (text === undefined) return [toUnreadable(file)];
  const parsed = parseExample(id, text, (schemaCheck ??= createSchemaCheck(exampleSchema)));
  if ('problem' in parsed) return [toFault(file, parsed.problem.message)];
  const { example } = parsed;
  return [
    ...(proof !== undefined && example.proof !== proof
      ? [
          toGap(
            file,
            `The example claims "proof: ${example.proof}", expected "${proof}". Prove it so, then correct it.`,
            `示例的 "proof" 是 "${example.proof}"，应为 "${proof}"。请先按此验证，再改正。`,
          ),
        ]
      : []),
    ...(example.pages.length === 0
      ? [
          toGap(
            file,
            'The example names no page. Show it on a page, and list the page under "pages".',
            '示例没有注明任何页面。请在页面里展示它，再把页面写进 "pages"。',
          ),
        ]
      : []),
  ];
}
