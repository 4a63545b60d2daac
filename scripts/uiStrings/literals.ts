import type ts from 'typescript';

/** The compiler, which takes long to load. */
export type TypeScript = typeof ts;

/** What an expression stands for, as far as it can be told without running the program. Lines are counted from 1. */
export type Literal = { line: number } & (
  | { kind: 'text'; value: string }
  | { kind: 'list'; items: Literal[] }
  | { kind: 'record'; entries: ReadonlyMap<string, Literal> }
  /** A number, a function or the like: no text. */
  | { kind: 'other' }
  | { kind: 'unknown' }
);

export type Source = {
  file: ts.SourceFile;
  lineOf(node: ts.Node): number;
  read(node: ts.Node): Literal;
};

/** Parses TypeScript. `read` follows the constants at the top of the file. */
export function parseSource(typescript: TypeScript, name: string, text: string): Source {
  const { ScriptTarget, ScriptKind, SyntaxKind } = typescript;
  const kind = name.endsWith('x') ? ScriptKind.TSX : ScriptKind.TS;
  const file = typescript.createSourceFile(name, text, ScriptTarget.Latest, true, kind);
  const constants = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!typescript.isVariableStatement(statement)) continue;
    for (const { name: own, initializer } of statement.declarationList.declarations)
      if (typescript.isIdentifier(own) && initializer) constants.set(own.text, initializer);
  }
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  return { file, lineOf, read: (node) => read(node, new Set()) };

  function read(node: ts.Node, followed: ReadonlySet<string>): Literal {
    const line = lineOf(node);
    const next = (inner: ts.Node): Literal => read(inner, followed);
    if (typescript.isStringLiteralLike(node)) return { kind: 'text', value: node.text, line };
    if (
      typescript.isParenthesizedExpression(node) ||
      typescript.isAsExpression(node) ||
      typescript.isSatisfiesExpression(node)
    )
      return next(node.expression);
    if (typescript.isTemplateExpression(node))
      return join(
        [
          { kind: 'text', value: node.head.text, line },
          ...node.templateSpans.flatMap(({ expression, literal }): Literal[] => [
            next(expression),
            { kind: 'text', value: literal.text, line },
          ]),
        ],
        line,
      );
    if (typescript.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.PlusToken)
      return join([next(node.left), next(node.right)], line);
    if (typescript.isArrayLiteralExpression(node)) return readList(node, next, line);
    if (typescript.isObjectLiteralExpression(node)) return readRecord(node, next, line);
    if (typescript.isIdentifier(node)) {
      const constant = constants.get(node.text);
      if (constant && !followed.has(node.text)) return read(constant, new Set([...followed, node.text]));
      return { kind: node.text === 'undefined' ? 'other' : 'unknown', line };
    }
    const isOther =
      typescript.isNumericLiteral(node) ||
      typescript.isFunctionLike(node) ||
      [SyntaxKind.TrueKeyword, SyntaxKind.FalseKeyword, SyntaxKind.NullKeyword].includes(node.kind);
    return { kind: isOther ? 'other' : 'unknown', line };
  }

  function readList(node: ts.ArrayLiteralExpression, next: (inner: ts.Node) => Literal, line: number): Literal {
    const items = node.elements.flatMap((element): Literal[] => {
      if (!typescript.isSpreadElement(element)) return [next(element)];
      const spread = next(element.expression);
      return spread.kind === 'list' ? spread.items : [{ kind: 'unknown', line: spread.line }];
    });
    return { kind: 'list', items, line };
  }

  function readRecord(node: ts.ObjectLiteralExpression, next: (inner: ts.Node) => Literal, line: number): Literal {
    const entries = new Map<string, Literal>();
    for (const property of node.properties) {
      if (typescript.isPropertyAssignment(property)) {
        const key = typescript.isComputedPropertyName(property.name)
          ? next(property.name.expression)
          : ({ kind: 'text', value: property.name.text } as const);
        if (key.kind === 'text') entries.set(key.value, next(property.initializer));
        else return { kind: 'unknown', line };
      } else if (typescript.isShorthandPropertyAssignment(property)) {
        entries.set(property.name.text, next(property.name));
      } else if (typescript.isSpreadAssignment(property)) {
        const spread = next(property.expression);
        if (spread.kind !== 'record') return { kind: 'unknown', line };
        for (const [key, value] of spread.entries) entries.set(key, value);
      }
    }
    return { kind: 'record', entries, line };
  }
}

function join(parts: readonly Literal[], line: number): Literal {
  let value = '';
  for (const part of parts) {
    if (part.kind !== 'text') return { kind: 'unknown', line };
    value += part.value;
  }
  return { kind: 'text', value, line };
}
