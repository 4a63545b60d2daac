import type { Found } from './findPages.ts';
import { parseQuery, type Query } from './query.ts';

/** What the dialog shows. `found` of `searching` is the answer before: it stays until the next one is here. */
export type SearchState =
  | { kind: 'empty' }
  | { kind: 'searching'; query: Query; found?: Found }
  | { kind: 'found'; query: Query; found: Found }
  | { kind: 'failed' };

type Parts = {
  find(query: Query): Promise<Found>;
  show(state: SearchState): void;
  debounceMs: number;
};

export type Session = { ask(input: string): void; stop(): void };

/**
 * One conversation with the index: waits until typing pauses, and drops the answer to anything but the
 * last question, in whichever order answers arrive.
 */
export function createSession({ find, show, debounceMs }: Parts): Session {
  let question = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let found: Found | undefined;

  const answer = async (query: Query, asked: number): Promise<void> => {
    try {
      const result = await find(query);
      if (asked !== question) return;
      found = result;
      show({ kind: 'found', query, found });
    } catch {
      if (asked === question) show({ kind: 'failed' });
    }
  };
  const stop = (): void => {
    clearTimeout(timer);
    question += 1;
  };

  return {
    ask(input) {
      stop();
      const query = parseQuery(input);
      if (!query.text) {
        found = undefined;
        show({ kind: 'empty' });
        return;
      }
      show({ kind: 'searching', query, ...(found && { found }) });
      const asked = question;
      timer = setTimeout(() => void answer(query, asked), debounceMs);
    },
    stop,
  };
}
