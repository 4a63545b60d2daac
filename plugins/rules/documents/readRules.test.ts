import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readRules } from './readRules.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const good = `title: { en: Title, zh-Hans: 标题 }
what: { en: What, zh-Hans: 内容 }
why: { en: Why, zh-Hans: 原因 }
`;

function read(files: Record<string, string | Uint8Array>) {
  const siteDir = mkdtempSync(join(tmpdir(), 'otlp-docs-rules-'));
  folders.push(siteDir);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(siteDir, file)), { recursive: true });
    writeFileSync(join(siteDir, file), content);
  }
  return readRules({ siteDir, documents: 'rules', config: 'lint.yml' });
}

describe('the rules of a site', () => {
  it('are its documents with the severities of its configuration', async () => {
    const { rules, mistakes } = await read({
      'rules/md/MD009.yml': good,
      'rules/anchor.yml': good,
      'rules/anchor.ts': '',
      'rules/encoding.yml': good,
      'lint.yml': 'rules:\n  anchor: error\n  md/MD009: { severity: info, spaces: 2 }\n',
    });
    expect(mistakes).toEqual([]);
    expect(rules.map(({ id, file, setting }) => [id, file, setting])).toEqual([
      ['anchor', 'rules/anchor.yml', { severity: 'error', options: {} }],
      ['encoding', 'rules/encoding.yml', undefined],
      ['md/MD009', 'rules/md/MD009.yml', { severity: 'info', options: { spaces: 2 } }],
    ]);
  });

  it('are warnings where nothing is configured', async () => {
    expect((await read({ 'rules/anchor.yml': good })).rules[0]?.setting).toEqual({ severity: 'warning', options: {} });
  });

  it('are none where there are no documents', async () => {
    expect(await read({})).toEqual({ rules: [], mistakes: [] });
  });
});

describe('a document with a mistake', () => {
  it.each([
    ['an unknown key', `${good}wyh: x\n`, 'rules/b.yml:4: Unexpected key "wyh"'],
    ['a missing key', 'title: { en: Title, zh-Hans: 标题 }\n', 'rules/b.yml:1: Missing key "what"'],
    ['a missing language', good.replace('en: Why, ', ''), 'rules/b.yml:3: Missing key "why.en"'],
    ['broken YAML', `${good}note: [\n`, 'rules/b.yml:5: Unexpected YAML'],
    ['a list', '- a\n', 'rules/b.yml:1: Unexpected list'],
    ['nothing in it', '', 'rules/b.yml:1: Missing key "title"'],
    ['other bytes', Buffer.from([0xff, 0xfe]), 'rules/b.yml:1: Unexpected bytes'],
  ])('such as %s is named with its line, and hides no other', async (_, content, mistake) => {
    const { rules, mistakes } = await read({ 'rules/a.yml': good, 'rules/b.yml': content });
    expect(rules.map(({ id }) => id)).toEqual(['a']);
    expect(mistakes).toEqual([expect.stringContaining(mistake)]);
  });

  it('may be the configuration', async () => {
    const { rules, mistakes } = await read({ 'rules/a.yml': good, 'lint.yml': 'rules: [\n' });
    expect(mistakes).toEqual([expect.stringContaining('lint.yml:2: Unexpected YAML')]);
    expect(rules).toHaveLength(1);
  });
});
