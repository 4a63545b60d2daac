import { describe, expect, it } from 'vitest';
import { createGoCheck } from './goSyntax.ts';

const check = createGoCheck();

describe('createGoCheck', () => {
  it.each([
    ['a file', 'package main\n\nfunc main() {}\n'],
    ['not formatted', 'package main\nfunc  main( ){ }'],
    ['declarations', 'type A struct{}\n\nfunc f() {}\n'],
    ['statements', 'x := f()\nif err != nil {\n\treturn err\n}\n'],
    ['imports before statements', 'import (\n\t"context"\n)\n\n// then\nx := f()\n'],
    ['one import before statements', 'import otel "go.opentelemetry.io/otel"\nx := f()\n'],
    ['methods of an interface', 'Start(ctx context.Context, host Host) error\n\nShutdown(ctx context.Context) error\n'],
    ['fields', 'Name string `json:"name"`\n'],
    ['lines left out', 'func main() {\n\t...\n\tx := f()\n\t…\n}\n'],
    ['arguments left out', 'x := f(...)\ny := g(a, ...)\nz := T{...}\n'],
    ['variadic parameters', 'func f(a ...string) { g(a...) }\n'],
    ['Chinese text', 'fmt.Println("你好") // 问候\n'],
    ['CRLF', 'x := f()\r\ny := g()\r\n'],
    ['nothing', ''],
  ])('accepts %s', (_, code) => {
    expect(check(code)).toBeUndefined();
  });

  it.each([
    ['func main() {\n\topts: = f()\n}\n', 2],
    ['x := f(\n', 1],
    ['package main\n\nfunc main() {\n\tx :=\n}\n', 5],
    ['{{ .Meta.Namespace }}', 1],
    ['import "a"\n\nx = = 1\n', 3],
  ])('names the line of %j', (code, line) => {
    expect(check(code)?.line).toBe(line);
    expect(check(code)?.message).toMatch(/^[^\n(]+$/);
  });

  it('goes on after code that breaks gofmt', () => {
    expect(check(`x := ${'('.repeat(5000)}1${')'.repeat(5000)}`)).toBeUndefined();
    expect(check(`x := a${'.(b)'.repeat(20_000)}`)).toBeUndefined();
    expect(check('x := 1\n')).toBeUndefined();
    expect(check('x := = 1\n')?.line).toBe(1);
  });

  it('takes text that is no UTF-16', () => {
    expect(check('x := "\uD800"')).toBeUndefined();
    expect(check('\0')?.line).toBe(1);
  });
});
