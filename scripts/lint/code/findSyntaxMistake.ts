import { lineStartsOf } from '../../../src/lib/docs/lines.ts';
import type { Reference } from '../reference/reference.ts';
import type { CodeBlock } from './codeBlocks.ts';
import { findJsonMistake } from './jsonCode.ts';
import { findShellMistake } from './shellCode.ts';
import { isTooBig, type SyntaxMistake } from './syntaxMistake.ts';
import { findTomlMistake } from './tomlCode.ts';
import { yamlOf } from './yamlCode.ts';

export type CheckedLanguage = {
  /** As it is written in messages. */
  name: string;
  find(block: CodeBlock, reference: Pick<Reference, 'findGoError'>): SyntaxMistake | undefined;
};

const yaml: CheckedLanguage = { name: 'YAML', find: (block) => yamlOf(block)?.mistake };
const shell: CheckedLanguage = { name: 'shell', find: ({ code }) => findShellMistake(code, 'script') };
const transcript: CheckedLanguage = { name: 'shell', find: ({ code }) => findShellMistake(code, 'transcript') };

/** The languages whose code must parse, by the names that a code block can give them. */
export const checkedLanguages: ReadonlyMap<string, CheckedLanguage> = new Map(
  Object.entries({
    yaml,
    yml: yaml,
    json: { name: 'JSON', find: ({ code }) => findJsonMistake(code, 'json') },
    jsonc: { name: 'JSON', find: ({ code }) => findJsonMistake(code, 'jsonc') },
    toml: { name: 'TOML', find: ({ code }) => findTomlMistake(code) },
    bash: shell,
    sh: shell,
    shell,
    zsh: shell,
    console: transcript,
    'shell-session': transcript,
    shellsession: transcript,
    terminal: transcript,
    go: { name: 'Go', find: ({ code }, { findGoError }) => findGoMistake(code, findGoError) },
  } satisfies Record<string, CheckedLanguage>),
);

function findGoMistake(code: string, findGoError: Reference['findGoError']): SyntaxMistake | undefined {
  if (isTooBig(code)) return undefined;
  const error = findGoError(code);
  if (!error) return undefined;
  const starts = lineStartsOf(code);
  const offset = starts[Math.min(Math.max(1, error.line), starts.length) - 1] ?? 0;
  const indent = /^[ \t]*/.exec(code.slice(offset))?.[0].length ?? 0;
  return {
    offset: offset + indent,
    reason: { en: error.message, 'zh-Hans': `gofmt 的说明是「${error.message}」` },
  };
}
