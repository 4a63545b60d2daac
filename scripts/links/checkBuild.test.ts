import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeIds } from '../../src/lib/locales.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { checkBuild, toAccounting, type LinkReport } from './checkBuild.ts';
import { linkClasses } from './classify.ts';
import { writeCorpus } from './corpus.ts';
import { html, writeFixture } from './fixtureSite.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';

async function check(files: Record<string, string | Buffer>, baseUrl = '/'): Promise<LinkReport> {
  const root = await writeFixture(files);
  const report = await checkBuild({
    root,
    buildDir: path.join(root, 'build'),
    site: { url: 'https://o.example', baseUrl, repoUrl: '' },
  });
  expect(report.findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
  return report;
}

function brief({ findings }: LinkReport): string[] {
  return findings.map(
    ({ file, range, rule }) => `${file}:${range?.start.line ?? '-'}:${range?.start.column ?? '-'} ${rule}`,
  );
}

test('a clean site has no findings and every link is in one class', async () => {
  const report = await check({
    'build/index.html': html(
      '<a href="/a/">a</a><a href="https://x.example">x</a><a href="mailto:a@o.example">m</a><img src="/i.png">',
    ),
    'build/a/index.html': html('<h2 id="b">b</h2><a href="#b">b</a>'),
    'build/i.png': '',
  });
  expect(report.findings).toEqual([]);
  expect(report.summary).toMatchObject({ files: 2, errors: 0, warnings: 0 });
  expect(toAccounting(report.counts, 'en')).toBe('2 pages, 5 links: 3 ok, 1 external, 1 ignored.');
  expect(linkClasses.reduce((sum, name) => sum + report.counts.classes[name], 0)).toBe(report.counts.links);
});

describe.each(['/', '/otlp-docs/'])('mapping to Markdown under %s', (base) => {
  test('each way to write a broken link is found in the right locale', async () => {
    const links = (root: string): string =>
      [
        `${root}missing/`,
        `${root}a/missing/`,
        `${root}b/#none`,
        '#%E6%97%A0',
        `${root}missing.pdf`,
        'javascript:x',
        `${root}raw/`,
        `${root}ref/`,
      ]
        .map((href) => `<a href="${href}">x</a>`)
        .join('');
    const markdown = [
      '---',
      'title: 页',
      '---',
      '[x](/missing/) `[x](/missing/)`',
      '- [x](./missing/)',
      '  [x](../b.md#none) 和 [x](#无)',
      '[x](/missing.pdf) [x](javascript:x)',
      `<a href="${base}raw/">x</a>`,
      '[ref]',
      '',
      '[ref]: /ref/ "t"',
    ].join('\n');
    const other = { 'docs/b.md': '# b', [`${en}/b.md`]: '# b' };
    const pages = { 'build/index.html': html(''), 'build/b/index.html': html(''), 'build/en/b/index.html': html('') };
    const lines = [
      '4:1 broken-page',
      '5:3 broken-page',
      '6:3 broken-anchor',
      '6:23 broken-anchor',
      '7:1 broken-asset',
      '7:19 forbidden-scheme',
      '8:10 broken-page',
      '11:1 broken-page',
    ];

    const chinese = await check(
      { ...other, ...pages, 'docs/a/index.md': markdown, 'build/a/index.html': html(links(base)) },
      base,
    );
    expect(brief(chinese)).toEqual(lines.map((line) => `docs/a/index.md:${line}`));

    const files = {
      ...other,
      ...pages,
      'docs/a/index.md': '# a',
      [`${en}/a/index.md`]: markdown.replace(`${base}raw`, `${base}en/raw`),
    };
    const english = await check(
      { ...files, 'build/a/index.html': html(''), 'build/en/a/index.html': html(links(`${base}en/`)) },
      base,
    );
    expect(brief(english)).toEqual(lines.map((line) => `${en}/a/index.md:${line}`));
  });

  test('a page without translation blames the source once', async () => {
    const page = (root: string): string => html(`<a href="${root}missing/">x</a>`);
    const report = await check(
      {
        'docs/a.md': '[x](/missing/)',
        'build/index.html': html(''),
        'build/a/index.html': page(base),
        'build/en/a/index.html': page(`${base}en/`),
      },
      base,
    );
    expect(brief(report)).toEqual(['docs/a.md:1:1 broken-page']);
    expect(report.counts.classes['broken-page']).toBe(2);
  });
});

test('the same link on two lines is two findings, and twice on a line one for each place', async () => {
  const report = await check({
    'docs/a.md': '[x](/m/) [x](/m/)\n\n[x](/m/)',
    'build/a/index.html': html('<a href="/m/">x</a>'.repeat(3)),
  });
  expect(brief(report)).toEqual([
    'docs/a.md:1:1 broken-page',
    'docs/a.md:1:10 broken-page',
    'docs/a.md:3:1 broken-page',
  ]);
});

test('an address in a component is found by text, outside of code, and says so', async () => {
  const report = await check({
    'docs/a.mdx': '```\n"/missing/card/"\n```\n\n"/missing/card/other"\n\n<Card link={{to: "/missing/card/"}} />\n',
    'build/a/index.html': html('<a href="/missing/card/">x</a>'),
  });
  expect(brief(report)).toEqual(['docs/a.mdx:7:19 broken-page']);
  expect(report.findings[0]?.message.en).toMatch(/ \(approximate\)$/);
});

test('a page without source is named by its file in the build', async () => {
  const report = await check({
    'build/404.html': html('<a href="/x/">x</a>'),
    'build/tags/index.html': html('<a href="/y/">x</a>'),
  });
  expect(brief(report)).toEqual(['build/404.html:-:- broken-page', 'build/tags/index.html:-:- broken-page']);
});

test('a broken link of the layout is one finding with the number of pages', async () => {
  const names = Array.from({ length: 30 }, (_, page) => `p${page}`);
  const report = await check({
    ...Object.fromEntries(
      names.map((name) => [`build/${name}/index.html`, html('<a href="/footer/">x</a><a href="#skip">x</a>')]),
    ),
    ...Object.fromEntries(names.map((name) => [`docs/${name}.md`, name === 'p7' ? '[own](/footer/)' : '# text'])),
  });
  expect(brief(report)).toEqual([
    'build/p0/index.html:-:- broken-anchor',
    'build/p0/index.html:-:- broken-page',
    'docs/p7.md:1:1 broken-page',
  ]);
  expect(report.findings.map(({ message }) => /It is on \d+ pages/.exec(message.en)?.[0])).toEqual([
    'It is on 30 pages',
    'It is on 29 pages',
    undefined,
  ]);
});

test('messages name what was written and the nearest target, as authors write it', async () => {
  const { findings } = await check(
    {
      [`${en}/a.md`]: '[x](/guides/ebf/)\n\n[x](#smapling)',
      'build/en/a/index.html': html(
        '<h2 id="sampling">s</h2><a href="/otlp-docs/en/guides/ebf/">x</a><a href="#smapling">x</a>',
      ),
      'build/en/guides/ebpf/index.html': html(''),
      'build/index.html': html('<img src="/otlp-docs/img/Logo.svg"><a href="/guides/">x</a>'),
      'build/img/logo.svg': '',
    },
    '/otlp-docs/',
  );
  expect(findings.map(({ message }) => message.en)).toEqual([
    'Unexpected address "/otlp-docs/img/Logo.svg", expected a file of the site. Did you mean "/img/logo.svg"?',
    'Unexpected link "/guides/", expected an address below the base URL. Write it as a Markdown link from the root of the docs or relative to the page.',
    'Unexpected link "/guides/ebf/", expected a page of the site. Did you mean "/guides/ebpf/"?',
    'Unexpected anchor "#smapling", expected the id of a heading on that page. Did you mean "#sampling"?',
  ]);
  expect(findings.map(({ message }) => message['zh-Hans'])).toEqual([
    '地址 "/otlp-docs/img/Logo.svg" 无效，应指向本站的文件。是否应为 "/img/logo.svg"？',
    '链接 "/guides/" 无效，应为站点根路径（base URL）之下的地址。请写成从文档根目录开始或相对于本页的 Markdown 链接。',
    '链接 "/guides/ebf/" 无效，应指向本站的页面。是否应为 "/guides/ebpf/"？',
    '锚点 "#smapling" 无效，应为目标页面中某个标题的 id。是否应为 "#sampling"？',
  ]);
});

test('sitemaps, feeds and llms.txt are checked as well', async () => {
  const report = await check({
    'build/index.html': html(''),
    'build/sitemap.xml':
      '<urlset><url><loc>https://o.example/</loc></url><url><loc>https://o.example/gone/</loc></url></urlset>',
    'build/llms.txt': '[x](/gone/too/)',
  });
  expect(brief(report)).toEqual(['build/llms.txt:-:- broken-page', 'build/sitemap.xml:-:- broken-page']);
  expect(toAccounting(report.counts, 'en')).toBe(
    '1 pages and 2 other files (sitemaps, feeds, style sheets …), 3 links: 1 ok, 2 broken-page.',
  );
  expect(toAccounting(report.counts, 'zh-Hans')).toBe(
    '1 个页面和 2 个其他文件（站点地图、订阅源、样式表等），3 个链接：1 ok，2 broken-page。',
  );
});

test('style sheets, manifests, JSON feeds and robots.txt are checked as well', async () => {
  const report = await check({
    'build/index.html': html('<svg><symbol id="a"></symbol><use href="#a"></use><use href="#b"></use></svg>'),
    'build/assets/css/s.css': 'a{background:url(../i.png)}b{background:url(../gone.png)}',
    'build/assets/i.png': '',
    'build/site.webmanifest': '{"start_url": "/", "icons": [{"src": "gone.png"}]}',
    'build/blog/feed.json': '{"items": [{"url": "https://o.example/gone/"}]}',
    'build/robots.txt': 'Sitemap: https://o.example/sitemap.xml',
  });
  expect(brief(report)).toEqual([
    'build/assets/css/s.css:-:- broken-asset',
    'build/blog/feed.json:-:- broken-page',
    'build/index.html:-:- broken-anchor',
    'build/robots.txt:-:- broken-asset',
    'build/site.webmanifest:-:- broken-asset',
  ]);
  expect(report.counts).toMatchObject({ pages: 1, lists: 4, links: 8, classes: { ok: 3 } });
});

test('hostile addresses give one harmless line each', async () => {
  const hrefs = [
    `/${'x'.repeat(100_000)}`,
    '/a\0b/',
    '/a\nb\u001B[31m/',
    'java\nscript:x',
    '/%zz',
    '/\u202Eevil/',
    '/__proto__/',
    'constructor',
  ];
  const report = await check({
    'build/index.html': `${hrefs.map((href) => `<a href="${href}">x</a>`).join('')}<a href="/unclosed`,
  });
  expect(report.counts.links).toBe(hrefs.length);
  expect(report.findings).toHaveLength(hrefs.length);
  for (const { message } of report.findings) {
    for (const words of Object.values(message)) {
      expect(words).not.toMatch(/[\p{Cc}\u202E]/u);
      expect(words.length).toBeLessThan(400);
    }
  }
});

test('passwords in addresses are not repeated', async () => {
  const { findings } = await check({
    'docs/a.md': '[x](https://user:hunter2@o.example/gone/)',
    'build/a/index.html': html(
      '<a href="https://user:hunter2@o.example/gone/">x</a><a href="https://user:hunter2@[::1">x</a>',
    ),
  });
  expect(findings).toHaveLength(2);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});

test('a build outside of the repository is named by its whole path', async () => {
  const root = await writeFixture({ 'site/index.html': html('<a href="/gone/">x</a>'), 'repository/docs/a.md': '' });
  const site = { url: 'https://o.example', baseUrl: '/', repoUrl: '' };
  const buildDir = path.join(root, 'site');
  const { findings } = await checkBuild({ root: path.join(root, 'repository'), buildDir, site });
  expect(findings.map(({ file }) => file)).toEqual([path.join(buildDir, 'index.html').split(path.sep).join('/')]);
});

test('bytes that are not UTF-8 are read', async () => {
  const report = await check({ 'build/index.html': Buffer.from('<a href="/\xff\xfe/">x</a>', 'latin1') });
  expect(brief(report)).toEqual(['build/index.html:-:- broken-page']);
});

test.each([
  ['no build', { 'docs/a.md': '' }, 'There is no build in .*Run `npm run build` first'],
  ['an empty build', { 'build/robots.txt': '' }, 'build without pages'],
  ['a file', { build: 'x' }, 'expected the folder of a build'],
  [
    'a build for another base URL',
    { 'build/index.html': '<link rel="canonical" href="https://o.example/other/">', 'build/sitemap.xml': '' },
    'made for https://o.example/other/, but is checked for https://o.example/otlp-docs/',
  ],
])('%s is a Problem', async (_title, files: Record<string, string>, message) => {
  await expect(check(files, '/otlp-docs/')).rejects.toMatchObject({
    name: 'Problem',
    message: expect.stringMatching(message) as string,
  });
});

test('a build for a path is not checked as one for the root', async () => {
  const files = { 'build/index.html': '<link rel="canonical" href="https://o.example/otlp-docs/">' };
  await expect(check(files, '/')).rejects.toThrow('made for https://o.example/otlp-docs/');
});

test('file names can hold anything', async () => {
  const name = 'a\n::error::x\u001B[31m';
  const report = await check({
    'build/index.html': html('<a href="/gone/">x</a>'),
    [`build/${name}/index.html`]: html('<a href="./">x</a>'),
  });
  expect(report.findings).toHaveLength(1);
  expect(report.counts).toMatchObject({ pages: 2, links: 2, classes: { ok: 1 } });
});

test('a file whose name is no UTF-8 is a Problem that says so', async () => {
  const root = await writeFixture({ 'build/index.html': '' });
  const name = Buffer.concat([Buffer.from(path.join(root, 'build/')), Buffer.from([0xff, 0xfe]), Buffer.from('.html')]);
  const isPossible = await writeFile(name, '').then(
    () => true,
    () => false,
  );
  const site = { url: 'https://o.example', baseUrl: '/', repoUrl: '' };
  const checked = checkBuild({ root, buildDir: path.join(root, 'build'), site });
  // Some file systems take no such name.
  if (isPossible) await expect(checked).rejects.toThrow(/^The build in .* cannot be read \(ENOENT/);
  else expect((await checked).findings).toEqual([]);
});

test('a symbolic link in the build is a Problem', async () => {
  const root = await writeFixture({ 'build/index.html': '' });
  await symlink('nowhere', path.join(root, 'build/link'));
  const site = { url: 'https://o.example', baseUrl: '/', repoUrl: '' };
  await expect(checkBuild({ root, buildDir: path.join(root, 'build'), site })).rejects.toThrow('special file link');
});

test('a synthetic site is checked completely and maps every broken link to its line', async () => {
  const dir = await writeFixture({});
  // Twenty pages in each language.
  const n = localeIds.length;
  await writeCorpus({ dir, pages: 20 * n, links: 800 * n, baseUrl: '/otlp-docs/', brokenPerPage: 2 });
  const site = { url: 'https://o.example', baseUrl: '/otlp-docs/', repoUrl: '' };
  const { findings, counts } = await checkBuild({ root: dir, buildDir: path.join(dir, 'build'), site });
  expect(counts).toMatchObject({
    pages: 20 * n,
    links: 800 * n,
    classes: { ok: 760 * n, 'broken-page': 40 * n },
  });
  expect(findings.filter(({ range }) => range?.start.line === 3 || range?.start.line === 4)).toHaveLength(40 * n);
});

test('entries of feeds and all ways to write a link in llms.txt are read', async () => {
  const report = await check({
    'build/index.html': html(''),
    'build/rss.xml':
      '<rss><channel><item><guid isPermaLink="false">page-1</guid><guid>https://o.example/g1/</guid><description>&lt;a href="/g2/"&gt;</description><content:encoded><![CDATA[<img src="/g3.png">]]></content:encoded></item></channel></rss>',
    'build/atom.xml':
      '<feed><icon>/g4.png</icon><entry><content type="html">&lt;a href="/g5/"&gt;</content></entry></feed>',
    'build/feed.json': '{"items": [{"content_html": "<a href=\\"/g6/\\">"}]}',
    'build/llms.txt':
      '[a](/g7/ "t") [b](</g8/>) [c [d]](/g9/) [e][r] ![f](/h1.png) [g](/h2_(x)/) https://o.example/h3/ <https://o.example/h4/>\n\n[r]: /h5/\n',
  });
  const targets = report.findings.map(({ message }) =>
    /"([^"]*)"/.exec(message.en)?.[1]?.replace('https://o.example', ''),
  );
  expect(targets.sort()).toEqual(
    [
      '/g1/',
      '/g2/',
      '/g3.png',
      '/g4.png',
      '/g5/',
      '/g6/',
      '/g7/',
      '/g8/',
      '/g9/',
      '/h1.png',
      '/h2_(x)/',
      '/h3/',
      '/h4/',
      '/h5/',
    ].sort(),
  );
});

