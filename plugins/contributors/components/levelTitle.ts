import { translate } from '@docusaurus/Translate';
import type { ProfileLevel } from '../views/profileLevel.ts';

/** "Level 2 · Contributor", as the pictures of a person say it too. */
export function levelTitle({ index, name }: Pick<ProfileLevel, 'index' | 'name'>): string {
  return translate({ id: 'contributors.level.title', message: '等级 {level} · {name}' }, { level: index + 1, name });
}
