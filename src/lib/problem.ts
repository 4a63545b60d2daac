/**
 * A failure that the person at the keyboard can mend: bad input, a missing tool, a taken port. Command lines print
 * its message alone and exit with its code; anything else is a bug and keeps its stack.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** 1: something is wrong with what was examined. 2: it could not be examined. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Tells a Problem by its name: Docusaurus and the command lines load this module as CommonJS and as an ES module, so
 * that there can be two classes in one process and `instanceof` misses one of them.
 */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem';
}
