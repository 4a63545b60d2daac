import { languageGroup, type SkillList } from '../../../src/lib/skills/skills.ts';
import type { TaskBoard } from '../../../src/lib/tasks/taskBoard.ts';
import { inOwnLanguage, textLang } from '../ownText.ts';
import type { Offer } from './recommendTasks.ts';

/** A skill as the form asks for it, in the reader's language. */
export type AskedSkill = { id: string; name: string; about: string };

/** What the form asks, and what it can recommend. */
export type Assessment = {
  offers: readonly (Offer & { title: string; address: string })[];
  languages: readonly AskedSkill[];
  groups: readonly { id: string; name: string; skills: readonly AskedSkill[] }[];
  /** Language of the texts where it is not that of the page. */
  lang?: string;
};

export const noAssessment: Assessment = { offers: [], languages: [], groups: [] };

/** What is asked is what some task asks for: a question whose answer changes nothing is left out. */
export function buildAssessment(
  { tasks }: Pick<TaskBoard, 'tasks'>,
  { groups, skills }: SkillList,
  locale: string,
): Assessment {
  const languageIds = skills.filter(({ group }) => group === languageGroup).map(({ id }) => id);
  const wanted = new Set(tasks.flatMap(({ task }) => task.skills));
  const toAsked = (group: string): AskedSkill[] =>
    skills
      .filter((skill) => skill.group === group && wanted.has(skill.id))
      .map(({ id, name, about }) => ({
        id,
        name: inOwnLanguage(name, locale),
        about: inOwnLanguage(about, locale),
      }));
  return {
    offers: tasks.map(({ task, state }) => ({
      id: task.id,
      kind: task.kind,
      difficulty: task.difficulty,
      minutes: task.minutes,
      // Whoever translates writes one language and reads the other.
      languages: task.kind === 'translation' ? languageIds : task.skills.filter((id) => languageIds.includes(id)),
      skills: task.skills.filter((id) => !languageIds.includes(id)),
      goodFirst: task.goodFirst ?? false,
      isOpen: state.state === 'open' || state.state === 'reopened',
      title: inOwnLanguage(task.title, locale),
      address: `/community/tasks/${task.id.toLowerCase()}/`,
    })),
    languages: toAsked(languageGroup),
    groups: groups
      .filter(({ id }) => id !== languageGroup)
      .map(({ id, name }) => ({ id, name: inOwnLanguage(name, locale), skills: toAsked(id) }))
      .filter((group) => group.skills.length > 0),
    ...textLang(locale),
  };
}
