import { useMemo } from 'react';
import { useHistory } from '@docusaurus/router';
import { useHistorySelector } from '@docusaurus/theme-common';
import { noAnswers, parseFragment, toFragment, type Answers, type Known } from '../../assessment/answers.ts';

export type Answering = {
  answers: Answers;
  answer: (change: Partial<Answers>) => void;
  clear: () => void;
};

/** What the fragment of the address answers. It is the only place where answers are kept. */
export function useAnswers({ languages, skills }: Known): Answering {
  const history = useHistory();
  const fragment = useHistorySelector(({ location }) => location.hash);
  return useMemo(() => {
    const known = { languages, skills };
    const replace = (next: Answers) =>
      history.replace({ search: history.location.search, hash: toFragment(next), state: history.location.state });
    return {
      answers: parseFragment(fragment, known),
      answer: (change) => replace({ ...parseFragment(history.location.hash, known), ...change }),
      clear: () => replace(noAnswers),
    };
  }, [history, fragment, languages, skills]);
}
