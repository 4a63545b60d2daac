import type { Message } from '../../src/lib/finding.ts';

/** Where a text stops being JSON, and what should stand there. */
export type JsonError = { offset: number; expected: Message; remedy: Message };

type State = keyof typeof states;
type Token = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar';

const add = say('Add it.', '请补上。');
const states = {
  value: { expected: say('a value', '一个值'), remedy: say('Add one.', '请补上。') },
  firstItem: { expected: say('a value or "]"', '一个值或 "]"'), remedy: add },
  firstKey: { expected: say('a key in double quotes or "}"', '加双引号的键或 "}"'), remedy: add },
  key: { expected: say('a key in double quotes', '加双引号的键'), remedy: add },
  colon: { expected: say('":"', ' ":"'), remedy: add },
  afterItem: { expected: say('"," or "]"', ' "," 或 "]"'), remedy: add },
  afterMember: { expected: say('"," or "}"', ' "," 或 "}"'), remedy: add },
  end: { expected: say('the end of the file', '文件末尾'), remedy: say('Remove what follows.', '请删去后面的内容。') },
} as const;

function say(en: string, zh: string): Message {
  return { en, 'zh-Hans': zh };
}

const token =
  /([{}[\]:,])|("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy;

/**
 * The first error of a text that JSON.parse refuses: it does not always say where (Node 20). Undefined when
 * there is none.
 */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let before = '';
  for (let offset = skipSpace(text, 0); ; offset = skipSpace(text, token.lastIndex)) {
    if (offset === text.length && state === 'end') return undefined;
    token.lastIndex = offset;
    const found = token.exec(text);
    const next: State | undefined = found ? step(state, kindOf(found), open) : undefined;
    if (!found || next === undefined) return explain(text, offset, state, before);
    [state, before] = [next, found[0]];
  }
}

function step(state: State, kind: Token, open: ('{' | '[')[]): State | undefined {
  const wantsValue = state === 'value' || state === 'firstItem';
  const after = (): State => (open.length === 0 ? 'end' : open.at(-1) === '{' ? 'afterMember' : 'afterItem');
  switch (kind) {
    case '{':
    case '[':
      if (!wantsValue) return undefined;
      open.push(kind);
      return kind === '{' ? 'firstKey' : 'firstItem';
    case '}':
    case ']':
      if (!(kind === '}' ? ['firstKey', 'afterMember'] : ['firstItem', 'afterItem']).includes(state)) return undefined;
      open.pop();
      return after();
    case 'string':
      if (state === 'key' || state === 'firstKey') return 'colon';
      return wantsValue ? after() : undefined;
    case 'scalar':
      return wantsValue ? after() : undefined;
    case ':':
      return state === 'colon' ? 'value' : undefined;
    case ',':
      return state === 'afterMember' ? 'key' : state === 'afterItem' ? 'value' : undefined;
  }
}

function explain(text: string, offset: number, state: State, before: string): JsonError {
  if (text[offset] === '"' && state !== 'end' && !/^after|colon/.test(state))
    return {
      offset,
      expected: say('a string in one line, closed and with valid escapes', '写在一行内、有结束引号、转义正确的字符串'),
      remedy: say('Mend the string.', '请修正这个字符串。'),
    };
  if (/^\/[/*]/.test(text.slice(offset, offset + 2)))
    return {
      offset,
      expected: states[state].expected,
      remedy: say('JSON has no comments: remove it.', 'JSON 没有注释，请删去。'),
    };
  const isTrailing = before === ',' && /[}\]]/.test(text[offset] ?? '');
  return {
    offset,
    ...states[state],
    ...(isTrailing && { remedy: say('Remove the comma before it.', '请删去它前面的逗号。') }),
  };
}

function kindOf([text, mark, string]: RegExpExecArray): Token {
  return mark ? (text as Token) : string === undefined ? 'scalar' : 'string';
}

function skipSpace(text: string, from: number): number {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}
