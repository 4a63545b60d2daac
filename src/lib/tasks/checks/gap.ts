import type { Message } from '../../finding.ts';
import type { Missing } from '../task.ts';

/** What a check misses in one file. */
export type Gap = Omit<Missing, 'check'>;

export function toGap(file: string, en: string, zh: string): Gap {
  return { file, message: { en, 'zh-Hans': zh } };
}

/** The first problem of somebody else's parser, as a gap. */
export function toFault(file: string, { en, 'zh-Hans': zh }: Message): Gap {
  return toGap(file, en, zh);
}

export function toAbsence(file: string): Gap {
  return toGap(file, 'The file is not there. Add it.', '没有这个文件。请添加。');
}

export function toUnreadable(file: string): Gap {
  return toGap(
    file,
    'Unexpected content, expected text in UTF-8 of at most 2 MiB. Save it as UTF-8, or make it shorter.',
    '内容不正确，应为不超过 2 MiB 的 UTF-8 文本。请另存为 UTF-8，或缩短。',
  );
}
