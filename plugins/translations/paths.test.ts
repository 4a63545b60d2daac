import { describe, expect, it } from 'vitest';
import { fileUrl } from '../../src/lib/forge.ts';
import { differencePath, toAcceptCommand, toAnchor, toCommand } from './paths.ts';

describe('addresses', () => {
  it.each([
    ['guides/ebpf/index.md', '/t/guides/ebpf/'],
    ['guides/ebpf/check.mdx', '/t/guides/ebpf/check/'],
    ['index.md', '/t/index/'],
  ])('of the differences of %s', (page, path) => expect(differencePath('t', page)).toBe(path));

  it('keep apart the parts without a heading and headings of that name', () => {
    const anchors = ['intro', '(intro)', 'front-matter', '(front-matter)'].map((id) => toAnchor('en', id));
    expect(new Set(anchors).size).toBe(4);
    expect(anchors.every((anchor) => /^[\w-]+$/.test(anchor))).toBe(true);
  });

  it('encode the names of files', () => {
    const forge = { repository: 'https://forge.example/o/r', branch: 'main' };
    expect(fileUrl(forge, 'docs/a b#c.md', 'edit')).toBe('https://forge.example/o/r/edit/main/docs/a%20b%23c.md');
  });
});

describe('commands', () => {
  it('name the file of the source and the language to translate into', () => {
    expect(toCommand('docs/guides/x.md', 'en')).toBe('npm run translate -- docs/guides/x.md --to en');
    expect(toAcceptCommand('docs/x.md', 'en')).toBe('npm run translate -- docs/x.md --to en --accept');
    expect(toAcceptCommand('docs/x.md', 'en', 'steps')).toBe('npm run translate -- docs/x.md --to en --accept steps');
  });

  it('quote the parts without a heading, and keep sections from being options', () => {
    expect(toAcceptCommand('docs/x.md', 'en', '(intro)')).toBe(
      'npm run translate -- docs/x.md --to en --accept "(intro)"',
    );
    expect(toAcceptCommand('docs/x.md', 'en', '--force')).toBe(
      'npm run translate -- docs/x.md --to en --accept -- --force',
    );
  });

  it.each([
    ['docs/a b.md', '"docs/a b.md"'],
    ['docs/$(x).md', "'docs/$(x).md'"],
    ["docs/'`x`.md", String.raw`'docs/'\''` + "`x`.md'"],
  ])('quote %s, so that a shell takes it for one name', (file, quoted) =>
    expect(toCommand(file, 'en')).toBe(`npm run translate -- ${quoted} --to en`),
  );
});
