import { describe, expect, it } from 'vitest';
import { enFile, lintFixture, zhFile } from './fixture.ts';
import { fileLink } from './file-link.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const files = {
  'docs/guides/Case.md': '',
  'docs/guides/with space.md': '',
  'docs/intro.md': '',
  'docs/guides/pic.png': '',
  'docs/guides/_part.md': '',
  [`${en}/intro.md`]: '',
  [`${en}/guides/case.md`]: '',
  'static/img/logo.svg': '',
  'README.md': '',
  'docs/zh-only.md': '',
};
const check = (text: string, file = zhFile) => lintFixture(fileLink, { file, text, files });

describe('file-link', () => {
  it.each([
    ['relative page', zhFile, '[a](./Case.md)'],
    ['parent folder, anchor', zhFile, '[a](../intro.md#x)'],
    ['bare name from the content folder', zhFile, '[a](intro.md)'],
    ['absolute page', enFile, '[a](/intro.md)'],
    ['untranslated page by absolute path', enFile, '[a](/zh-only.md)'],
    ['untranslated page by relative path', enFile, '[a](../zh-only.md)'],
    ['percent-encoded', zhFile, '[a](with%20space.md)'],
    ['angle brackets', zhFile, '[a](<with space.md>)'],
    ['image beside the page', zhFile, '![图](pic.png)'],
    ['static image', enFile, '![logo](/img/logo.svg)'],
    ['@site', zhFile, '[a](@site/docs/intro.md)'],
    ['other site', enFile, '[a](https://example.org/x.md) ![a](https://example.org/a.png) <mailto:a@b.c>'],
    ['address of a page', zhFile, '[a](/guides/ebpf/) [b](#steps) [c](./other) [d](/sitemap.xml)'],
    ['in code', zhFile, '`[a](./missing.md)`\n\n```markdown\n[a](./missing.md)\n```'],
  ])('accepts: %s', (_, file, text) => {
    expect(check(text, file)).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ['letter case', zhFile, '[a](./case.md)', /there is no docs\/guides\/case\.md\. Did you mean "\.\/Case\.md"\?/],
    ['misspelt', enFile, '[a](../into.md)', /Did you mean "\.\.\/intro\.md"\?/],
    ['wrong folder', zhFile, '[a](./intro.md)', /Did you mean "\.\.\/intro\.md"\?/],
    ['reference definition', zhFile, '[a][x]\n\n[x]: ./gone.md', /gone\.md/],
    ['image', enFile, '![a](./gone.png)', /Unexpected image ".\/gone.png"/],
    ['static image', zhFile, '![a](/img/logos.svg)', /no static\/img\/logos\.svg\. Did you mean "\/img\/logo\.svg"/],
    ['asset', enFile, '[a](./gone.yaml)', /gone\.yaml/],
    ['partial', zhFile, '[a](./_part.md)', /is none/],
    ['file that is no page', zhFile, '[a](../../README.md)', /README\.md is none/],
    ['escape from the repository', zhFile, '[a](../../../../etc/x.md)', /there is no \.\.\//],
    ['bad escape', enFile, '[a](100%.md)', /%25/],
  ])('finds: %s', (_, file, text, message) => {
    const findings = check(text, file);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.en).toMatch(message);
    expect(findings[0]?.message.en).toMatch(/[.?] [A-Z][^.?]+(?:\.\w[^.]*)*\.$/);
    expect(findings[0]?.range?.start.line).toBe(text.startsWith('[a][x]') ? 3 : 1);
  });
});
