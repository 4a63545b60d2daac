import { describe, expect, it } from 'vitest';
import { stripComments } from './stripComments.ts';

describe('stripComments', () => {
  it.each([
    ['bash', 'go run . # 运行', 'go run .'],
    ['bash', '#!/bin/sh\n# 说明\nls', '#!/bin/sh\nls'],
    ['bash', 'echo "$#" ${#a} ${a#b} a#b \\# "# x" \'# y\'', 'echo "$#" ${#a} ${a#b} a#b \\# "# x" \'# y\''],
    ['bash', "curl -d '{\n  # 不是\n}' # 是", "curl -d '{\n  # 不是\n}'"],
    ['sh', 'a;# 甲\n(b) # 乙\nc|#丙\nd', 'a;\n(b)\nc|\nd'],
    ['sh', 'cat <<EOF # 甲\n# 乙\na: "b # 丙\n  EOF x\nEOF\nls # 丁', 'cat <<EOF\na: "b # 丙\n  EOF x\nEOF\nls'],
    ['sh', "cat <<-'A' <<B\n\t#!/bin/sh\n\tA\n# 乙\nB\n# 丙", "cat <<-'A' <<B\n\t#!/bin/sh\n\tA\nB"],
    ['sh', 'a <<< "# b" # c', 'a <<< "# b"'],
    ['sh', "it's # 甲", "it's"],
    ['yaml', 'a: 1 # 甲\n# 乙\nb: "x # y" # 丙\nc: x#y', 'a: 1\nb: "x # y"\nc: x#y'],
    ['yml', "a: don't # 甲\nb: 'it''s # x' # 乙\nurl: http://a/#b", "a: don't\nb: 'it''s # x'\nurl: http://a/#b"],
    ['yaml', 'script: |\n  # 甲\n  run # 乙', 'script: |\n  run'],
    ['python', 'x = \'#\' #甲\ny = """\n# z\n"""', 'x = \'#\'\ny = """\n# z\n"""'],
    ['py', '"""说明。"""\ndef f():\n    """做事。\n\n    更多。\n    """\n    return 1', 'def f():\n    return 1'],
    ['toml', 'a = "#" # 甲\nb = \'\\\' # 乙', 'a = "#"\nb = \'\\\''],
    ['ruby', 'puts "#{a}" # 甲', 'puts "#{a}"'],
    ['dockerfile', '# syntax=docker/dockerfile:1\n# 甲\nRUN echo # 乙', '# syntax=docker/dockerfile:1\nRUN echo # 乙'],
    ['go', '// 甲\nx := "// y" // 乙\n/* 丙\n丁 */\nz := `// w`', 'x := "// y"\nz := `// w`'],
    ['go', "//go:embed a.txt\nc := '\"' // 甲\nd := '\\'' // 乙", "//go:embed a.txt\nc := '\"'\nd := '\\''"],
    ['c', '#include <a.h> /* 甲 */\nint a; /* 乙 */ int b;', '#include <a.h>\nint a;  int b;'],
    ['rust', "fn f<'a>(x: &'a str) {} // 甲\nlet c = '\"'; // 乙", "fn f<'a>(x: &'a str) {}\nlet c = '\"';"],
    ['java', 'String a = """\n  // b\n  """; // 甲', 'String a = """\n  // b\n  """;'],
    ['ts', "const a = 'http://b'; // 甲\nconst c = `//\n${d}`;", "const a = 'http://b';\nconst c = `//\n${d}`;"],
    ['json5', '{\n  // 甲\n  "a": "//b",\n}', '{\n  "a": "//b",\n}'],
    ['proto', 'import "a"; // 甲\n// see https://a.b', 'import "a";'],
    ['gradle', 'uri https://a.b/c', 'uri https://a.b/c'],
    ['css', 'a { b: url(//c) } /* 甲 */', 'a { b: url(//c) }'],
    ['php', '$a = "#"; # 甲\n$b = 1; // 乙', '$a = "#";\n$b = 1;'],
    ['sql', "SELECT '--' -- 甲\nFROM a /* 乙 */", "SELECT '--'\nFROM a"],
    ['lua', 'a = "--" --[[ 甲\n乙 ]] b = 1 -- 丙', 'a = "--"  b = 1'],
    ['html', '<p>a</p> <!-- 甲\n乙 -->\n<!-- 丙 -->\n<b/>', '<p>a</p>\n<b/>'],
    ['ini', '; 甲\n[a]\n  # 乙\nb = c ; d', '[a]\nb = c ; d'],
    ['properties', '! 甲\na=b#c', 'a=b#c'],
    ['powershell', '<# 甲\n乙 #>\nGet-Item # 丙', 'Get-Item'],
    ['mermaid', 'graph TD\n  %% 甲\n  a --> b', 'graph TD\n  a --> b'],
    ['BASH', 'ls # 甲', 'ls'],
  ])('%s: %j', (lang, code, expected) => {
    expect(stripComments(code, lang)).toBe(expected);
    expect(stripComments(expected, lang)).toBe(expected);
  });

  it('drops a comment with one of the blank lines around it', () => {
    expect(stripComments('a\n\n# 甲\n# 乙\n\nb\n\nc', 'sh')).toBe('a\n\nb\n\nc');
    expect(stripComments('# 甲\n\na\n\n# 乙', 'sh')).toBe('a');
    expect(stripComments('a\n# 甲\n\nb', 'sh')).toBe('a\n\nb');
    expect(stripComments('a\n\n\nb', 'sh')).toBe('a\n\n\nb');
  });

  it('drops white space at the ends of lines, and carriage returns', () => {
    expect(stripComments('a  \r\nb\t# 甲\r\n', 'sh')).toBe('a\nb');
  });

  it.each([undefined, null, '', 'text', 'console', 'no-such-language', 'constructor'])('leaves %j as it is', (lang) => {
    expect(stripComments('$ ls  # 甲\n// 乙\n\n', lang)).toBe('$ ls  # 甲\n// 乙\n\n');
  });

  it('leaves what is not closed', () => {
    expect(stripComments('a /* b\n"c', 'go')).toBe('a /* b\n"c');
    expect(stripComments('<!-- a\nb', 'html')).toBe('<!-- a\nb');
    expect(stripComments('echo "a\nb', 'sh')).toBe('echo "a\nb');
  });

  it('takes no quadratic time', () => {
    const hostile: [lang: string, code: string][] = [
      ['sh', '"'.repeat(300_001)],
      ['sh', `'"`.repeat(150_001)],
      ['sh', 'cat <<A\n'.repeat(60_000)],
      ['go', '/*'.repeat(300_000)],
      ['go', "'".repeat(300_000)],
      ['python', `"""'`.repeat(100_001)],
      ['python', '"""a""":'.repeat(100_000)],
      ['yaml', ' "a'.repeat(200_000)],
      ['ini', 'a;'.repeat(300_000)],
      ['html', '<!--'.repeat(200_000)],
      ['php', '/*#"'.repeat(100_000)],
      ['js', ' '.repeat(300_000)],
    ];
    for (const [lang, code] of hostile) expect(stripComments(code, lang).length).toBeLessThanOrEqual(code.length);
  });
});
