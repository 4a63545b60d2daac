import { taskKinds, type TaskKind } from '../../../src/lib/tasks/task.ts';

/** How well somebody has a skill; the number is its weight when tasks are compared. */
export const skillLevels = { learn: 1, some: 2, good: 3 } as const;
export type SkillLevel = keyof typeof skillLevels;

/** Minutes that somebody can spend on one task; the last is as long as a task can be. */
export const timeChoices = [30, 60, 120, 240, 960] as const;
export type TimeChoice = (typeof timeChoices)[number];

/** What somebody says about themselves; whatever is left out says nothing. */
export type Answers = {
  minutes?: TimeChoice;
  /** Ids of the skills that are languages; none stands for any. */
  languages: readonly string[];
  skills: Readonly<Record<string, SkillLevel>>;
  likes: readonly TaskKind[];
};

export const noAnswers: Answers = { languages: [], skills: {}, likes: [] };

/** What can be answered: the rest of an address is left out. */
export type Known = { languages: readonly string[]; skills: readonly string[] };

export function isEmpty({ minutes, languages, skills, likes }: Answers): boolean {
  return minutes === undefined && languages.length === 0 && Object.keys(skills).length === 0 && likes.length === 0;
}

/**
 * Answers as the fragment of an address, `#time=60&skills=go.good,git.some`; the same answers are the same text. Without any it is
 * not empty: an address that loses its fragment scrolls to the top of its page.
 */
export function toFragment({ minutes, languages, skills, likes }: Answers): string {
  const parts = [
    ['time', minutes === undefined ? '' : String(minutes)],
    ['languages', [...languages].sort().join(',')],
    [
      'skills',
      Object.entries(skills)
        .map(([id, level]) => `${id}.${level}`)
        .sort()
        .join(','),
    ],
    ['likes', taskKinds.filter((kind) => likes.includes(kind)).join(',')],
  ].filter(([, value]) => value !== '');
  return `#${parts.map(([key, value]) => `${key}=${value}`).join('&') || 'none'}`;
}

/** Reads the fragment of an address. Whatever it cannot mean is left out; never throws. */
export function parseFragment(fragment: string, known: Known): Answers {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const listOf = (key: string) => [...new Set((given.get(key) ?? '').split(','))];
  const minutes = timeChoices.find((choice) => String(choice) === given.get('time'));
  const pairs = listOf('skills').flatMap((pair): [string, SkillLevel][] => {
    const [id = '', level = ''] = pair.split('.');
    return known.skills.includes(id) && isSkillLevel(level) ? [[id, level]] : [];
  });
  return {
    ...(minutes !== undefined && { minutes }),
    languages: listOf('languages').filter((id) => known.languages.includes(id)),
    skills: Object.fromEntries(pairs),
    likes: taskKinds.filter((kind) => listOf('likes').includes(kind)),
  };
}

/** How well somebody says that they have a skill. */
export function levelOf({ skills }: Pick<Answers, 'skills'>, id: string): SkillLevel | undefined {
  return Object.hasOwn(skills, id) ? skills[id] : undefined;
}

function isSkillLevel(text: string): text is SkillLevel {
  return Object.hasOwn(skillLevels, text);
}
