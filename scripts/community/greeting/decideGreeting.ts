import type { Language } from '../../../src/lib/docs/language.ts';
import type { Site } from '../../../src/lib/site.ts';
import type { Action } from '../forge/action.ts';
import { isOwn, type Account, type Association, type Comment } from '../forge/records.ts';
import { guessLanguage } from '../guessLanguage.ts';
import { toPageUrl } from '../siteLink.ts';
import { greetings, type Threads } from './words.ts';

/** First line of the comment, which nobody sees. */
export const greetingMark = '<!-- otlp-docs:greeting -->';

/** An issue or a pull request, as far as a greeting goes. */
export type Opened = {
  kind: Threads;
  number: number;
  title: string;
  body: string;
  author?: Account;
  association: Association;
  isLocked: boolean;
};

export type Surroundings = {
  /** Below the issue or the pull request. */
  comments: readonly Comment[];
  /** What the same person opened before, in any state. */
  earlier: readonly Pick<Opened, 'kind' | 'number'>[];
  site: Site;
};

// What the forge says of somebody who has not committed here yet; of an issue's author it always says NONE.
// https://docs.github.com/graphql/reference/enums#commentauthorassociation
const strangers = new Set<Association>(['FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'NONE']);

/** One comment below somebody's first issue, and one below their first pull request. Never a second one, whatever is delivered again. */
export function decideGreeting(opened: Opened, { comments, earlier, site }: Surroundings): Action[] {
  const { kind, number, author, association, isLocked } = opened;
  if (!author || author.isBot || isLocked || !strangers.has(association)) return [];
  // Who has opened a pull request knows more than the greeting of an issue says.
  const isKnown = earlier.some((one) => one.number < number && (kind === 'issue' || one.kind === 'pull-request'));
  const isGreeted = comments.some((comment) => isOwn(comment) && comment.body.startsWith(greetingMark));
  if (isKnown || isGreeted) return [];
  const language = guessLanguage(`${opened.title}\n${opened.body}`);
  return [{ do: 'comment', issue: number, body: `${greetingMark}\n${toGreeting(kind, language, site)}` }];
}

function toGreeting(kind: Threads, language: Language, site: Site): string {
  const other = language === 'en' ? 'zh-Hans' : 'en';
  const guide = 'contributing/first-contribution/';
  return greetings[language][kind]({
    guide: toPageUrl(site, guide, language),
    guideInOther: toPageUrl(site, guide, other),
    tasks: toPageUrl(site, 'community/tasks/', language),
    review: toPageUrl(site, 'contributing/review/', language),
    contributors: toPageUrl(site, 'community/contributors/', language),
  });
}
