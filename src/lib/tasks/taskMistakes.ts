import { rangeOfPointer, type SourceProblem, type YamlMapping } from '../docs/yaml.ts';
import type { Message } from '../finding.ts';
import type { Task } from './task.ts';

/** What is wrong with a tasks.yml that its schema has nothing against, as far as the file alone can say. Pure. */
export function findTaskMistakes({ data, ranges }: YamlMapping): SourceProblem[] {
  const { tasks = [] } = data as { tasks?: Task[] };
  const at = (pointer: string, message: Message): SourceProblem => ({
    message,
    range: rangeOfPointer(ranges, pointer),
  });
  return [
    ...tasks.flatMap(({ id }, index) => {
      const before = tasks[index - 1];
      if (!before || numberOf(id) > numberOf(before.id)) return [];
      return at(`/tasks/${index}/id`, {
        en: `Unexpected "id: ${id}" behind ${before.id}, expected a higher number: each is given once, and never again. Take the next free one.`,
        'zh-Hans': `"id: ${id}" 不应排在 ${before.id} 之后，编号应递增：每个编号只用一次，不再重用。请改用下一个编号。`,
      });
    }),
    ...tasks.flatMap(({ verify }, index) =>
      verify.flatMap((check, place) => {
        const reason = 'pattern' in check ? findPatternMistake(check.pattern) : undefined;
        if (reason === undefined) return [];
        return at(`/tasks/${index}/verify/${place}/pattern`, {
          en: `Unexpected value of "pattern", expected a regular expression (${reason}). Correct it.`,
          'zh-Hans': `"pattern" 的值不正确，应为正则表达式（${reason}）。请改正。`,
        });
      }),
    ),
  ];
}

function numberOf(id: string): number {
  return Number(id.slice('T-'.length));
}

/** Flags of all patterns: `^` and `$` are those of lines, and letters are code points. */
export const patternFlags = 'mu';

function findPatternMistake(pattern: string): string | undefined {
  try {
    new RegExp(pattern, patternFlags);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
