import type { TaskText } from '../../../src/lib/tasks/task.ts';
import { inOwnLanguage } from './ownText.ts';

/** An entry of `data/skills.yml`, as far as it is shown here. */
export type Skill = { id: string; name: TaskText };

/** Names of the skills that are wanted, in the reader's language and in the order of the file. One that is unknown is its own name. */
export function toSkillNames(
  skills: readonly Skill[],
  wanted: readonly string[],
  locale: string,
): Record<string, string> {
  const ids = new Set(wanted);
  const known = skills.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, inOwnLanguage(name, locale)]);
  const unknown = [...ids].filter((id) => !skills.some((skill) => skill.id === id)).sort();
  return { ...Object.fromEntries(known), ...Object.fromEntries(unknown.map((id) => [id, id])) };
}
