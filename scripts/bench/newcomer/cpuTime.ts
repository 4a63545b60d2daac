/**
 * A command line for `sh` that also says, in a last line, how much processor time it took: on a machine that others use, too, that
 * tells more than the time that passed.
 */
export function withCpuTime(line: string): string {
  return `exec 2>&1\n${line}\ncode=$?\ntimes\nexit $code`;
}

const minutes = String.raw`(\d+)m(\d+(?:\.\d+)?)s`;
const times = new RegExp(String.raw`(?:^|\n)${minutes} ${minutes}\n${minutes} ${minutes}\s*$`);

/** What the command wrote, and the seconds of all processes that it waited for; undefined where the shell was ended. Pure. */
export function splitCpuTime(output: string): { output: string; cpuSeconds?: number } {
  const match = times.exec(output);
  if (!match) return { output };
  const numbers = match.slice(1).map(Number);
  const cpuSeconds = numbers.reduce((sum, value, index) => sum + (index % 2 === 0 ? 60 * value : value), 0);
  return { output: output.slice(0, match.index), cpuSeconds };
}
