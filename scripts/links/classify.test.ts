import { describe, expect, test } from 'vitest';
import { classifyLink, type Verdict } from './classify.ts';
import type { LinkKind } from './indexHtml.ts';
import type { BuildDocument, BuildIndex } from './readBuild.ts';

const documents: BuildDocument[] = [
  { file: 'index.html', ids: new Set(['start']), links: [] },
  { file: '404.html', ids: new Set(), links: [] },
  { file: 'guides/ebpf/index.html', ids: new Set(['采样', '%E5%8E%9F', '100%', 'Intro']), links: [] },
  { file: 'en/guides/ebpf/index.html', ids: new Set(['sampling']), links: [] },
  { file: '指南/index.html', ids: new Set(), links: [] },
  { file: 'a b/c#d.html', ids: new Set(['x']), links: [] },
  { file: 'sitemap.xml', links: [] },
];
const index: BuildIndex = {
  files: new Set([...documents.map(({ file }) => file), 'img/logo.svg', 'pagefind/pagefind.js', 'a.pdf']),
  documents: new Map(documents.map((document) => [document.file, document])),
  pages: 6,
};

type Options = { from?: string; kind?: LinkKind; baseUrl?: string; base?: string };
function classify(
  href: string,
  { from = 'guides/ebpf/index.html', kind = 'page', baseUrl = '/', base }: Options = {},
): Verdict['class'] {
  const document = index.documents.get(from) ?? { file: from, links: [] };
  const site = { url: 'https://o.example', baseUrl, repoUrl: '' };
  return classifyLink({ link: { href, kind }, from: { ...document, ...(base !== undefined && { base }) }, index, site })
    .class;
}

