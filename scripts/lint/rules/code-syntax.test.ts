import { describe, expect, it } from 'vitest';
import { codeSyntax } from './code-syntax.ts';
import { lintFixture, placesOf } from './fixture.ts';

const linesOf = (text: string) => placesOf(lintFixture(codeSyntax, { text })).map(([, line]) => line);

describe('code-syntax', () => {
  it.each([
    ['```yaml nocheck\na: 1\na: 2\n```\n', []],
    ['```yaml title="nocheck"\na: 1\na: 2\n```\n', [3]],
    ['```yaml title="a.yaml" nocheck\na: 1\na: 2\n```\n', []],
    ['```YAML\na: 1\na: 2\n```\n', [3]],
    ['```text\na: 1\na: 2\n```\n', []],
    ['```python\ndef (\n```\n', []],
    ['    a: 1\n    a: 2\n', []],
    ['> - x\n>\n>   ```yaml\n>   a: 1\n>   a: 2\n>   ```\n', [5]],
    ['```toml\r\na = 1\r\nb = x\r\n```\r\n', [3]],
    ['```bash\nif true; then\n```\n', [2]],
    ['```console\n$ echo a\n(a)\n```\n', []],
    ['```jsonc\n{"a": 1, // b\n}\n```\n', []],
    ['```json\n{"a": 1 // b\n}\n```\n', [2]],
    ['```yaml\n```\n', []],
    ['```json\n```\n', []],
    ['```go\n```\n', []],
  ])('reports the line of the page: %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('says what to do in both languages', () => {
    const [finding] = lintFixture(codeSyntax, { text: '```json\n{"a": }\n```\n' });
    expect(finding?.message.en).toMatch(/^Unexpected code, expected JSON .*nocheck/);
    expect(finding?.message['zh-Hans']).toMatch(/JSON：.*nocheck。$/);
  });

  it.each(['yaml', 'json', 'jsonc', 'toml', 'bash', 'console', 'go'])(
    'survives what %s is not made for',
    (language) => {
      const hostile = [
        '['.repeat(20_000),
        '- '.repeat(20_000),
        '"'.repeat(30_001),
        '$(('.repeat(9000),
        '\0\uFFFF\uD800',
        'a: &a *a',
        '{{'.repeat(9999),
        `a: ${'*'.repeat(9000)}`,
        '`'.repeat(2) + '\\'.repeat(9001),
        'a'.repeat(200_000),
      ];
      for (const code of hostile)
        expect(
          lintFixture(codeSyntax, { text: `~~~${language}\n${code}\n~~~\n` }).map(({ rule }) => rule),
        ).not.toContain('broken-rule');
    },
  );
});
