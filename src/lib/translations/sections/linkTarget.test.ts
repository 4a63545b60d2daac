import { describe, expect, it } from 'vitest';
import { toTarget } from './linkTarget.ts';

const chinese = { file: 'docs/guides/ebpf/index.md', locale: 'zh-Hans' } as const;
const english = { file: 'i18n/en/docusaurus-plugin-content-docs/current/guides/ebpf/index.md', locale: 'en' } as const;

describe('toTarget', () => {
  it.each([
    ['./count.md', 'guides/ebpf/count'],
    ['count.mdx', 'guides/ebpf/count'],
    ['./count', 'guides/ebpf/count'],
    ['/guides/ebpf/count/', 'guides/ebpf/count'],
    ['/guides/ebpf/count', 'guides/ebpf/count'],
    ['../ebpf/count.md#steps', 'guides/ebpf/count#steps'],
    ['#steps', 'guides/ebpf#steps'],
    ['./index.md?x=1#steps', 'guides/ebpf?x=1#steps'],
    ['./', 'guides/ebpf'],
    ['../../index.md', ''],
    ['@site/static/a.png', 'static/a.png'],
    ['https://opentelemetry.io/docs/', 'https://opentelemetry.io/docs/'],
    ['//opentelemetry.io/docs/', '//opentelemetry.io/docs/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('%s', (url, expected) => {
    expect(toTarget(url, chinese)).toBe(expected);
    expect(toTarget(url, english)).toBe(expected);
  });

  it('is the same in the folders of all languages', () => {
    expect(toTarget('/en/guides/ebpf/count/', english)).toBe(toTarget('/guides/ebpf/count/', chinese));
    expect(toTarget(`@site/${english.file}`, english)).toBe(toTarget(`@site/${chinese.file}`, chinese));
    expect(toTarget(`@site/${chinese.file}`, english)).toBe(toTarget(`@site/${chinese.file}`, chinese));
  });

  it("takes the site's own address for a path, and no address that only begins with it", () => {
    const site = 'https://docs.example.org';
    expect(toTarget(`${site}/guides/ebpf/count/`, chinese, site)).toBe('guides/ebpf/count');
    expect(toTarget(`${site}/en/guides/ebpf/count/`, english, site)).toBe('guides/ebpf/count');
    expect(toTarget(site, chinese, site)).toBe('');
    expect(toTarget(`${site}.evil/guides/`, chinese, site)).toBe(`${site}.evil/guides/`);
  });

  it('leaves a page outside of the site where it is', () => {
    expect(toTarget('./a.md', { file: 'CONTRIBUTING.md' })).toBe('a');
  });
});