describe.each(['/', '/otlp-docs/'])('under %s', (baseUrl) => {
  test.each([
    // Pages, with and without slash, and by file name.
    ['', 'ok'],
    ['guides/ebpf/', 'ok'],
    ['guides/ebpf', 'ok'],
    ['guides/ebpf/index.html', 'ok'],
    ['guides/ebpf/?q=1#采样', 'ok'],
    ['en/guides/ebpf/#sampling', 'ok'],
    ['404', 'ok'],
    ['404.html', 'ok'],
    ['guides/', 'broken-page'],
    ['guides/ebpf.html', 'broken-page'],
    ['Guides/ebpf/', 'broken-page'],
    ['img/', 'broken-page'],
    ['guides//ebpf/', 'broken-page'],
    ['en/guides/ebpf/#采样', 'broken-anchor'],
    // Files.
    ['img/logo.svg', 'ok'],
    ['img/logo.svg#part', 'ok'],
    ['pagefind/pagefind.js', 'ok'],
    ['img/Logo.svg', 'broken-asset'],
    ['img/logo.svg/', 'broken-page'],
    ['b.pdf', 'broken-asset'],
    ['a.md', 'broken-page'],
    // Percent-encoding.
    ['指南/', 'ok'],
    ['%E6%8C%87%E5%8D%97/', 'ok'],
    ['%e6%8c%87%e5%8d%97', 'ok'],
    ['a%20b/c%23d', 'ok'],
    ['a b/c%23d#x', 'ok'],
    ['guides%2Febpf/', 'ok'],
    ['%E6%8C/', 'malformed-link'],
    ['100%/', 'malformed-link'],
    ['a%00b', 'broken-page'],
    ['a\0b', 'broken-page'],
    // Dots.
    ['guides/./ebpf/../ebpf/', 'ok'],
    ['guides/%2e%2E/guides/ebpf/', 'ok'],
    ['guides/ebpf/../../../../x/', 'escapes-base'],
    // Browsers take line breaks and outer spaces out.
    ['guides/\nebpf/', 'ok'],
    [`${'x'.repeat(100_000)}/`, 'broken-page'],
  ])('%j behind the base URL is %s', (rest, expected) => {
    expect(classify(baseUrl + rest, { baseUrl })).toBe(expected);
    expect(classify(`https://o.example${baseUrl}${rest}`, { baseUrl })).toBe(expected);
    expect(classify(`//o.example${baseUrl}${rest}`, { baseUrl })).toBe(expected);
  });

  test.each([
    ['', 'ok'],
    ['#', 'ok'],
    ['#top', 'ok'],
    ['#TOP', 'ok'],
    ['?q', 'ok'],
    ['#采样', 'ok'],
    ['#%E9%87%87%E6%A0%B7', 'ok'],
    ['#%E5%8E%9F', 'ok'],
    ['#100%', 'ok'],
    ['#intro', 'broken-anchor'],
    ['#抽样', 'broken-anchor'],
    ['#%E9%87', 'malformed-link'],
    ['#:~:text=x', 'ok'],
    ['#Intro:~:text=x', 'ok'],
    ['../../', 'ok'],
    ['../../img/logo.svg', 'ok'],
    ['..\\..\\img\\logo.svg', 'ok'],
    ['../../en/guides/ebpf/#sampling', 'ok'],
    ['../ebpf/', 'ok'],
    ['../ebpf', 'ok'],
    ['ebpf/', 'broken-page'],
    ['./', 'ok'],
    ['../../../x/', 'escapes-base'],
    ['../../../../../x/', 'escapes-base'],
    ['..%2f..%2f..', 'broken-page'],
    ['  #采样 ', 'ok'],
  ])('%j on a page is %s', (href, expected) => {
    expect(classify(href, { baseUrl })).toBe(expected);
  });

  test.each([
    ['https://other.example/x', 'external'],
    ['HTTPS://other.example', 'external'],
    ['//other.example/x', 'external'],
    ['https://o.example:8443/x', 'external'],
    ['http://localhost:4318/v1/traces', 'external'],
    ['mailto:a@o.example', 'ignored'],
    ['tel:+86', 'ignored'],
    ['data:image/png;base64,AAAA', 'ignored'],
    ['blob:https://o.example/1', 'ignored'],
    ['javascript:alert(1)', 'forbidden-scheme'],
    [' java\nscript:alert(1)', 'forbidden-scheme'],
    ['\u0001JavaScript:void 0', 'forbidden-scheme'],
    ['file:///etc/passwd', 'forbidden-scheme'],
    ['htps://o.example', 'malformed-link'],
    ['localhost:3000/x', 'malformed-link'],
    ['https://', 'malformed-link'],
    ['https://exa mple.com/', 'malformed-link'],
    ['https://o.example:99999/', 'malformed-link'],
    ['//[', 'malformed-link'],
  ])('%j is %s', (href, expected) => {
    expect(classify(href, { baseUrl })).toBe(expected);
  });

  test('the kind of element names a missing target and asset fragments are not ids', () => {
    expect(classify(`${baseUrl}img/missing`, { baseUrl, kind: 'asset' })).toBe('broken-asset');
    expect(classify(`${baseUrl}guides/ebpf/#none`, { baseUrl, kind: 'asset' })).toBe('ok');
  });

  test('relative links start at the folder of x/index.html and beside x.html', () => {
    expect(classify('img/logo.svg', { baseUrl, from: '404.html' })).toBe('ok');
    expect(classify('../img/logo.svg', { baseUrl, from: 'a b/c#d.html' })).toBe('ok');
    expect(classify('#x', { baseUrl, from: 'a b/c#d.html' })).toBe('ok');
  });

  test('the error page may name addresses of its own, other pages may not', () => {
    expect(classify(`${baseUrl}404/`, { baseUrl, from: '404.html' })).toBe('ignored');
    expect(classify(`${baseUrl}en/404.html/`, { baseUrl, from: '404.html' })).toBe('ignored');
    expect(classify(`${baseUrl}en/405/`, { baseUrl, from: '404.html' })).toBe('broken-page');
    expect(classify(`${baseUrl}404/`, { baseUrl })).toBe('broken-page');
  });

  test('a base element moves relative links and bare fragments', () => {
    expect(classify('logo.svg', { baseUrl, base: `${baseUrl}img/` })).toBe('ok');
    expect(classify('#start', { baseUrl, base: baseUrl })).toBe('ok');
    expect(classify('#采样', { baseUrl, base: baseUrl })).toBe('broken-anchor');
    expect(classify('x', { baseUrl, base: 'https://other.example/' })).toBe('external');
  });
});

describe('outside the base URL', () => {
  const baseUrl = '/otlp-docs/';
  test.each([
    ['/guides/ebpf/', 'escapes-base'],
    ['/', 'escapes-base'],
    ['/otlp-docs', 'ok'],
    ['/otlp-docsx/', 'escapes-base'],
    ['/OTLP-docs/', 'escapes-base'],
    ['https://o.example/', 'escapes-base'],
    ['/otlp-docs/../guides/ebpf/', 'escapes-base'],
    ['/../otlp-docs/', 'escapes-base'],
  ])('%s is %s', (href, expected) => {
    expect(classify(href, { baseUrl })).toBe(expected);
  });
});
