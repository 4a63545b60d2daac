/**
 * What a person can mend, as one line: a line of its own, out of a job's name, could be a command for the runner that reads our
 * output. Anything else that is thrown is a mistake in this program.
 */
export class Refusal extends Error {
  constructor(message) {
    super(message.replace(/\s*[\r\n]\s*/g, ' '));
  }
}
