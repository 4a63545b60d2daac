/** What a person can mend, as one line. Anything else that is thrown is a mistake in this program. */
export class Refusal extends Error {}
