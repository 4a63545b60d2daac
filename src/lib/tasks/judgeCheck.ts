import { judgeData } from './checks/data.ts';
import { judgeExample } from './checks/example.ts';
import { judgeFrontMatter, judgePage } from './checks/page.ts';
import { judgeSection } from './checks/section.ts';
import { judgeText } from './checks/text.ts';
import { judgeTranslated } from './checks/translated.ts';
import { filesOfCheck } from './filesOfCheck.ts';
import type { FileTexts } from './texts.ts';
import type { Missing, TaskCheck } from './task.ts';

/**
 * What one check still asks for; nothing when it holds. Looks at the files of `filesOfCheck` in `texts`, and at nothing else. Never
 * throws, whatever they hold. Pure.
 */
export function judgeCheck(check: TaskCheck, texts: FileTexts): Missing[] {
  return judge(check, texts).map((one) => ({ check: check.check, ...one }));
}

function judge(check: TaskCheck, texts: FileTexts): Omit<Missing, 'check'>[] {
  const files = filesOfCheck(check);
  switch (check.check) {
    case 'page':
      return files.flatMap((file) => judgePage(file, texts));
    case 'section':
      return files.flatMap((file) => judgeSection(check, file, texts));
    case 'front-matter':
      return files.flatMap((file) => judgeFrontMatter(check, file, texts));
    case 'text':
    case 'no-text':
      return files.flatMap((file) => judgeText(check, file, texts));
    case 'file':
    case 'entry':
      return judgeData(check, texts);
    case 'example':
      return judgeExample(check, texts);
    case 'translated':
      return judgeTranslated(check, texts);
  }
}
