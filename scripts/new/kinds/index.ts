import type { Kind } from '../kind.ts';
import { campaign } from './campaign.ts';
import { example } from './example.ts';
import { guide } from './guide.ts';
import { page } from './page.ts';
import { rule } from './rule.ts';
import { task } from './task.ts';

/** Everything that `npm run new` makes, in the order in which it is offered. */
export const kinds: readonly Kind[] = [guide, page, example, rule, task, campaign];
