import { describe, expect, it } from 'vitest';
import { parseYamlCode } from './yamlCode.ts';

const lineOf = (code: string) => {
  const { mistake } = parseYamlCode(code) ?? {};
  return mistake && code.slice(0, mistake.offset).split('\n').length;
};

describe('parseYamlCode', () => {
  it.each([
    ['one document', 'a: 1\nb:\n  - c\n'],
    ['several documents', 'a: 1\n---\na: 2\n...\n---\nb: 3\n'],
    ['a list', '- a\n- b: c\n'],
    ['tags of CloudFormation', 'Value: !GetAtt Api.Arn\n'],
    ['anchors and merge keys', 'a: &x\n  b: 1\nc:\n  <<: *x\n'],
    ['lines left out', 'spec:\n  ...\n  template:\n    …\n    a: b\n...\n'],
    ['items left out', 'groups:\n  - ...\n    os: linux\n'],
    ['the rest left out', 'a: 1\n# ...\n…\n'],
    ['values of a Helm template', 'name: {{ .Values.name }}\nport: "{{ .Values.port }}"\n'],
    ['a Helm template', 'a: 1\n{{- if .Values.b }}\na: 2\n{{- end }}\n'],
    ['a Jinja template', '{% for x in y %}\n- a: {{ x }}\n{% endfor %}\n'],
    ['placeholders', 'token: <your token>\nurl: https://<host>/\n'],
    ['CRLF', 'a: 1\r\nb:\r\n  c: 2\r\n'],
    ['Chinese', '名称: 值 # 注释\n'],
    ['nothing', ''],
  ])('accepts %s', (_, code) => {
    expect(parseYamlCode(code)?.mistake).toBeUndefined();
  });

  it.each([
    ['indentation that differs', 'a:\n  b: 1\n   c: 2\n', 3],
    ['a repeated key', 'a: 1\nb: 2\na: 3\n', 3],
    ['a missing bracket', 'a: [1, 2\nb: 3\n', 2],
    ['a missing quote, where it starts', 'a: 1\nb: "x\nc: 2\nd: 3\n', 2],
    ['a tab', 'a:\n\tb: 1\n', 2],
    ['output', 'Job registration successful\nEvaluation ID: d3eaa396\n', 1],
    ['a mistake beside something left out', 'a:\n  ...\n  b: 1\n   c: 2\n', 4],
    ['two pairs in one line', 'a: b: c\n', 1],
  ])('finds the line of %s', (_, code, line) => {
    expect(lineOf(code)).toBe(line);
    const { en, 'zh-Hans': zh } = parseYamlCode(code)?.mistake?.reason ?? { en: '', 'zh-Hans': '' };
    expect([en, zh].every((words) => words !== '' && !/[\n.。]$/.test(words))).toBe(true);
  });

  it.each([
    ['deep brackets', '['.repeat(200)],
    ['deep lists', '- '.repeat(200)],
    ['very long code', 'a: 1\n'.repeat(20_000)],
  ])('does not judge %s', (_, code) => {
    expect(parseYamlCode(code)).toBeUndefined();
  });

  it('keeps offsets where something was left out', () => {
    const code = 'a:\n  ...\n  b: c\n';
    const [document] = parseYamlCode(code)?.documents ?? [];
    const value = document?.getIn(['a', 'b'], true) as { range: [number, number, number] };
    expect(code.slice(value.range[0], value.range[1])).toBe('c');
  });
});
