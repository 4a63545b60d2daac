/** A call of this command that can be pasted into a shell. Pure. */
export function toCommand(...args: readonly string[]): string {
  return `npm run translate -- ${toShell(...args)}`;
}

/** Words of a command, so that a shell takes each of them as it is. Pure. */
export function toShell(...words: readonly string[]): string {
  return words.map(quote).join(' ');
}

/** Double quotes are right in all shells; single ones where the text has what those in double quotes still mean. */
function quote(arg: string): string {
  if (/^[\w./@-][\w./@~-]*$/.test(arg)) return arg;
  return /["$`\\!]/.test(arg) ? `'${arg.replaceAll("'", "'\\''")}'` : `"${arg}"`;
}
