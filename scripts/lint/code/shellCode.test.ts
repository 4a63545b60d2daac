import { describe, expect, it } from 'vitest';
import { findShellMistake } from './shellCode.ts';

describe('findShellMistake', () => {
  it.each([
    ['commands', 'export A=1\nnpm ci && npm run build | tee log\n'],
    ['a loop', 'for f in *.yaml; do\n  otelcol validate --config="$f"\ndone\n'],
    ['a here-document', 'cat > a.yaml <<EOF\na: (b\nEOF\n'],
    ['placeholders', 'git add <file name>\nhelm install x --set mode=<daemonset|deployment>\ncat <你的文件>\n'],
    ['something left out', 'docker run ...\n...\n'],
    ['a transcript', '$ swift run\nBuild complete! (0.31s)\n$ echo done\n'],
    ['a transcript with long commands', '$ docker run \\\n    --rm image\nUsage (of image)\n$ cat <<EOF\n(a\nEOF\n'],
    ["a transcript with the shell's second prompt", "$ echo 'a\n> b'\na\nb\n"],
    ['CRLF', 'echo a \\\r\n  b\r\n'],
  ])('accepts %s', (_, code) => {
    expect(findShellMistake(code, 'script')).toBeUndefined();
  });

  it.each([
    ['output', 'kubectl get svc\nNAME  PORT(S)\n', 2],
    ['a missing end', 'for f in *; do\n  echo $f\n', 1],
    ['a missing quote', 'echo "a\nb\n', 1],
    ['a mistake in a transcript', '$ echo a\n(a)\n$ if true; fi\nb\n', 3],
  ])('finds %s', (_, code, from) => {
    const mistake = findShellMistake(code, 'script');
    expect(mistake && code.slice(0, mistake.offset).split('\n').length).toBeGreaterThanOrEqual(from);
    expect(mistake?.reason['zh-Hans']).toContain(mistake?.reason.en);
  });

  it('cannot tell commands from output in a transcript without a prompt', () => {
    expect(findShellMistake('NAME  PORT(S)\n', 'transcript')).toBeUndefined();
    expect(findShellMistake('$ if true; fi\nNAME\n', 'transcript')).toBeDefined();
  });

  it('does not judge what is nested too deeply', () => {
    expect(findShellMistake('('.repeat(5000), 'script')).toBeUndefined();
  });
});
