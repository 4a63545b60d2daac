/** Where a text stops being JSON, and what should stand there. */
export type JsonError = { offset: number; expected: string; remedy: string };

type State = keyof typeof states;
type Token = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar';

const add = 'Add it.';
const states = {
  value: { expected: 'a value', remedy: 'Add one.' },
  firstItem: { expected: 'a value or "]"', remedy: add },
  firstKey: { expected: 'a key in double quotes or "}"', remedy: add },
  key: { expected: 'a key in double quotes', remedy: add },
  colon: { expected: '":"', remedy: add },
  afterItem: { expected: '"," or "]"', remedy: add },
  afterMember: { expected: '"," or "}"', remedy: add },
  end: { expected: 'the end of the file', remedy: 'Remove what follows.' },
} as const;

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
    return { offset, expected: 'a string in one line, closed and with valid escapes', remedy: 'Mend the string.' };
  if (/^\/[/*]/.test(text.slice(offset, offset + 2)))
    return { offset, expected: states[state].expected, remedy: 'JSON has no comments: remove it.' };
  const isTrailing = before === ',' && /[}\]]/.test(text[offset] ?? '');
  return { offset, ...states[state], ...(isTrailing && { remedy: 'Remove the comma before it.' }) };
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
