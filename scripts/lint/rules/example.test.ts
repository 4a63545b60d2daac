import { describe, expect, it } from 'vitest';
import { parseExampleTitle, quoteExample } from '../examples.ts';
import { exampleInSync } from './example-in-sync.ts';
import { exampleKnown } from './example-known.ts';
import { exampleProof } from './example-proof.ts';
import { enFile, fixFixture, lintFixture, placesOf, zhFile } from './fixture.ts';

const go =
  'package main\n\nfunc main() {\n\t// #region send\n\tsend()\n\n\tif ok {\n\t\t// #region inner\n\t\tstop()\n\t\t// #endregion inner\n\t}\n\t// #endregion send\n}\n';
const files = {
  'examples/count/main.go': go,
  'examples/count/example.yml': '',
  'examples/count/c.yaml': 'a: 1\n\nb: 2\n',
};
const fence = (title: string, body: string, lang = 'go') => `文\n\n\`\`\`${lang} title="${title}"\n${body}\`\`\`\n`;

describe('example-in-sync', () => {
  it.each([zhFile, enFile])('accepts the whole file and a region (%s)', (file) => {
    expect(lintFixture(exampleInSync, { file, files, text: fence('examples/count/main.go', go) })).toEqual([]);
    expect(
      lintFixture(exampleInSync, {
        file,
        files,
        text: fence('examples/count/main.go#send', 'send()\n\nif ok {\n\tstop()\n}\n'),
      }),
    ).toEqual([]);
    expect(lintFixture(exampleInSync, { file, files, text: fence('main.go', 'other\n') })).toEqual([]);
  });

  it.each([zhFile, enFile])('points at the first line that differs, and its fix is clean and final (%s)', (file) => {
    const text = fence('examples/count/c.yaml', 'a: 1\n\nb: 3\nc: 4\n', 'yaml');
    const findings = lintFixture(exampleInSync, { file, files, text });
    expect(findings).toMatchObject([
      {
        range: { start: { line: 6 } },
        message: {
          en: 'Unexpected "b: 3" in line 3 of the code block, expected "b: 2" as in examples/count/c.yaml. Run `npm run fix`.',
        },
      },
    ]);
    const fixed = fixFixture([exampleInSync], { file, files, text });
    expect(fixed).toBe(fence('examples/count/c.yaml', 'a: 1\n\nb: 2\n', 'yaml'));
    expect(fixFixture([exampleInSync], { file, files, text: fixed })).toBe(fixed);
  });

  it('keeps the indentation of a list and CRLF line ends', () => {
    const text = '1. 写\r\n\r\n   ```yaml title="examples/count/c.yaml"\r\n   x\r\n   ```\r\n';
    const fixed = fixFixture([exampleInSync], { files, text });
    expect(fixed).toBe('1. 写\r\n\r\n   ```yaml title="examples/count/c.yaml"\r\n   a: 1\r\n\r\n   b: 2\r\n   ```\r\n');
    expect(lintFixture(exampleInSync, { files, text: fixed })).toEqual([]);
  });

  it('reports but does not fix a quotation, or text that would close the fence', () => {
    const quoted = '> ```yaml title="examples/count/c.yaml"\n> x\n> ```\n';
    expect(lintFixture(exampleInSync, { files, text: quoted })).toMatchObject([{ rule: 'example-in-sync' }]);
    expect(fixFixture([exampleInSync], { files, text: quoted })).toBe(quoted);
    const text = fence('examples/count/r.md', 'x\n', 'markdown');
    expect(fixFixture([exampleInSync], { files: { 'examples/count/r.md': '```bash\nls\n```\n' }, text })).toBe(text);
  });

  it('shows the place where long lines differ, and tabs', () => {
    const long = (end: string) => `${'x'.repeat(100)}${end}${'y'.repeat(100)}\n`;
    const messageOf = (actual: string, expected: string) =>
      lintFixture(exampleInSync, {
        files: { 'examples/count/l.txt': expected },
        text: fence('examples/count/l.txt', actual),
      })[0]?.message.en;
    expect(messageOf(long('cat'), long('dog'))).toMatch(
      /^Unexpected "…x+caty+…" in line 1 .*, expected "…x+dogy+…" as/,
    );
    expect(messageOf('    a\n', '\ta\n')).toContain('Unexpected "    a" in line 1 of the code block, expected "\\ta"');
    expect(messageOf('a\n', 'a\nb\n')).toContain('Unexpected end in line 2 of the code block, expected "b"');
    const quoted = lintFixture(exampleInSync, { files, text: '> ```yaml title="examples/count/c.yaml"\n> x\n> ```\n' });
    expect(quoted[0]?.message.en).toMatch(/Copy it from there\.$/);
  });

  it.each([
    ['examples/count/man.go', 'Did you mean "examples/count/main.go"?'],
    ['examples/count/main.go#sent', 'Unexpected region "sent"'],
    ['examples/count', 'Unexpected title'],
    ['examples/count/../../secret', 'Unexpected title'],
  ])('finds the bad title %s', (title, message) => {
    expect(lintFixture(exampleInSync, { files, text: fence(title, 'x\n') })).toMatchObject([
      { range: { start: { line: 3 } }, message: { en: expect.stringContaining(message) } },
    ]);
  });

  it.each([
    '# #region a\nx\n# #endregion a',
    '<!-- #region a -->\nx\n<!-- #endregion a -->',
    '/* #region a */\nx\n/* #endregion a */',
    '-- #region a\nx\n-- #endregion a',
  ])('reads markers in any comment: %s', (source) => expect(quoteExample(source, 'a')).toBe('x'));

  it('takes titles in both kinds of quotes and ignores other titles', () => {
    expect(parseExampleTitle("title='examples/a/b.c' {1}")).toEqual({ id: 'a', file: 'examples/a/b.c' });
    expect(parseExampleTitle('title="a" subtitle="examples/a/b"')).toBeUndefined();
    expect(parseExampleTitle(null)).toBeUndefined();
  });
});

