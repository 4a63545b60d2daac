import type { BoardSource } from '../contributors/readBoardSource.ts';
import { explainCommit, toCommitText } from './explainCommit.ts';
import { explainPerson, toPersonText } from './explainPerson.ts';
import { readSubject } from './readSubject.ts';

/** For programs (`otlp-docs/points@1`) and for people. */
export type Answer = { json: object; text: string };

/** Explains the commit or the person that `query` names. Throws a Problem if it names none or several. */
export async function answer(query: string, source: BoardSource, { shown }: { shown: number }): Promise<Answer> {
  const { ledger, layout, rules, standings } = source;
  const subject = await readSubject(query, source);
  const snapshot = {
    headSha: ledger.headSha,
    asOf: new Date(ledger.asOf).toISOString(),
    configHash: rules.configHash,
  };
  const toJson = (content: object): object => ({ schema: 'otlp-docs/points@1', snapshot, ...content });

  if (subject.kind === 'excluded') {
    const { sha, reason } = subject;
    return { json: toJson({ excluded: { sha, reason } }), text: `${sha.slice(0, 12)} has no points. ${reason}\n` };
  }
  if (subject.kind === 'commit') {
    const commit = explainCommit(subject.commit, ledger, rules.points);
    return { json: toJson({ commit }), text: toCommitText(commit) };
  }
  const standing = standings.get(subject.person.slug);
  if (!standing) throw new Error(`There is no standing for ${subject.person.slug}.`);
  const person = explainPerson(standing, { rules, layout });
  return {
    json: toJson({ person: { ...person, credits: person.credits.slice(0, shown) } }),
    text: toPersonText(person, shown),
  };
}
