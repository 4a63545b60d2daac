import { showValue } from '../../../src/lib/data/showValue.ts';
import { taskDifficulties, taskKinds } from '../../../src/lib/tasks/task.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { choiceField, titleFields } from '../fields.ts';
import type { Kind } from '../kind.ts';
import { idsOf, toFlowScalar, toScalar } from '../yamlText.ts';

const file = 'data/tasks.yml';

/** A task with the next free id, and a verifier that cannot pass until it is written. */
export const task: Kind = {
  id: 'task',
  what: { en: 'a task that others can take', 'zh-Hans': '一个别人可以领的任务' },
  fields: [
    ...titleFields({ en: 'the task', 'zh-Hans': '任务' }),
    choiceField('kind', { en: 'Kind', 'zh-Hans': '种类' }, taskKinds),
    choiceField('difficulty', { en: 'Difficulty', 'zh-Hans': '难度' }, taskDifficulties),
    {
      name: 'file',
      label: {
        en: 'File to change, such as docs/guides/ebpf/choose.md',
        'zh-Hans': '要改的文件，例如 docs/guides/ebpf/choose.md',
      },
      check: (answer) =>
        /^[\w.][^\\\p{Cc}]*$/u.test(answer) && !answer.split('/').includes('..')
          ? undefined
          : {
              en: `Unexpected "${showValue(answer)}", expected the path of a file inside the repository.`,
              'zh-Hans': `不应为 "${showValue(answer)}"，应为仓库内文件的路径。`,
            },
    },
  ],
  plan(answers, { read }) {
    const { kind, difficulty, file: changed = '' } = answers;
    if (read(changed) === undefined)
      throw new Problem(`Unexpected file "${changed}", expected one of the repository. Correct --file.`);
    const text = read(file) ?? '';
    const ids = idsOf(text, 'tasks');
    if (ids === undefined)
      throw new Problem(
        `Unexpected ${file}, expected a list "tasks" that tells which numbers are given. Mend it first: \`npm run lint\` says where.`,
      );
    const id = nextId(ids);
    const entry = [
      `  - id: ${id}`,
      `    title: { zh-Hans: ${toFlowScalar(answers['title-zh'])}, en: ${toFlowScalar(answers['title-en'])} }`,
      `    kind: ${kind}`,
      `    difficulty: ${difficulty}`,
      '    minutes: 30',
      '    skills: [markdown]',
      '    points: 2',
      "    why: { zh-Hans: '待写：为什么值得做。', en: 'To write: why it is worth doing.' }",
      '    steps:',
      "      - { zh-Hans: '待写：第一步。', en: 'To write: the first step.' }",
      "      - { zh-Hans: '待写：第二步。', en: 'To write: the second step.' }",
      `    files: [${toFlowScalar(changed)}]`,
      '    verify:',
      '      - check: text',
      `        file: ${toScalar(changed)}`,
      `        pattern: '^${id}: to write$'`,
      "        means: { zh-Hans: '待写：做完之后文件里会有什么', en: 'to write: what the file has once it is done' }",
      '',
    ].join('\n');
    const before = text.replace(/^tasks: *\[ *\] *$/m, 'tasks:').replace(/\n*$/, '\n');
    return {
      writes: [{ how: 'edit', file, text: before + entry }],
      next: [
        {
          en: `Write why, steps and verifier of ${id} at the end of ${file}; data/schemas/tasks.schema.json says what each key means.`,
          'zh-Hans': `在 ${file} 末尾写 ${id} 的理由、步骤和验证；每个键的含义见 data/schemas/tasks.schema.json。`,
        },
        {
          en: `See that it fails for the right reason: \`npm run task -- verify ${id}\`. Do the task once for a trial, and see that it passes.`,
          'zh-Hans': `看它失败的原因对不对：\`npm run task -- verify ${id}\`。自己试做一遍，看它能不能通过。`,
        },
      ],
    };
  },
};

/** Behind the highest one, also where ids are missing: an id is never used again. */
function nextId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(/^T-(\d+)$/.exec(id)?.[1] ?? 0));
  return `T-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
