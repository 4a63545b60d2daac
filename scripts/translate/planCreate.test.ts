import { expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { planCreate } from './planCreate.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const draft = 'd'.repeat(40);
const move = { to: `${en}/a.md`, isFile: (file: string) => file === 'docs/a.png' };

it('copies the source, says where it is from and adapts links', () => {
  const text = '---\r\ntitle: 页面 # why\r\ntags: [a]\r\n---\r\n\r\n![图](./a.png)\r\n\r\n## 步骤 {#steps}\r\n';
  expect(planCreate(parsePage('docs/a.md', text), { source: 'zh-Hans', draft }, move)).toBe(
    text
      .replace('tags: [a]\r\n', `tags: [a]\r\ntranslation:\r\n  source: zh-Hans\r\n  draft: ${draft}\r\n`)
      .replace('./a.png', '@site/docs/a.png'),
  );
});

it('does not take over what the source says of its own source', () => {
  const blob = 'a'.repeat(40);
  const text = `---\ntitle: Page\ntranslation: { source: zh-Hans, blob: ${blob} }\n---\nText\n`;
  expect(planCreate(parsePage(`${en}/a.md`, text), { source: 'en', draft }, { ...move, to: 'docs/a.md' })).toBe(
    `---\ntitle: Page\ntranslation: { source: en, draft: ${draft} }\n---\nText\n`,
  );
});

it('makes nothing of a page whose front matter is broken', () => {
  expect(
    planCreate(parsePage('docs/a.md', '---\ntitle: "a\n---\n'), { source: 'zh-Hans', draft }, move),
  ).toBeUndefined();
});
