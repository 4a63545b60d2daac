import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHistory } from '../git/readHistory.ts';
import { createTestRepository, type TestRepository } from '../git/testRepository.ts';
import { readPasses } from './readPasses.ts';
import type { TaskCheck } from './task.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const means = { 'zh-Hans': '说明端口', en: 'say which port' };
const port: TaskCheck = { check: 'text', page: 'a.md', locales: ['zh-Hans'], pattern: '4317', means };

/** Subjects of the commits that pass, newest first. */
async function passing(verify: TaskCheck[], dir = repository.dir): Promise<string[]> {
  const history = await readHistory(dir);
  if (history.kind === 'unavailable') throw new Error(history.message);
  const passes = await readPasses(dir, { history, tasks: [{ id: 'T-001', verify }] });
  return history.commits.filter(({ sha }) => passes('T-001', sha)).map(({ subject }) => subject);
}

it('judges each commit that names the task in its own tree', async () => {
  repository.commit({ files: { 'docs/a.md': 'Port.\n' }, message: 'early\n\nTask: T-001' });
  repository.commit({ files: { 'docs/a.md': 'Port 4317.\n' }, message: 'unnamed' });
  repository.commit({ files: { 'docs/b.md': 'x' }, message: 'named\n\nTask: T-001' });
  repository.commit({ files: { 'docs/a.md': 'Port.\n' }, message: 'broken\n\nTask: T-001, T-002' });
  expect(await passing([port])).toEqual(['named']);
  expect(await passing([])).toEqual(['broken', 'named', 'early']);
});

it('finds a file under the name that it had', async () => {
  repository.commit({ files: { 'docs/old.md': 'Port 4317.\n' }, message: 'named\n\nTask: T-001' });
  repository.commit({ moves: { 'docs/old.md': 'docs/a.md' }, message: 'moved' });
  expect(await passing([port])).toEqual(['named']);
});

it('reads a folder of the repository as a site', async () => {
  repository.commit({
    files: { 'website/docs/a.md': 'Port 4317.\n', 'docs/a.md': 'No.\n' },
    message: 'named\n\nTask: T-001',
  });
  expect(await passing([port], `${repository.dir}/website`)).toEqual(['named']);
  expect(await passing([port])).toEqual([]);
});
