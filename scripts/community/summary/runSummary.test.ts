import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../../../src/lib/git/testRepository.ts';
import { testTask } from '../../../src/lib/tasks/testTask.ts';
import { readNews } from './runSummary.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
const week = { since: day('2026-11-09'), until: day('2026-11-16') };
const author = 'Ann <ann@example.org>';

function asks(id: string, pattern: string) {
  const means = { 'zh-Hans': '写明端口', en: 'Name the port' };
  return testTask({ id, points: 20, verify: [{ check: 'text', page: 'a.md', locales: ['zh-Hans'], pattern, means }] });
}

it('tells which tasks were finished in these days, which are open again, and what they have brought', async () => {
  const { commit, dir } = repository;
  const tasks = [asks('T-001', '4317'), asks('T-002', '4318'), asks('T-003', '4319')];
  commit({ author, at: '2026-11-02T12:00:00Z', files: { 'data/tasks.yml': JSON.stringify({ tasks }) } });
  const older = { 'docs/a.md': 'Port 4318.\n' };
  commit({ author, at: '2026-11-03T12:00:00Z', files: older, message: 'Name a port\n\nTask: T-002' });
  const newer = { 'docs/a.md': 'Port 4317.\n' };
  commit({ author, at: '2026-11-10T12:00:00Z', files: newer, message: 'Name the other\n\nTask: T-001' });
  const people = [{ slug: 'ann', name: 'Ann' }];
  const {
    summary,
    tasks: { finished, reopened },
  } = await readNews(dir, week);
  expect([finished, reopened]).toMatchObject([[{ id: 'T-001', people }], [{ id: 'T-002' }]]);
  // Without the bonus of the tasks this is a few lines, and no level.
  expect(summary.levels).toMatchObject([{ slug: 'ann', level: { en: 'Contributor' } }]);
});
