import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { codeNamesOf, tellsOfChange } from './codeNames.ts';

const namesOf = (text: string) => codeNamesOf(parsePage('docs/a.md', text)).map(({ name }) => name);

describe('codeNamesOf', () => {
  it.each([
    ['`http.method`', ['http.method']],
    ['``http.method``', ['http.method']],
    ['`attributes["http.method"]` and `http.method=GET,db.name=x`', ['http.method', 'http.method', 'db.name']],
    ['`{http.method}` `http.route`.', ['http.method', 'http.route']],
    ['`http.method.`', ['http.method']],
    ['http.method "http.method"', []],
    ['`request.http.Method` `$http.method` `a/http.method` `x-http.method` `http.method()`', []],
    ['`http.*` `http.request.*` `http.request.header.<key>` `http.request.header.{key}`', []],
    ['`HTTP.method` `http` `.http` `http.` `http..x`', []],
  ])('finds names in inline code: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;
  it.each([
    ['yaml', '- key: http.method\n  from: "http.host"', ['http.method', 'http.host']],
    ['bash', 'export OTEL_RESOURCE_ATTRIBUTES=deployment.environment=prod', ['deployment.environment']],
    ['go', 'attribute.String("http.method", r.http.method) // http.host', ['http.method']],
    ['js', "{ 'http.method': db.name, x: `http.host` }", ['http.method', 'http.host']],
    ['java', '"service.name=a,deployment.environment=b"', ['service.name', 'deployment.environment']],
    ['diff', '- key: http.method\n+ key: http.request.method', ['http.request.method']],
    ['console', '$ env A=http.method\nhttp.host', ['http.method']],
    ['text', 'http.method', []],
    ['markdown', '`http.method`', []],
    ['', 'http.method', []],
    ['shell', '     -> http.method: Str(GET)', []],
  ])('finds names in a block of %s', (language, code, names) => {
    expect(namesOf(fence(language, code))).toEqual(names);
  });

  it.each([
    ['- Item `http.method`\n', 'http.method'],
    ['> - x\n>   `http.method`\n', 'http.method'],
    ['| a |\n| - |\n| `http.method` |\n', 'http.method'],
    ['> ```yaml\n> - key: http.method\n> ```\n', 'http.method'],
  ])('says where a name is in %j', (text, name) => {
    const [found] = codeNamesOf(parsePage('docs/a.md', text));
    expect(found?.start).toBe(text.indexOf(name));
    expect(found?.range.start.line).toBe(text.slice(0, text.indexOf(name)).split('\n').length);
  });

  it('does not say where a name is in code that its source spells differently', () => {
    const [found] = codeNamesOf(parsePage('docs/a.md', '| a |\n| - |\n| `x \\| http.method` |\n'));
    expect([found?.name, found?.start, found?.range.start.line]).toEqual(['http.method', -1, 3]);
  });

  it('knows what else is in the paragraph, the row or the block', () => {
    const text = '`http.method` and\n`http.host`\n\n| `a.b` | `c.d` |\n| - | - |\n| `e.f` | x |\n';
    const around = codeNamesOf(parsePage('docs/a.md', text)).map((one) => [...one.around].join(' '));
    expect(around).toEqual(['http.method http.host', 'http.method http.host', 'a.b c.d', 'a.b c.d', 'e.f']);
  });

  it('takes linear time for long words', () => {
    const long = 'a.'.repeat(500_000);
    expect(namesOf(fence('yaml', `${'a'.repeat(1_000_000)}\n${long}b\n${long}(`))).toHaveLength(1);
  });
});

describe('tellsOfChange', () => {
  it.each([
    ['`http.method` → see there', true],
    ['`http.method` is deprecated', true],
    ['`http.method` 已弃用', true],
    ['| `http.method` | Removed |', true],
    ['`http.method` says how', false],
    ['请求的方法在 `http.method` 中', false],
    ['Renamed.\n\n`http.method` says how', false],
  ])('%s', (text, expected) => {
    const page = parsePage('docs/a.md', text);
    const [found] = codeNamesOf(page);
    expect(found && tellsOfChange(page, found)).toBe(expected);
  });
});
