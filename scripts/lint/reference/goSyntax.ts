import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What gofmt.wasm exports; the text goes in and out as UTF-8 in its memory. */
type Gofmt = {
  memory: WebAssembly.Memory;
  _initialize(): void;
  alloc(length: number): number;
  /** 0: as it should be. 1: `output` is the formatted text. Anything else: `output` is what is wrong. */
  format(): number;
  output_ptr(): number;
  output_len(): number;
  dispose(): void;
};

/**
 * Answers what gofmt says against a Go file or fragment (declarations or statements), with its line. `...` may stand for what
 * was left out, and imports may come before statements. Undefined too for code that gofmt itself breaks on.
 */
export function createGoCheck(): (code: string) => { message: string; line: number } | undefined {
  const require = createRequire(import.meta.url);
  const module = new WebAssembly.Module(readFileSync(require.resolve('@wasm-fmt/gofmt/wasm')));
  let gofmt: Gofmt | undefined;
  const findError = (code: string): string | undefined => {
    gofmt ??= start(module);
    try {
      return format(gofmt, code);
    } catch (error) {
      // Its stack is small: a deep expression ends it, and after that it cannot be used any more.
      if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
      gofmt = undefined;
      return undefined;
    }
  };
  return (code) => {
    const error = findError(code);
    if (error === undefined) return undefined;
    const complete = withoutImports(withoutElisions(code));
    const second = complete === code ? error : findError(complete);
    if (second === undefined) return undefined;
    // Methods of an interface, or fields.
    const isMembers = ['interface', 'struct'].some((type) => findError(`type T ${type} {${complete}\n}`) === undefined);
    if (isMembers) return undefined;
    const { message, line } = parseError(second);
    // What is missing at the end is missed behind it.
    return { message, line: Math.min(line, code.trimEnd().split('\n').length) };
  };
}

function start(module: WebAssembly.Module): Gofmt {
  const gofmt = new WebAssembly.Instance(module).exports as unknown as Gofmt;
  gofmt._initialize();
  return gofmt;
}

function format(gofmt: Gofmt, code: string): string | undefined {
  const bytes = new TextEncoder().encode(code);
  const place = gofmt.alloc(bytes.length);
  new Uint8Array(gofmt.memory.buffer, place, bytes.length).set(bytes);
  const isWrong = gofmt.format() > 1;
  const output = new Uint8Array(gofmt.memory.buffer, gofmt.output_ptr(), isWrong ? gofmt.output_len() : 0);
  const words = new TextDecoder().decode(output);
  gofmt.dispose();
  return isWrong ? words : undefined;
}

/** `3:5: expected operand, found '...' (and 1 more errors)`; the column is off in a fragment's first line. */
function parseError(error: string): { message: string; line: number } {
  const [, line = '1', message = error] = /^(\d+):\d+: (.*?)(?: \(and \d+ more errors\))?$/s.exec(error) ?? [];
  return { message, line: Number(line) };
}

/** Puts comments, or nothing, for `...` where Go has no use for it; lines stay where they are. */
function withoutElisions(code: string): string {
  return code
    .replace(/^([ \t]*)(?:\.{3}|…)[ \t]*([,;]?)[ \t]*$/gm, '$1//')
    .replace(/([({])[ \t]*(?:\.{3}|…)[ \t]*(?=[)}])/g, '$1')
    .replace(/,[ \t]*(?:\.{3}|…)[ \t]*(?=[)}])/g, '');
}

/** A file has imports first, statements are in a function: documentation shows both in one block. */
function withoutImports(code: string): string {
  const imports =
    /^(?:\s*(?:\/\/[^\n]*|import[ \t]+(?:[\w.]+[ \t]+)?"[^"\n]*"|import[ \t]*\([^()]*\)))*/.exec(code)?.[0] ?? '';
  return imports.includes('import') ? imports.replace(/[^\n]/g, '') + code.slice(imports.length) : code;
}
