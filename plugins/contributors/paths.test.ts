import { expect, it } from 'vitest';
import { createPaths, historyUrl } from './paths.ts';

it('puts everything below the board, whatever slashes its place has', () => {
  for (const base of ['community/people', '/community/people/']) {
    const paths = createPaths(base);
    expect(paths.board()).toBe('/community/people/');
    expect(paths.board('90d', 2)).toBe('/community/people/page/2/');
    expect(paths.board('all', 3)).toBe('/community/people/all/page/3/');
    expect(paths.profile('ada')).toBe('/community/people/ada/');
  }
});

it('finds the history of a file of a site that lies in a folder of its repository', () => {
  const forge = { repository: 'https://forge.example/o/r', branch: 'main' };
  expect(historyUrl({ ...forge, folder: '' }, 'docs/a b.md')).toBe(
    'https://forge.example/o/r/commits/main/docs/a%20b.md',
  );
  expect(historyUrl({ ...forge, folder: 'web site/' }, 'docs/指标.md')).toBe(
    'https://forge.example/o/r/commits/main/web%20site/docs/%E6%8C%87%E6%A0%87.md',
  );
});