test('pages are read whatever ending of HTML they have', async () => {
  const report = await check({
    'build/index.html': html('<a href="/a.htm#none">x</a><a href="/B.HTML#here">x</a>'),
    'build/a.htm': '<p id="here"><a href="/gone/">x</a>',
    'build/B.HTML': '<p id="here">',
    'build/c.xhtml': '<p><a href="/gone/too/">x</a></p>',
  });
  expect(brief(report)).toEqual([
    'build/a.htm:-:- broken-page',
    'build/c.xhtml:-:- broken-page',
    'build/index.html:-:- broken-anchor',
  ]);
  expect(report.counts.pages).toBe(4);
});

test('a cause is a target, however it is written, and the pages of a layout are named', async () => {
  const report = await check({
    'build/index.html': html('<a href="gone.html">x</a><a href="./gone.html">x</a>'),
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
        `build/${name}/index.html`,
        html(`<a href="../gone.html">x</a><a href="setup.html">x</a>`),
      ]),
    ),
  });
  const own = report.findings.filter(({ message }) => message.en.includes('setup.html'));
  expect(own.map(({ file }) => file)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `build/${name}/index.html`));
  const shared = report.findings.filter((finding) => !own.includes(finding));
  expect(shared.map(({ message }) => /It is on .*?\)/.exec(message.en)?.[0])).toEqual([
    'It is on 7 pages (also b/index.html, c/index.html, d/index.html, e/index.html, 2 more)',
  ]);
});

