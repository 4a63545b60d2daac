/** Lets a program end in silence when whoever read its output has had enough, as in `… | head`. */
export function acceptBrokenPipe(output: NodeJS.WritableStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
