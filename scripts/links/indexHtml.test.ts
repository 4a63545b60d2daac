import { describe, expect, test } from 'vitest';
import { indexCss } from './indexCss.ts';
import { indexLlmsTxt, indexRobotsTxt, indexXml } from './indexFeeds.ts';
import { indexHtml } from './indexHtml.ts';
import { indexJson } from './indexJson.ts';
import { parseSrcset } from './srcset.ts';

const hrefs = (html: string): string[] => indexHtml(html).links.map(({ href }) => href);

describe('indexHtml', () => {
  test.each([
    ['<a href="x">', ['x'], 'page'],
    ['<A HREF=x>', ['x'], 'page'],
    ['<area href="x">', ['x'], 'page'],
    ['<svg><a xlink:href="x"></a></svg>', ['x'], 'page'],
    ['<iframe src="x">', ['x'], 'page'],
    ['<link rel="canonical" href="x">', ['x'], 'page'],
    ['<link rel="alternate" hreflang="en" href="x">', ['x'], 'page'],
    ['<link rel="stylesheet" href="x">', ['x'], 'asset'],
    ['<link rel="icon" href="x">', ['x'], 'asset'],
    ['<link rel="modulepreload" href="x">', ['x'], 'asset'],
    ['<link rel="preload" as="image" imagesrcset="x 1x, y 2x">', ['x', 'y'], 'asset'],
    ['<script src="x"></script>', ['x'], 'asset'],
    ['<img src="x" srcset="y 1x, z 2x">', ['x', 'y', 'z'], 'asset'],
    ['<picture><source srcset="x"></picture>', ['x'], 'asset'],
    ['<video src="x" poster="y"><track src="z"></video>', ['x', 'y', 'z'], 'asset'],
    ['<audio src="x">', ['x'], 'asset'],
    ['<meta property="og:image" content="x">', ['x'], 'asset'],
    ['<meta name="twitter:image" content="x">', ['x'], 'asset'],
    ['<meta http-equiv="refresh" content="0; url=x">', ['x'], 'page'],
    [`<meta http-equiv="Refresh" content="0;URL='x'">`, ['x'], 'page'],
    ['<noscript><img src="x"></noscript>', ['x'], 'asset'],
    ['<svg><use href="x"></use><use xlink:href="#y"></use></svg>', ['x', '#y'], 'page'],
    ['<svg><image href="x"></image></svg>', ['x'], 'asset'],
    ['<input type="image" src="x">', ['x'], 'asset'],
    ['<blockquote cite="x"><q cite="y"><ins cite="z">', ['x', 'y', 'z'], 'page'],
    ['<p style="background: url(x)">', ['x'], 'asset'],
    ['<p style="background: url(&quot;x&quot;)" id="a">', ['x'], 'asset'],
    ['<style>a{background:url(x)}</style>url(no) <i>url(no)</i>', ['x'], 'asset'],
  ])('%s links', (html, expected, kind) => {
    expect(indexHtml(html).links).toEqual(expected.map((href) => ({ href, kind })));
  });

  test.each([
    '<form action="x">',
    '<link rel="preconnect" href="https://x.example">',
    '<meta name="description" content="x">',
    '<!-- <a href="x"> -->',
    '<script>const a = \'<a href="x">\';</script>',
    '<p style="clip-path: url(#x); color: rgb(0 0 0)">',
    '<p data-style="url(x)">url(x)</p>',
    '<textarea><a href="x"></textarea>',
    '<a>',
    '<constructor href="x"><toString src="x">',
  ])('%s does not link', (html) => {
    expect(hrefs(html)).toEqual([]);
  });

  test('collects ids and names of anchors as they are', () => {
    const { ids } = indexHtml('<h2 id="采样">x</h2><a name=old></a><p id="a&amp;b"><input name="no"><i id="">');
    expect([...ids]).toEqual(['采样', 'old', 'a&b']);
  });

  test('decodes entities in addresses and keeps the first of equal attributes', () => {
    expect(hrefs('<a href="?a=1&amp;b=&#20013;" href="no">')).toEqual(['?a=1&b=中']);
  });

  test('reads base and canonical', () => {
    const { base, canonical } = indexHtml(
      '<base href="/x/"><base href="/y/"><link rel="canonical" href="https://o.example/">',
    );
    expect({ base, canonical }).toEqual({ base: '/x/', canonical: 'https://o.example/' });
  });

  test.each([
    ['an unclosed tag', '<a href="ok">t<a href="lost', ['ok']],
    ['an unclosed comment', '<a href="ok"><!-- <a href="lost">', ['ok']],
    ['a null byte', '<a href="a\0b">', ['a\0b']],
    ['line breaks in an address', '<a href="a\nb">', ['a\nb']],
    ['no text', '', []],
    ['100 KB of <', '<'.repeat(100_000), []],
    ['a deep nest', `${'<div>'.repeat(50_000)}<a href="ok">`, ['ok']],
  ])('survives %s', (_title, html, expected) => {
    expect(hrefs(html)).toEqual(expected);
  });
});

