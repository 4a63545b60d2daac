import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { askOffline } from './askOffline.ts';
import { classifyLink, linkRules } from './classify.ts';
import { compareOffline } from './compareOffline.ts';
import { writeCorpus } from './corpus.ts';
import { findRealLychee } from './external/fixtureLychee.ts';
import { writeFixture } from './fixtureSite.ts';
import { indexHtml } from './indexHtml.ts';
import { readBuild } from './readBuild.ts';

/** One line of HTML each. Both must say the same of it: that all of it is well, or that something is broken. */
const agreed = {
  well: [
    '<a href="BASEb/">',
    '<a href="BASEb">',
    '<a href="BASEb/index.html">',
    '<a href="../b/">',
    '<a href="./">',
    '<a href=" BASEb/ ">',
    '<a href="BASEb/?q=1#one">',
    '<a href="#here">',
    '<a href="#">',
    '<a href="#top">',
    '<a href="BASEb/#one">',
    '<a href="BASEb#one">',
    '<a href="BASEb/#第一节">',
    '<a href="BASEb/#%E7%AC%AC%E4%B8%80%E8%8A%82">',
    '<a href="BASEb/#old">',
    '<a href="BASE中文/#节">',
    '<a href="BASE%E4%B8%AD%E6%96%87/">',
    '<a href="BASEpage">',
    '<a href="BASEpage.html">',
    '<a href="BASEimg/i.png#x">',
    '<img src="BASEimg/i.png">',
    '<a href="SITEb/">',
    '<link rel="canonical" href="SITEb/">',
    '<a href="https://a.dev/none/">',
    '<a href="mailto:x@a.dev">',
    '<a href="tel:1">',
    '<link rel="preconnect" href="BASEnone">',
    '<!-- <a href="BASEnone/"> -->',
  ],
  broken: [
    '<a href="BASEnone/">',
    '<a href="BASEnone">',
    '<a href="BASEB/">',
    '<a href="b/">',
    '<a href="#none">',
    '<a href="BASEb/#none">',
    '<a href="BASEb/#ONE">',
    '<a href="BASEb/#第二节">',
    '<a href="BASEb/index.html#none">',
    '<a href="BASEb/&#35;none">',
    '<a href="BASEb/%zz">',
    '<a href="BASEdir">',
    '<a href="BASEdir/">',
    '<a href=BASEnone/>',
    '<code><a href="BASEnone/">x</a></code>',
    '<noscript><a href="BASEnone/"></a></noscript>',
    '<template><a href="BASEnone/"></a></template>',
    '<area href="BASEnone/">',
    '<iframe src="BASEnone/">',
    '<img src="BASEnone.png">',
    '<img srcset="BASEimg/i.png 1x, BASEnone.png 2x">',
    '<source src="BASEnone.mp4">',
    '<track src="BASEnone.vtt">',
    '<audio src="BASEnone.mp3">',
    '<video poster="BASEnone.png">',
    '<object data="BASEnone.pdf">',
    '<embed src="BASEnone.swf">',
    '<input type="image" src="BASEnone.png">',
    '<blockquote cite="BASEnone/">',
    '<svg><use href="BASEnone.svg#x"></use></svg>',
    '<svg><image href="BASEnone.png"></image></svg>',
    '<script src="BASEnone.js"></script>',
    '<link rel="stylesheet" href="BASEnone.css">',
    '<link rel="manifest" href="BASEnone.webmanifest">',
    '<link rel="alternate" hreflang="x" href="BASEnone/">',
    '<link rel="canonical" href="SITEnone/">',
    '<a href="SITEnone/">',
    '<a href="file:///etc/none">',
    '<a href="https://[x">',
  ],
};

