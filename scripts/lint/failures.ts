/** Rule of the findings that say a rule itself has failed. */
export const brokenRule = 'broken-rule';

/** Rules that say that a check did not run: nothing filters them away, switches them off, or takes them for old. */
export const failures: ReadonlySet<string> = new Set([brokenRule, 'encoding', 'unreadable-page']);
