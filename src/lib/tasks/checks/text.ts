import { isPageFile, withoutMark } from '../../docs/pageFile.ts';
import { countInTime, SlowPattern } from '../../matchInTime.ts';
import type { TaskCheck } from '../task.ts';
import { patternFlags } from '../taskMistakes.ts';
import type { FileTexts } from '../texts.ts';
import { toAbsence, toGap, toUnreadable, type Gap } from './gap.ts';
import { readPage } from './readPage.ts';

type TextCheck = Extract<TaskCheck, { check: 'text' | 'no-text' }>;

/** The file matches the pattern so often, or does not match it at all. Line ends are LF to the pattern. */
export function judgeText(check: TextCheck, file: string, texts: FileTexts): Gap[] {
  if (!texts.has(file)) {
    const read = isPageFile(file) ? readPage(file, texts) : undefined;
    return [read && 'gap' in read ? read.gap : toAbsence(file)];
  }
  const source = texts.get(file);
  if (source === undefined) return [toUnreadable(file)];
  const text = withoutMark(source).replaceAll('\r\n', '\n');
  const wanted = check.check === 'text' ? (check.atLeast ?? 1) : 1;
  const { pattern, means } = check;
  let found: number;
  try {
    found = countInTime({ source: pattern, flags: patternFlags, most: wanted }, text);
  } catch (error) {
    // The task is at fault, not whoever works at it; in words that help neither to nothing.
    if (!(error instanceof SlowPattern)) throw error;
    return [
      toGap(
        file,
        'The pattern of this task takes too long on this file, so it cannot be said whether it holds. Report the task.',
        '这个任务的匹配式在此文件上耗时过长，无法判断是否完成。请报告这个任务的问题。',
      ),
    ];
  }
  if (check.check === 'no-text') {
    if (found === 0) return [];
    return [toGap(file, `Still there: ${means.en}`, `仍然存在：${means['zh-Hans']}`)];
  }
  if (found >= wanted) return [];
  const count = wanted > 1 ? { en: ` (${found} of ${wanted})`, zh: `（${found}/${wanted}）` } : { en: '', zh: '' };
  return [toGap(file, `Missing${count.en}: ${means.en}`, `缺少${count.zh}：${means['zh-Hans']}`)];
}
