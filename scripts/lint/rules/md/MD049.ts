import type { PageRule } from '../../rule.ts';
import { reportMixedMarkers } from './emphasisMarkers.ts';

/** All emphasis of a page is marked like the first: *so* or _so_. */
export const MD049: PageRule = {
  id: 'md/MD049',
  scope: 'markdown',
  check: (page, _reference, report) => reportMixedMarkers(page, 'emphasis', report),
};
