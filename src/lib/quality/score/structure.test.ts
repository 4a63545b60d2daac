import { describe, expect, it } from 'vitest';
import { lossesOf, partOf, sections, withFrontMatter } from '../testPage.ts';

const verified =
  'description: What it is about.\nverified: { how: executed, on: 2026-11-20, versions: { go: 1.26.8 } }';
const written = sections.map((id) => `## A heading {#${id}}\n\nText.\n`);

describe('the structure of a guide', () => {
  const build = (parts: string[], yaml = verified) => partOf('structure', withFrontMatter(yaml, parts.join('\n')));

  it('is whole with the sections of the template', () => {
    expect(build(written)).toMatchObject({ score: 100, remarks: [{ id: 'structure-whole', lost: 0 }] });
  });

  it('loses by the sections that are missing, and names them', () => {
    const part = build(written.slice(0, 6));
    expect(part.remarks[0]).toMatchObject({
      id: 'sections-missing',
      values: { sections: 'clean-up next sources', count: 3, of: 9 },
    });
    expect(part.score).toBeCloseTo(100 - 50 / 3);
  });

  it('loses by headings without an id, and names the first', () => {
    const part = build([...written, '### Bare\n\nText.\n']);
    expect(part.remarks[0]).toMatchObject({ id: 'ids-missing', lost: 2, values: { count: 1, of: 10 } });
  });

  it.each([
    ['is missing', verified.replace(/^.*\n/, '')],
    ['is empty', verified.replace('What it is about.', '" "')],
    ['is no text', verified.replace('What it is about.', '3')],
  ])('loses when the description %s', (_, yaml) => {
    expect(lossesOf(build(written, yaml))).toEqual([['description-missing', 15]]);
  });
});

describe('the structure of any other page', () => {
  const described = (body: string) => withFrontMatter('description: About it.', body);

  it('needs no section of the template', () => {
    expect(partOf('structure', described('Text.\n')).score).toBe(100);
  });

  it.each([
    ['## A {#a}\n\n#### B {#b}\n', [['levels-skipped', 15]]],
    ['### A {#a}\n\n## B {#b}\n', [['levels-skipped', 15]]],
    ['## A {#a}\n\n#### B {#b}\n\n## C {#c}\n\n##### D {#d}\n', [['levels-skipped', 30]]],
    ['## A {#a}\n\n### B {#b}\n\n## C {#c}\n', [['structure-whole', 0]]],
    ['## A\n', [['ids-missing', 40]]],
    ['# Title\n\n## A {#a}\n', [['structure-whole', 0]]],
  ])('goes one level at a time, with ids: %j', (body, losses) => {
    expect(lossesOf(partOf('structure', described(body)))).toEqual(losses);
  });

  it('bears broken front matter', () => {
    expect(lossesOf(partOf('structure', '---\na: [\n---\n\nText.\n'))).toEqual([['description-missing', 30]]);
    expect(partOf('structure', '---\ntitle: never closed\n\nText.\n').score).toBeLessThan(100);
  });
});
