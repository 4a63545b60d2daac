import { normalizeUrl } from '@docusaurus/utils';
import { readTasks, tasksFile } from '../../../src/lib/tasks/parseTasks.ts';
import type { Part } from '../part.ts';
import { recruitingId, toRecruitingPoster } from './recruiting.ts';

/** The announcement that people are wanted, as pictures to share. */
export const postersPart: Part = {
  watch: [tasksFile],
  async load({ siteDir, siteUrl, locale, options: { routeBasePath } }) {
    const url = normalizeUrl([siteUrl, `/${routeBasePath}/join/`]);
    const poster = toRecruitingPoster(await readTasks(siteDir), { locale, url });
    return { posters: [{ id: recruitingId, poster }] };
  },
  empty: {},
};
