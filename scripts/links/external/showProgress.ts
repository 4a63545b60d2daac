import type { Language } from '../../../src/lib/docs/language.ts';

export type ProgressOptions = {
  asked: () => number;
  language: Language;
  /** Replaces the last line of the terminal. */
  showLine: (line: string) => void;
};

export type Progress = {
  /** So many addresses are asked for as well; to be called again with the answer when they are done. */
  start(total: number): () => void;
};

/** Keeps a line on the terminal up to date as long as something is going on, and then removes it. */
export function createProgress({ asked, language, showLine }: ProgressOptions): Progress {
  let running = 0;
  let total = 0;
  let timer: NodeJS.Timeout | undefined;
  const show = (): void => {
    // Redirects and second questions count too, so that it could pass the end.
    const count = Math.min(asked(), total);
    showLine(language === 'en' ? `${count} of ${total} addresses asked …` : `已检查 ${count}/${total} 个地址……`);
  };
  return {
    start: (more) => {
      running++;
      total += more;
      timer ??= setInterval(show, 500);
      return () => {
        if (--running > 0) return;
        clearInterval(timer);
        timer = undefined;
        showLine('');
      };
    },
  };
}
