import { expect, it } from 'vitest';
import { toInitials } from './toInitials.ts';

it.each([
  ['Ada Lovelace', 'AL'],
  ['Ada King Lovelace', 'AL'],
  ['林徽因', '林'],
  ['mover', 'M'],
  ['../etc', 'E'],
  ['<b>', 'B'],
  ['🎉', ''],
])('%s is drawn as %j', (name, initials) => expect(toInitials(name)).toBe(initials));
