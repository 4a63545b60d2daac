import type { TaskDifficulty, TaskKind } from '../../../src/lib/tasks/task.ts';
import { isEmpty, levelOf, skillLevels, type Answers, type SkillLevel } from './answers.ts';

/** What a task has to say for itself before it can be recommended. */
export type Offer = {
  id: string;
  kind: TaskKind;
  difficulty: TaskDifficulty;
  minutes: number;
  /** Ids of the languages that have to be written for it. */
  languages: readonly string[];
  /** Ids of the other skills. */
  skills: readonly string[];
  goodFirst: boolean;
  /** Nobody is at it, and it is not done. */
  isOpen: boolean;
};

/** Why a task fits, or what is to be known before it is taken. */
export type Reason =
  /** It is meant for a first contribution. */
  | { why: 'first' }
  | { why: 'likes'; kind: TaskKind }
  /** It takes so long, and there is that much time. */
  | { why: 'time'; minutes: number }
  | { why: 'languages'; languages: readonly string[] }
  | { why: 'skills'; level: SkillLevel; skills: readonly string[] }
  /** It asks for these, and nothing was said about them. */
  | { why: 'unknown'; skills: readonly string[] };

export type Recommended = { id: string; reasons: readonly Reason[] };

/** Why a task was turned away; the first that applies. */
export const obstacles = ['taken', 'languages', 'time', 'skills'] as const;
export type Obstacle = (typeof obstacles)[number];

export type Recommendation = {
  /** Best first. */
  tasks: readonly Recommended[];
  /** When there are fewer than wanted: how many tasks were turned away for what. */
  short?: Readonly<Record<Obstacle, number>>;
};

/** So many are recommended, and so few need a word of explanation. */
export const limits = { most: 6, fewest: 3 } as const;

/**
 * The tasks that fit, the best first, each with why. A task that takes longer than there is time, needs a language that somebody
 * does not write, is taken, or is far from every skill, is never recommended. Whoever says nothing gets what is good for a first
 * contribution. Pure: the same answers and tasks give the same list.
 */
export function recommendTasks(answers: Answers, offers: readonly Offer[]): Recommendation {
  const judged = offers.map((offer) => ({ offer, obstacle: findObstacle(answers, offer) }));
  const fitting = judged.filter(({ obstacle }) => obstacle === undefined).map(({ offer }) => offer);
  const first = fitting.filter(({ goodFirst }) => goodFirst);
  const pool = isEmpty(answers) && first.length >= limits.fewest ? first : fitting;
  const tasks = pool
    .map((offer) => ({ offer, score: score(answers, offer) }))
    .sort((a, b) => b.score - a.score || a.offer.minutes - b.offer.minutes || compareIds(a.offer, b.offer))
    .slice(0, limits.most)
    .map(({ offer }) => ({ id: offer.id, reasons: toReasons(answers, offer) }));
  if (tasks.length >= limits.fewest) return { tasks };
  const short = { taken: 0, languages: 0, time: 0, skills: 0 };
  for (const { obstacle } of judged) if (obstacle) short[obstacle]++;
  return { tasks, short };
}

/** How many skills a task may ask for that somebody has not named. */
const unknownAllowed = { beginner: Infinity, intermediate: 1, advanced: 0 } as const;

function findObstacle(answers: Answers, offer: Offer): Obstacle | undefined {
  const { minutes, languages } = answers;
  if (!offer.isOpen) return 'taken';
  if (languages.length > 0 && offer.languages.some((id) => !languages.includes(id))) return 'languages';
  if (minutes !== undefined && offer.minutes > minutes) return 'time';
  return findUnknown(answers, offer).length > unknownAllowed[offer.difficulty] ? 'skills' : undefined;
}

/** What a task asks for and was not named; whoever has not said anything about skills may have all of them. */
function findUnknown(answers: Answers, offer: Offer): string[] {
  if (Object.keys(answers.skills).length === 0) return [];
  return offer.skills.filter((id) => levelOf(answers, id) === undefined);
}

const difficultyCost = { beginner: 0, intermediate: 6, advanced: 12 } as const;

/**
 * What somebody likes outweighs all the rest. Skills count by their share of what the task asks for: one that asks for much is not
 * the best for that alone.
 */
function score(answers: Answers, { kind, difficulty, goodFirst, skills: wanted }: Offer): number {
  const weights = wanted.map((id) => {
    const level = levelOf(answers, id);
    return level === undefined ? 0 : skillLevels[level];
  });
  const share = weights.reduce((sum: number, weight) => sum + weight, 0) / Math.max(1, wanted.length);
  return (
    Math.round(share * 12) + (answers.likes.includes(kind) ? 60 : 0) + (goodFirst ? 10 : 0) - difficultyCost[difficulty]
  );
}

function toReasons(answers: Answers, offer: Offer): Reason[] {
  const { minutes, languages, likes } = answers;
  const levels = Object.keys(skillLevels).reverse() as SkillLevel[];
  const unknown = findUnknown(answers, offer);
  const reasons: Reason[] = [
    ...(offer.goodFirst ? [{ why: 'first' } as const] : []),
    ...(likes.includes(offer.kind) ? [{ why: 'likes', kind: offer.kind } as const] : []),
    ...levels.flatMap((level) => {
      const own = offer.skills.filter((id) => levelOf(answers, id) === level);
      return own.length > 0 ? [{ why: 'skills', level, skills: own } as const] : [];
    }),
    ...(languages.length > 0 && offer.languages.length > 0
      ? [{ why: 'languages', languages: offer.languages } as const]
      : []),
    ...(minutes !== undefined ? [{ why: 'time', minutes: offer.minutes } as const] : []),
    ...(unknown.length > 0 ? [{ why: 'unknown', skills: unknown } as const] : []),
  ];
  return reasons.length > 0 ? reasons : [{ why: 'time', minutes: offer.minutes }];
}

function compareIds({ id: a }: Offer, { id: b }: Offer): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