test.each([
  ['', []],
  ['a.png', ['a.png']],
  ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
  ['a.png,b.png 2x', ['a.png,b.png']],
  ['a.png, b.png', ['a.png', 'b.png']],
  [' \n,a.png 100w,\n  b.png 200w ,', ['a.png', 'b.png']],
  ['data:image/png;base64,AAAA 1x, b.png 2x', ['data:image/png;base64,AAAA', 'b.png']],
])('srcset %j holds %j', (srcset, expected) => {
  expect(parseSrcset(srcset)).toEqual(expected);
});

test('hostile srcset and refresh texts take no time', () => {
  const started = performance.now();
  parseSrcset(`a${','.repeat(200_000)}b`);
  parseSrcset(',a '.repeat(50_000));
  indexHtml(`<meta http-equiv="refresh" content="0;url=${' '.repeat(200_000)}x${' '.repeat(200_000)}y">`);
  indexLlmsTxt('['.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(1000);
});

test('reads sitemaps, RSS and Atom', () => {
  const page = (href: string): object => ({ href, kind: 'page' });
  expect(
    indexXml(
      '<urlset><url><loc> https://o.example/a?b=1&amp;c </loc><xhtml:link rel="alternate" href="https://o.example/en/a"/></url></urlset>',
    ),
  ).toEqual([page('https://o.example/a?b=1&c'), page('https://o.example/en/a')]);
  expect(indexXml('<rss><link>/x</link><enclosure url="/y.mp3"/></rss>')).toEqual([
    page('/x'),
    { href: '/y.mp3', kind: 'asset' },
  ]);
  expect(indexXml('<feed><link href="/x"/></feed>')).toEqual([page('/x')]);
});

test('reads the links of llms.txt', () => {
  expect(indexLlmsTxt('# T\n- [指南](/guides/): x\n- [b](https://o.example/b)\n').map(({ href }) => href)).toEqual([
    '/guides/',
    'https://o.example/b',
  ]);
});

describe('indexCss', () => {
  test.each<[string, string[]]>([
    ['a{background:url(x.png)}', ['x.png']],
    ['a{background:URL( "a b.png" ) no-repeat, url(\'c.png\')}', ['a b.png', 'c.png']],
    ['@import "a.css";@import \'b.css\' print;@import url(c.css);', ['a.css', 'b.css', 'c.css']],
    ['@font-face{src:url(a.woff2)format("woff2"),url(a.woff)}', ['a.woff2', 'a.woff']],
    ['a{background:url(a\\(b\\).png)}', ['a(b).png']],
    [
      'a{background:url("data:image/svg+xml,<svg>/* \\" url(no)")}b{background:url(yes)}',
      ['data:image/svg+xml,<svg>/* " url(no)', 'yes'],
    ],
    ['/* url(no) */ a{content:"url(no)"} /* url(no)', []],
    ['a{clip-path:url(#x);background:url()}', []],
    ['a{background:url(x', []],
    ['', []],
  ])('%s', (css, expected) => {
    expect(indexCss(css).map(({ href }) => href)).toEqual(expected);
  });

  test('hostile style sheets do not stall', () => {
    for (const piece of ['url(', '"', '/*', '\\', 'url("', "url('\\", '@import ', '(']) indexCss(piece.repeat(100_000));
    expect(indexCss('url(x)'.repeat(10_000))).toHaveLength(10_000);
  });
});

describe('indexJson', () => {
  test('reads web app manifests', () => {
    const manifest = {
      name: 'https://no',
      start_url: './?x',
      icons: [{ src: 'a.png', sizes: '1x1' }],
      shortcuts: [{ url: '/s/', icons: [{ src: 'b.png' }] }],
      protocol_handlers: [{ protocol: 'web+x', url: '/?u=%s' }],
    };
    expect(
      indexJson(JSON.stringify(manifest), 'manifest')
        .map(({ href, kind }) => `${kind} ${href}`)
        .sort(),
    ).toEqual(['asset a.png', 'asset b.png', 'page ./?x', 'page /s/']);
  });

  test('reads JSON feeds', () => {
    const feed = {
      home_page_url: '/',
      items: [{ id: 'no', url: '/a/', image: '/i.png', content_html: '<a href="/b/">' }],
    };
    expect(
      indexJson(JSON.stringify(feed), 'feed')
        .map(({ href }) => href)
        .sort(),
    ).toEqual(['/', '/a/', '/b/', '/i.png']);
  });

  test.each([
    '',
    'x',
    'null',
    '1',
    '[]',
    '"x"',
    '['.repeat(100_000),
    '{"__proto__": {"src": 1}}',
    '{"constructor": "x"}',
  ])('%.30o links nowhere', (text) => {
    expect(indexJson(text, 'manifest')).toEqual([]);
  });
});

test('robots.txt names sitemaps', () => {
  const text = 'User-agent: *\nDisallow: /x\nSitemap: https://o.example/sitemap.xml\n  sitemap:/b.xml\n# Sitemap';
  expect(indexRobotsTxt(text).map(({ href }) => href)).toEqual(['https://o.example/sitemap.xml', '/b.xml']);
});
