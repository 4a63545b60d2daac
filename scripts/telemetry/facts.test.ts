import { describe, expect, it } from 'vitest';
import { toFacts, toRepository } from './facts.ts';

describe('toRepository', () => {
  const wanted = { url: 'https://github.com/o/r', name: 'r', owner: 'o', provider: 'github' };
  it.each([
    'https://github.com/o/r',
    'https://github.com/o/r.git',
    'https://user:ghp_secret@github.com/o/r.git/',
    'git@github.com:o/r.git',
    'ssh://git@github.com:22/o/r.git',
  ])('knows %s as a browser does', (remote) => expect(toRepository(remote)).toEqual(wanted));

  it.each([undefined, '', '/home/somebody/r', '../r', 'file:///home/somebody/r', 'C:/r', 'https://example.org'])(
    'has no address for %s',
    (remote) => expect(toRepository(remote)).toBeUndefined(),
  );

  it('keeps groups, and the port of a server of its own', () => {
    expect(toRepository('https://git.example.org:8443/a/b/c')).toEqual({
      url: 'https://git.example.org:8443/a/b/c',
      name: 'c',
      owner: 'a/b',
    });
  });
});

const git = { revision: 'aaa', branch: 'topic', remote: 'https://github.com/o/r' };
const common = { pipeline: 'check', runId: 'id' };
const actions = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_SHA: 'bbb',
};

it('knows from git what there is at a desk', () => {
  const { repository, ...facts } = toFacts({ ...common, env: {}, git });
  expect(facts).toEqual({ ...common, head: { revision: 'aaa', name: 'topic', type: 'branch' } });
  expect(repository?.name).toBe('r');
  expect(toFacts({ ...common, env: {}, git: {} })).toEqual({ ...common, head: {} });
});

it('names the page of the job, or of the attempt', () => {
  const urlOf = (env: object) => toFacts({ ...common, env: { ...actions, ...env }, git }).runUrl;
  expect(urlOf({ CHECK_RUN_ID: '9' })).toBe('https://github.com/o/r/actions/runs/7/job/9');
  expect(urlOf({})).toBe('https://github.com/o/r/actions/runs/7/attempts/2');
});

it('believes the environment of a push, and calls a tag a tag', () => {
  expect(toFacts({ ...common, env: actions, git }).head).toEqual({ revision: 'bbb', name: 'main', type: 'branch' });
  const tag = { ...actions, GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag' };
  expect(toFacts({ ...common, env: tag, git }).head).toEqual({ revision: 'bbb', name: 'v1', type: 'tag' });
});

it('means the branch of a pull request and not its trial merge', () => {
  const env = { ...actions, GITHUB_REF_NAME: '5/merge', GITHUB_HEAD_REF: 'topic', GITHUB_BASE_REF: 'main' };
  const pullRequest = { number: 5, head: { sha: 'ccc' }, base: { sha: 'ddd' } };
  expect(toFacts({ ...common, env, git, pullRequest })).toMatchObject({
    head: { revision: 'ccc', name: 'topic', type: 'branch' },
    base: { name: 'main', revision: 'ddd' },
    change: '5',
  });
});
