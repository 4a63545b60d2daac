import { didYouMean } from '../data/nearest.ts';
import { rangeOfPointer, type SourceProblem, type YamlMapping } from '../docs/yaml.ts';
import type { TaskText } from '../tasks/task.ts';

/** An entry of `data/skills.yml`. */
export type Skill = {
  /** What tasks and shared answers name. */
  id: string;
  /** Id of a group. */
  group: string;
  name: TaskText;
  /** One sentence: what somebody who has it can do. */
  about: TaskText;
};

export type SkillGroup = { id: string; name: TaskText };

/** Both in the order in which they are shown. */
export type SkillList = { groups: readonly SkillGroup[]; skills: readonly Skill[] };

/** The group whose skills are languages that somebody writes: the assessment asks for them in a way of their own. */
export const languageGroup = 'languages';

/** What is wrong with a skills.yml that its schema has nothing against. Pure. */
export function findSkillMistakes({ data, ranges }: YamlMapping): SourceProblem[] {
  const { groups = [], skills = [] } = data as Partial<SkillList>;
  const report = (pointer: string, en: string, zh: string): SourceProblem => ({
    message: { en, 'zh-Hans': zh },
    range: rangeOfPointer(ranges, pointer),
  });
  const findRepeated = (list: string, entries: readonly { id: string }[]) =>
    entries.flatMap(({ id }, index) => {
      if (entries.findIndex((entry) => entry.id === id) === index) return [];
      return report(
        `/${list}/${index}/id`,
        `Unexpected second "id: ${id}", expected each id once. Rename or remove it.`,
        `不应再有 "id: ${id}"，每个 id 应只出现一次。请改名或删去。`,
      );
    });
  const known = groups.map(({ id }) => id);
  return [
    ...findRepeated('groups', groups),
    ...findRepeated('skills', skills),
    ...skills.flatMap(({ group }, index) => {
      if (known.includes(group)) return [];
      const hint = didYouMean(group, known);
      return report(
        `/skills/${index}/group`,
        `Unexpected "group: ${group}", expected one of "groups".${hint.en} Correct it, or add the group.`,
        `不应为 "group: ${group}"，应为 "groups" 中的一个。${hint['zh-Hans']}请改正，或添加这一组。`,
      );
    }),
  ];
}
