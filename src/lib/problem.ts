/**
 * A failure that the person at the keyboard can mend: bad input, a missing tool, a taken port.
 * Command lines print its message alone and exit 2; anything else is a bug and keeps its stack.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
}