describe('example-known', () => {
  it.each([zhFile, enFile])('wants an existing example (%s)', (file) => {
    const page = (id: string) => `---\nverified:\n  example: ${id}\n---\n`;
    expect(lintFixture(exampleKnown, { file, files, text: page('count') })).toEqual([]);
    const findings = lintFixture(exampleKnown, { file, files, text: page('cuont') });
    expect(placesOf(findings)).toEqual([['example-known', 3]]);
    expect(findings[0]?.message.en).toContain('Did you mean "count"?');
  });
});

describe('example-proof', () => {
  const page = (how: string) => `---\nverified:\n  how: ${how}\n  example: count\n---\n`;
  const find = (how: string, yaml: string, file = zhFile) =>
    lintFixture(exampleProof, { file, text: page(how), files: { 'examples/count/example.yml': yaml } });

  it.each([zhFile, enFile])('accepts proof that is as good as the example, or less (%s)', (file) => {
    expect(find('executed', 'pages: [guides/page]', file)).toEqual([]);
    expect(find('documented', 'proof: executed-by-hand\npages: [guides/page]', file)).toEqual([]);
  });

  it.each([
    ['executed', 'executed-by-hand'],
    ['executed', 'documented'],
    ['executed-by-hand', 'documented'],
  ])('finds %s where the example says %s', (how, proof) => {
    const findings = find(how, `proof: ${proof}\npages: [guides/page]`);
    expect(placesOf(findings)).toEqual([['example-proof', 3]]);
    expect(findings[0]?.message.en).toContain(`expected "${proof}" as examples/count/example.yml says`);
  });

  it('wants the example to know the page', () => {
    const findings = find('executed', 'pages: [guides/other]');
    expect(placesOf(findings)).toEqual([['example-proof', 4]]);
    expect(findings[0]?.message.en).toContain('expected one that has "guides/page" among its pages');
    const index = zhFile.replace('page.md', 'index.md');
    expect(find('executed', 'pages: [guides]', index)).toEqual([]);
    expect(find('executed', 'pages: [guides/index]', index)).toEqual([]);
  });

  it.each(['pages: [', '', 'pages: guides/page', 'proof: [a]\npages: [guides/page]'])(
    'leaves a broken example.yml to data-file: %s',
    (yaml) => expect(find('executed', yaml)).toEqual([]),
  );
});
