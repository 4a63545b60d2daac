import type { PageRule } from '../../rule.ts';
import { reportMixedMarkers } from './emphasisMarkers.ts';

/** All strong emphasis of a page is marked like the first: **so** or __so__. */
export const MD050: PageRule = {
  id: 'md/MD050',
  scope: 'markdown',
  check: (page, _reference, report) => reportMixedMarkers(page, 'strong', report),
};
