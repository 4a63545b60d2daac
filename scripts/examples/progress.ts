/** A line of a terminal that shows what is running, and makes room for the lines that stay. */
export type Progress = {
  onChange: (state: { done: number; running: readonly string[] }) => void;
  /** Takes the line away, for another one to be printed. */
  clear: () => void;
};

/** Progress on a terminal; nothing elsewhere. `write` writes to the terminal without a line end. */
export function createProgress({ isTTY = false, columns = 80, write }: { isTTY?: boolean; columns?: number; write: (text: string) => void }): Progress {
  if (!isTTY) return { onChange: () => {}, clear: () => {} };
  const clear = (): void => write('\r\u001B[K');
  return {
    clear,
    onChange: ({ done, running }) => {
      clear();
      if (running.length > 0) write(`${done} done, running: ${running.join(', ')}`.slice(0, columns - 1));
    },
  };
}
