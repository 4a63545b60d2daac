/** A member of the outermost object: its key, and where it stands. `end` is behind its value. */
export type JsonMember = { key: string; start: number; end: number; line: number };

/** The members of the outermost object in a text that JSON.parse accepts, in their order, repeated keys included. */
export function jsonMembersOf(text: string): JsonMember[] {
  const members: JsonMember[] = [];
  let depth = 0;
  let member: JsonMember | undefined;
  let end = 0;
  let line = 1;
  let counted = 0;
  const close = (): void => {
    if (member) members.push({ ...member, end });
    member = undefined;
  };
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s"{}[\],:]+/g)) {
    if (depth === 1 && (token === ',' || token === '}')) close();
    else if (depth === 1 && !member) {
      line += text.slice(counted, index).split('\n').length - 1;
      counted = index;
      member = { key: JSON.parse(token) as string, start: index, end: index, line };
    }
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    end = index + token.length;
  }
  return members;
}

/** The text without the members with these keys. Everything else stays as it is, white space included. */
export function withoutMembers(text: string, keys: ReadonlySet<string>): string {
  const members = jsonMembersOf(text);
  const kept = members.filter(({ key }) => !keys.has(key));
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last || kept.length === members.length) return text;
  if (kept.length === 0) return `${text.slice(0, first.start).trimEnd()}${text.slice(last.end).trimStart()}`;
  // What stands between two members goes with the first of them, so that the others keep their indentation.
  const parts = kept.map(({ start, end }, index) => {
    const following = members.find((one) => one.start >= end);
    const isLast = index === kept.length - 1;
    return text.slice(start, isLast || !following ? end : following.start);
  });
  return `${text.slice(0, first.start)}${parts.join('')}${text.slice(last.end)}`;
}