describe('the address that a build names itself', () => {
  const site = { url: 'https://o.example', baseUrl: '/', repoUrl: '' };
  const checkFor = async (canonical: string, options: { baseUrl?: string; isUrlGiven?: boolean }) => {
    const root = await writeFixture({
      'build/index.html': `<link rel="canonical" href="${canonical}"><a href="https://my.site/gone/">x</a>`,
    });
    const { baseUrl = '/', isUrlGiven } = options;
    return checkBuild({
      root,
      buildDir: path.join(root, 'build'),
      site: { ...site, baseUrl },
      ...(isUrlGiven !== undefined && { isUrlGiven }),
    });
  };

  test.each(['https://o.example', 'https://o.example/', 'https://O.EXAMPLE/index.html', '/', './', '', '//', 'x:'])(
    '%j is no contradiction',
    async (canonical) => {
      expect((await checkFor(canonical, {})).counts.classes.external).toBeGreaterThan(0);
    },
  );

  test('counts where nobody said otherwise', async () => {
    const { counts } = await checkFor('https://my.site', { isUrlGiven: false });
    expect(counts.classes).toMatchObject({ 'broken-page': 1, external: 0, ok: 1 });
    await expect(checkFor('https://my.site/', { isUrlGiven: true })).rejects.toThrow(
      'made for https://my.site/, but is checked for https://o.example/',
    );
    await expect(checkFor('https://my.site/sub/', { isUrlGiven: false })).rejects.toThrow('--base-url');
    expect((await checkFor('https://my.site/sub', { baseUrl: '/sub/', isUrlGiven: false })).counts.classes.ok).toBe(1);
  });
});
