import { describe, expect, it } from 'vitest';
import { fixFixture, lintFixture, reference } from './fixture.ts';
import { otelDeprecated } from './otel-deprecated.ts';

const inGo = (name: string) => `\`\`\`go\nattribute.String("${name}", x)\n\`\`\`\n`;
const inList = (text: string) => `- x\n\n  ${text.trim().replaceAll('\n', '\n  ')}\n`.replaceAll('\n', '\r\n');
const printed = "```js\n{\n  traceId: 'a',\n  attributes: { 'http.method': 'GET' }\n}\n```\n";
const messages = (text: string) => lintFixture(otelDeprecated, { text }).map(({ message }) => message);

describe('otel-deprecated', () => {
  it('names the registry, the new name, and in both languages the same', () => {
    const [message] = messages('`http.method`');
    const { version } = reference.conventions;
    for (const words of [message?.en, message?.['zh-Hans']])
      expect(words).toSatisfy((text: string) =>
        ['"http.method"', '"http.request.method"', version].every((part) => text.includes(part)),
      );
  });

  it.each([
    ['a removed attribute', '`db.user`', 1],
    ['one that several names replace', '`http.target`', 1],
    ['one whose successor has moved', '`gen_ai.system`', 1],
    ['one that has moved', '`gen_ai.agent.id`', 0],
    ['a metric', '`http.server.request.duration`', 0],
    ['a name that is not deprecated', '`http.request.method`', 0],
    ['prose', 'http.method', 0],
    ['text about the change', '`http.method` 已改名为 `http.request.method`', 0],
    ['both names in a row', '| old | new |\n| - | - |\n| `http.target` | `url.path` |\n', 0],
    ['a migration in code', '```yaml\n- set(attributes["http.request.method"], attributes["http.method"])\n```\n', 0],
    ['a list of both kinds in two paragraphs', '- `http.method`\n- `http.request.method`\n', 1],
  ])('%s', (_, text, count) => {
    expect(messages(text)).toHaveLength(count);
  });

  it.each([
    ['a template with its key', inGo('k8s.pod.labels.app'), inGo('k8s.pod.label.app')],
    [
      'a name that leads to a template',
      inGo('http.request_content_length'),
      inGo('http.request.header.content-length'),
    ],
    ['code in a list, with CRLF', inList(inGo('http.method')), inList(inGo('http.request.method'))],
    ['names that several could replace', inGo('http.host'), inGo('http.host')],
    ['inline code', '`http.method`', '`http.method`'],
    ['configuration', '```yaml\nkey: http.method\n```\n', '```yaml\nkey: http.method\n```\n'],
    ['spans that a program printed', printed, printed],
    ['JSON', '```json\n{"http.method": 1}\n```\n', '```json\n{"http.method": 1}\n```\n'],
    [
      'code from examples/',
      '```yaml title="examples/a/b.yaml"\nkey: http.method\n```\n',
      '```yaml title="examples/a/b.yaml"\nkey: http.method\n```\n',
    ],
  ])('fixes or leaves alone: %s', (_, text, fixed) => {
    expect(lintFixture(otelDeprecated, { text })).toHaveLength(1);
    expect(fixFixture([otelDeprecated], { text })).toBe(fixed);
  });
});
