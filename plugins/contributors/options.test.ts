import { describe, expect, it } from 'vitest';
import { resolveOptions } from './options.ts';

const repository = 'https://forge.example/o/r';

describe('the options', () => {
  it('need the repository alone', () => {
    expect(resolveOptions({ repository: `${repository}/` })).toEqual({
      repository,
      branch: 'main',
      routeBasePath: 'community/contributors',
      docsDir: 'docs',
      include: ['**'],
      exclude: [],
      data: {
        people: 'data/people.yml',
        points: 'data/points.yml',
        levels: 'data/levels.yml',
        badges: 'data/badges.yml',
        tasks: 'data/tasks.yml',
        campaigns: 'data/campaigns',
        redemptions: 'data/redemptions.yml',
      },
    });
  });

  it.each(['people', '/people/', 'about/our-people', 'v1.0/people'])('accept the route %s', (routeBasePath) => {
    expect(resolveOptions({ repository, routeBasePath }).routeBasePath).toBe(routeBasePath);
  });

  it.each(['../x', 'a/../../x', '.', '..', '', '/', 'a//b', 'https://x.example', 'a b', 'a?b'])(
    'refuse the route %j, which would lie elsewhere or nowhere',
    (routeBasePath) => expect(() => resolveOptions({ repository, routeBasePath })).toThrow(/routeBasePath/),
  );

  it.each(['../people.yml', '/etc/people.yml', 'a/../../people.yml', 'a\\people.yml'])(
    'refuse the file %j outside the site',
    (people) => expect(() => resolveOptions({ repository, data: { people } })).toThrow(/people/),
  );

  it.each([{}, { repository: 'ftp://x' }, { repository, typo: 1 }])('refuse %j', (options) =>
    expect(() => resolveOptions(options as { repository: string })).toThrow(),
  );
});
