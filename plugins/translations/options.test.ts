import { describe, expect, it } from 'vitest';
import { resolveOptions } from './options.ts';

const repository = 'https://forge.example/o/r';

describe('the options', () => {
  it('need the repository alone', () => {
    expect(resolveOptions({ repository: `${repository}/` })).toEqual({
      repository,
      branch: 'main',
      routeBasePath: 'community/translations',
    });
  });

  it.each(['/translations/', 'translations', 'about/our-translations/'])('accept the route %s', (routeBasePath) => {
    expect(resolveOptions({ repository, routeBasePath }).routeBasePath).toBe(routeBasePath.replace(/^\/|\/$/g, ''));
  });

  it.each(['../x', '.', '', '/', 'a//b', 'https://x.example', 'a b'])('refuse the route %j', (routeBasePath) =>
    expect(() => resolveOptions({ repository, routeBasePath })).toThrow(/routeBasePath/),
  );

  it.each([{}, { repository: 'ftp://x' }, { repository, typo: 1 }, { repository, howTo: '//elsewhere.example' }])(
    'refuse %j',
    (options) => expect(() => resolveOptions(options as { repository: string })).toThrow(),
  );
});
