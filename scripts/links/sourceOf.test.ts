import { describe, expect, test } from 'vitest';
import { localeIds, locales } from '../../src/lib/locales.ts';
import { buildSourceMap, localeOfRoute } from './sourceOf.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';

function routesOf(file: string, text = ''): Record<string, string> {
  const routes = buildSourceMap([{ file, text }], '/otlp-docs/').routes.get(file);
  return Object.fromEntries([...(routes ?? [])].map(([locale, route]) => [locale, route.replace('/otlp-docs/', '')]));
}

describe('the route of a page', () => {
  test.each([
    ['a/b.md', '', 'a/b/'],
    ['a/b.mdx', '', 'a/b/'],
    ['index.md', '', ''],
    ['a/index.md', '', 'a/'],
    ['a/README.md', '', 'a/'],
    ['a/A.md', '', 'a/'],
    ['01-a/02-b.md', '', 'a/b/'],
    ['01-a/01-a.md', '', 'a/'],
    ['01-a/index.md', '', 'a/'],
    ['7.0-x.md', '', '7.0-x/'],
    ['2021-11-x.md', '', '2021-11-x/'],
    ['3 - x.md', '', 'x/'],
    ['01-a/02-b.md', '---\nparse_number_prefixes: false\n---\n', '01-a/02-b/'],
    ['a/b.md', '---\nslug: /x/y\n---\n', 'x/y/'],
    ['a/b.md', '---\nslug: /\n---\n', ''],
    ['a/b.md', '---\nslug: c\n---\n', 'a/c/'],
    ['a/b.md', '---\nslug: ../c\n---\n', 'c/'],
    ['a/b.md', '---\r\ntitle: t\r\nid: c\r\n---\r\n', 'a/c/'],
    ['a/b.md', '---\nslug: 中文\n---\n', 'a/中文/'],
    ['a/b.md', '---\nslug: [\n---\n', 'a/b/'],
    ['a/b.md', 'text\n---\nslug: /x\n---\n', 'a/b/'],
    ['指南/采样.md', '', '指南/采样/'],
  ])('docs/%s with %j is %s', (page, text, expected) => {
    expect(routesOf(`docs/${page}`, text)).toEqual(
      Object.fromEntries(localeIds.map((id) => [id, locales[id].urlSegment + expected])),
    );
    expect(routesOf(`${en}/${page}`, text)).toEqual({ en: `en/${expected}` });
  });

  test.each(['docs/_part.md', 'docs/_parts/a.md', 'docs/a.txt', 'README.md'])('%s is no page', (file) => {
    expect(routesOf(file)).toEqual({});
  });

  test('a translation takes the place of its source in its locale', () => {
    const files = [`docs/a.md`, `${en}/a.md`, `docs/b.md`].map((file) => ({ file, text: '' }));
    const { sources } = buildSourceMap(files, '/');
    const found = ['/a/', '/en/a/', '/b/', '/en/b/'].map((route) => sources.get(route)?.file);
    expect(found).toEqual(['docs/a.md', `${en}/a.md`, 'docs/b.md', 'docs/b.md']);
  });
});

test('the locale of a route is its first segment behind the base URL', () => {
  expect(localeOfRoute('/en/a/', '/')).toBe('en');
  expect(localeOfRoute('/x/en/a/', '/x/')).toBe('en');
  expect(localeOfRoute('/en/a/', '/en/')).toBe('zh-Hans');
  expect(localeOfRoute('/english/', '/')).toBe('zh-Hans');
});
