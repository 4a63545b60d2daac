import { expect, it } from 'vitest';
import { parsePage } from '../../docs/parsePage.ts';
import { createFindSections } from './templates.ts';

const find = createFindSections([
  { pages: { key: 'verified', files: ['guides/**'] }, sections: [{ id: 'steps' }, { id: 'extra', optional: true }] },
  { pages: { files: ['reference/*.md'] }, sections: [{ id: 'fields' }] },
  { pages: { key: 'verified' }, sections: [{ id: 'proof' }] },
]);
const verified = '---\nverified: { how: executed }\n---\nText\n';

it.each([
  ['docs/guides/a/b.md', verified, ['steps']],
  ['docs/guides/a.md', 'Text\n', []],
  ['i18n/en/docusaurus-plugin-content-docs/current/reference/a.md', 'Text\n', ['fields']],
  ['docs/reference/deep/a.md', verified, ['proof']],
  ['docs/other.md', '---\nverified: [\n---\n', []],
])('%s has the sections of the first template that it fits', (file, text, sections) => {
  expect(find(parsePage(file, text))).toEqual(sections);
});

it('asks for nothing without templates', () => {
  expect(createFindSections([])(parsePage('docs/a.md', verified))).toEqual([]);
});
