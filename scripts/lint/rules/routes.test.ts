import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { anchor } from './anchor.ts';
import { duplicateRoute } from './duplicate-route.ts';
import { enFile, lintFixture, placesOf, zhFile } from './fixture.ts';
import { routeLink } from './route-link.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const slug = (value: string) => `---\ntitle: T\nslug: ${value}\n---\n`;

describe('duplicate-route', () => {
  it.each([
    ['docs/a/index.md', 'docs/a.md', ''],
    ['docs/a/a.md', 'docs/a/README.md', ''],
    ['docs/01-a.md', 'docs/02-a.mdx', ''],
    [`${en}/x.md`, `${en}/y.md`, slug('/x')],
  ])('%s and %s are served at one address', (file, other, text) => {
    const [finding, ...rest] = lintFixture(duplicateRoute, { file, text: '', files: { [other]: text } });
    expect(finding?.message.en).toContain(other);
    expect(rest).toEqual([]);
  });

  it('points at the slug', () => {
    const findings = lintFixture(duplicateRoute, { file: 'docs/x.md', text: slug('y'), files: { 'docs/y.md': '' } });
    expect(placesOf(findings)).toEqual([['duplicate-route', 3]]);
  });

  it.each([
    ['docs/a.md', 'docs/b.md', ''],
    ['docs/a.md', `${en}/a.md`, ''],
    ['docs/a.md', 'docs/_a.md', ''],
    ['docs/2021-11-a.md', 'docs/a.md', ''],
  ])('%s and %s are not', (file, other, text) => {
    expect(lintFixture(duplicateRoute, { file, text: '', files: { [other]: text } })).toEqual([]);
  });
});

describe('route-link and anchor', () => {
  const files = {
    'docs/guides/other.md': '## 步骤 {#steps}\n',
    'docs/guides/auto.md': '## Automatic\n',
    'docs/guides/zh-only.md': '',
    [`${en}/guides/other.md`]: '## Steps {#steps}\n\n<a id="hand"></a>\n',
    'src/pages/guides/tool.tsx': '',
    'docs/community/index.md': '',
  };
  const check = (text: string, file = zhFile) =>
    [routeLink, anchor].flatMap((rule) => lintFixture(rule, { file, text, files }));

  it.each([
    ['own heading', zhFile, '[a](#x)\n\n## 节 {#x}'],
    ['the top', zhFile, '[a](#)'],
    ['percent-encoded', zhFile, '[a](#%78)\n\n## 节 {#x}'],
    ['footnote', zhFile, '[a](#user-content-fn-1) [^1]\n\n[^1]: b'],
    ['a page with automatic ids', zhFile, '[a](#auto) [b](./auto.md#any)\n\n## Auto'],
    ['other page', enFile, '[a](./other.md#steps) [b](./other.md#hand) [c](other.md?x=1#steps) [d](./other.md)'],
    ['missing page, which is for file-link', zhFile, '[a](./none.md#x)'],
    ['address', enFile, '[a](/guides/other/) [b](/guides/other) [c](/en/guides/other/#steps) [d](/guides/zh-only/)'],
    ['generated addresses', zhFile, '[a](/tags/ebpf/) [b](/community/contributors/) [c](/) [d](//guides/x)'],
    ['own page component', zhFile, '[a](/guides/tool/)'],
    ['image and file', zhFile, '![a](#x) [b](/guides/file.zip)'],
    ['other site', zhFile, '[a](https://example.org/guides/none/#x)'],
    ['bad escape', zhFile, '[a](/guides/100%/)'],
  ])('accepts: %s', (_, file, text) => expect(check(text, file)).toEqual([]));

  it.each<[string, string, string, string, RegExp]>([
    [
      'anchor',
      'own anchor',
      zhFile,
      '[a](#step)\n\n## 节 {#steps}',
      /Unexpected anchor "#step".*Did you mean "#steps"\?/,
    ],
    [
      'anchor',
      'anchor of another page',
      enFile,
      '[a](./other.md#stesp)',
      /other\.md\. Did you mean "\.\/other\.md#steps"\?/,
    ],
    [
      'anchor',
      'anchor of an address',
      zhFile,
      '[a](/guides/other/#no)',
      /expected the id of a heading of docs\/guides\/other\.md/,
    ],
    ['anchor', 'definition', zhFile, '[a]: #no', /"#no"/],
    [
      'route-link',
      'address',
      enFile,
      '[a](/guides/othre/)',
      /Unexpected link to "\/guides\/othre\/".*Did you mean "\/guides\/other\/"\?/,
    ],
    [
      'route-link',
      'folder of pages and of generated ones',
      zhFile,
      '[a](/community/none/)',
      /expected the address of a page/,
    ],
    ['route-link', 'folder without a page', zhFile, '[a](/guides/)', /expected the address of a page/],
  ])('%s finds: %s', (rule, _, file, text, message) => {
    const findings = check(text, file);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(findings.flatMap((finding) => faultsOf(finding.message))).toEqual([]);
    expect(findings.map(({ message: found }) => found.en)).toEqual([expect.stringMatching(message)]);
    expect(findings[0]?.message.en).toMatch(/[.?] [^.?]+\.$/);
    expect(findings[0]?.range?.start.line).toBe(1);
  });
});