/** Where they differ, and why ours is right for a site. */
const differences: [html: string, ours: 'well' | 'broken', why: string][] = [
  ['<a href="javascript:x">', 'broken', 'lychee leaves other schemes out'],
  ['<a href="htps://a.dev">', 'broken', 'lychee leaves other schemes out'],
  ['<a href="file:///etc/hosts">', 'broken', 'lychee looks whether the file is on this machine'],
  ['<a rel="nofollow" href="BASEnone/">', 'broken', 'lychee leaves nofollow out, readers do not'],
  ['<meta property="og:image" content="SITEnone.png">', 'broken', 'lychee does not read meta'],
  ['<meta http-equiv="refresh" content="0; url=BASEnone/">', 'broken', 'lychee does not read meta'],
  ['<link rel="preload" as="image" imagesrcset="BASEnone.png 1x">', 'broken', 'lychee does not read imagesrcset'],
  ['<svg><a xlink:href="BASEnone/"></a></svg>', 'broken', 'lychee does not read xlink:href'],
  ['<p style="background: url(BASEnone.png)">', 'broken', 'lychee does not read styles'],
  ['<a href="BASEpage/">', 'broken', 'hosts serve page.html at /page, not at /page/'],
  ['<a href="BASEb//">', 'broken', 'hosts serve no empty folder; file systems do'],
  ['<form action="BASEnone">', 'well', 'a form is no link'],
  ['<a href="BASEb/#:~:text=none">', 'well', 'words on a page may change; the link still leads there'],
];

const program = await findRealLychee();
if (program === undefined) test.todo('the same as lychee offline: there is no lychee on this machine');
else
  describe.each(['/', '/otlp-docs/'])('under %s', (baseUrl) => {
    test('every link is judged as lychee judges it offline, but for known differences', async () => {
      const site = { url: 'https://o.otlp.dev', baseUrl, repoUrl: '' };
      const rows = [...agreed.well, ...agreed.broken, ...differences.map(([html]) => html)].map((html) =>
        html.replaceAll('BASE', baseUrl).replaceAll('SITE', site.url + baseUrl),
      );
      const files = {
        'index.html': '',
        'b/index.html': '<h2 id="one">x</h2><h2 id="第一节">x</h2><a name="old"></a>',
        'page.html': '',
        '中文/index.html': '<p id="节">',
        'img/i.png': '',
        'dir/x.txt': '',
        'a/index.html': ['<p id="here">', ...rows].join('\n'),
      };
      const root = await writeFixture(
        Object.fromEntries(Object.entries(files).map(([file, text]) => [baseUrl.slice(1) + file, text])),
      );
      const index = await readBuild(path.join(root, baseUrl));
      const from = index.documents.get('a/index.html');
      if (!from) throw new Error('The page was not read');

      const answers = await askOffline(program, root, site);
      const theirs = rows.map((_html, row) =>
        answers.some(({ file, line, state }) => file === 'a/index.html' && line === row + 2 && state === 'broken')
          ? 'broken'
          : 'well',
      );
      const rules: ReadonlySet<string> = new Set(linkRules);
      const ours = rows.map((html) =>
        indexHtml(html).links.some((link) => rules.has(classifyLink({ link, from, index, site }).class))
          ? 'broken'
          : 'well',
      );
      const table = (states: readonly string[]): string[] => rows.map((html, row) => `${states[row]}: ${html}`);
      const wanted = [...agreed.well.map(() => 'well'), ...agreed.broken.map(() => 'broken')];
      expect(table(ours)).toEqual(table([...wanted, ...differences.map(([, state]) => state)]));
      expect(table(theirs)).toEqual(
        table([...wanted, ...differences.map(([, state]) => (state === 'well' ? 'broken' : 'well'))]),
      );
    });
  });

if (program !== undefined)
  test('a whole site with broken links in both languages has the same ones', async () => {
    const root = await writeFixture({});
    await writeCorpus({ dir: root, pages: 40, links: 1600, baseUrl: '/', brokenPerPage: 3 });
    const site = { url: 'https://o.otlp.dev', baseUrl: '/', repoUrl: '' };
    const { both, onlyOurs, onlyLychee } = await compareOffline(program, path.join(root, 'build'), site);
    expect(both).toHaveLength(120);
    expect({ onlyOurs, onlyLychee }).toEqual({ onlyOurs: [], onlyLychee: [] });
  });
