import { judgeCheck } from './judgeCheck.ts';
import type { FileTexts } from './texts.ts';
import type { Missing, Task } from './task.ts';

/** What a task still asks for, each thing once; nothing when it is done. `texts` are those of `filesOfTask`. Pure. */
export function judgeTask({ verify }: Pick<Task, 'verify'>, texts: FileTexts): Missing[] {
  const seen = new Set<string>();
  return verify
    .flatMap((check) => judgeCheck(check, texts))
    .filter(({ file, message: { en } }) => {
      const key = `${file}\n${en}`;
      return !seen.has(key) && seen.add(key);
    });
}
