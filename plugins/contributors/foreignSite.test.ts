import { createHash } from 'node:crypto';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createForeignSite, type ForeignSite } from './foreignSite.ts';

const rightToLeft = '\u202e';
const hostile = `<img src=x onerror=alert(1)> "Mallory"'</data><script>`;
const addresses = [
  'ada@home.example',
  'bob@work.example',
  'quiet@home.example',
  'm@evil.example',
  'sync@tools.example',
];

let site: ForeignSite;
let built: Map<string, Buffer>;

beforeAll(async () => {
  site = createForeignSite();
  const page = (title: string) =>
    [`# ${title}`, ...Array.from({ length: 30 }, (_, line) => `${title} ${line}`)].join('\n\n');
  site.commit({
    author: 'Ada Lovelace <ada@home.example>',
    files: { 'documentation/index.md': `---\nslug: /\n---\n\n${page('Engine')}` },
  });
  site.commit({
    author: 'Bob Noyce <bob@work.example>',
    message: 'Add a page\n\nCo-authored-by: Quiet Quinn <quiet@home.example>',
    files: { 'documentation/circuits.md': page('Circuits') },
  });
  site.commit({
    author: 'Quiet Quinn <quiet@home.example>',
    message: 'Ask quiet@home.example about it',
    files: { 'documentation/silence.md': page('Silence') },
  });
  site.commit({
    author: `M${rightToLeft}yrollaM <m@evil.example>`,
    files: { 'documentation/circuits.md': page('Short circuits') },
  });
  site.commit({
    author: 'dependabot[bot] <sync@tools.example>',
    message: 'Bump everything',
    files: { 'package.json': '{}' },
  });
  site.commit({
    author: 'Ada Lovelace <ada@home.example>',
    files: {
      'data/people.yml': JSON.stringify({
        people: [
          { aliases: ['quiet@home.example'], optOut: true },
          { aliases: ['m@evil.example'], name: hostile }, // git itself takes < and > out of names
        ],
      }),
    },
  });
  built = await site.build();
}, 120_000);
afterAll(() => site.remove());

const read = (path: string) => built.get(path)?.toString() ?? '';
const find = (path: string, name: string) =>
  DomUtils.findAll((element) => element.name === name, parseDocument(read(path)).children);
const textOf = (path: string) => DomUtils.textContent(find(path, 'main')).replace(/\s+/g, ' ');
const profiles = () =>
  [...built.keys()].flatMap((path) => /^people\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? []).filter(isPerson);
const isPerson = (segment: string) => built.has(`badges/${segment}.svg`);

it('makes every page and picture, below the place that the site chose', () => {
  const pages = ['', 'all/', 'month/', 'quarter/', 'year/', 'badges/', 'levels/', 'health/'];
  expect([...built.keys()]).toEqual(expect.arrayContaining(pages.map((page) => `people/${page}index.html`)));
  expect(profiles()).toEqual(['ada-lovelace', 'bob-noyce', expect.stringMatching(/^[a-z0-9-]+$/)]);
  expect([...built.keys()]).toEqual(expect.arrayContaining(profiles().map((slug) => `cards/${slug}.svg`)));
});

it('names people as they are, in the language of the site', () => {
  const names = find('people/all/index.html', 'bdi').map((name) => DomUtils.textContent(name));
  expect(names).toEqual(['Ada Lovelace', hostile, 'Bob Noyce']);
  expect(textOf('people/all/index.html')).toContain('4 contributors, 5 commits');
  expect(textOf('circuits/index.html')).toContain('Contributors to this page: ');
  const ours = [...built.keys()].filter((path) => /^(people|badges|cards)\//.test(path));
  expect(ours.filter((path) => /[\u4e00-\u9fff]/.test(read(path)))).toEqual([]);
});

it('lets no name become markup or turn the text around', () => {
  const hot = ([path]: [string, Buffer]) =>
    path.endsWith('.html') && find(path, 'img').some(({ attribs }) => attribs['src'] === 'x');
  expect([...built].filter(hot)).toEqual([]);
  expect([...built].filter(([, text]) => text.includes(rightToLeft)).map(([path]) => path)).toEqual([]);
  for (const slug of profiles()) {
    expect(read(`badges/${slug}.svg`) + read(`cards/${slug}.svg`)).not.toMatch(/<img|<script|<\/data/);
  }
});

it('publishes no address, no hash of one, nobody who opted out and no program', () => {
  const digests = ['md5', 'sha1', 'sha256'].flatMap((algorithm) =>
    addresses.map((address) => createHash(algorithm).update(address).digest('hex')),
  );
  const secrets = [...addresses, ...digests, 'Quiet Quinn', 'quiet-quinn', 'dependabot'];
  const leaks = [...built].flatMap(([path, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${path}: ${secret}`),
  );
  expect(leaks).toEqual([]);
});

it('sends the profile of a person with its own page only', () => {
  const scripts = [...built].filter(([path]) => path.endsWith('.js'));
  const main = scripts.find(([path]) => path.includes('/main.'))?.[1].toString();
  expect(main).toContain('/site/people/:slug/');
  const naming = (slug: string) => scripts.filter(([, code]) => code.includes(`/${slug}/`)).map(([path]) => path);
  expect(profiles().flatMap(naming)).toEqual([]);
  for (const slug of profiles()) {
    const [element] = find(`people/${slug}/index.html`, 'data').filter(({ attribs }) => attribs['id'] === 'page-props');
    expect(JSON.parse(element?.attribs['value'] ?? '{}')).toMatchObject({ profile: { slug } });
  }
});

it('builds the same commit to the same bytes', async () => {
  const again = await site.build();
  expect([...again.keys()]).toEqual([...built.keys()]);
  expect([...again].filter(([path, text]) => !built.get(path)?.equals(text)).map(([path]) => path)).toEqual([]);
}, 120_000);
