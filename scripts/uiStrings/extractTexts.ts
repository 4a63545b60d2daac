import type ts from 'typescript';
import { extractNavigation, extractSidebars } from './extractConfig.ts';
import { translateModule, type Extraction, type SourceKind } from './extraction.ts';
import { parseSource, type Literal, type Source, type TypeScript } from './literals.ts';

/** Finds the texts of the interface in a source file. Never throws. */
export function extractTexts(
  typescript: TypeScript,
  { kind, file, text }: { kind: SourceKind; file: string; text: string },
): Extraction {
  const extraction: Extraction = { texts: [], folders: [], dynamic: [] };
  const source = parseSource(typescript, file, text);
  const [mistake] = mistakesOf(source.file);
  if (mistake) extraction.brokenIn = source.file.getLineAndCharacterOfPosition(mistake.start).line + 1;
  else if (kind === 'code') extractCode(typescript, source, extraction);
  else if (kind === 'config') extractNavigation(findDefaultExport(typescript, source), extraction);
  else extractSidebars(findDefaultExport(typescript, source), extraction);
  return extraction;
}

// Not in the compiler's types; the alternatives parse the file once more.
function mistakesOf(file: ts.SourceFile): readonly { start: number }[] {
  return (file as unknown as { parseDiagnostics?: { start: number }[] }).parseDiagnostics ?? [];
}

function findDefaultExport(typescript: TypeScript, { file, read }: Source): Literal {
  const statement = file.statements.find((one) => typescript.isExportAssignment(one));
  return statement ? read(statement.expression) : { kind: 'unknown', line: 1 };
}

/** `<Translate id="…">…</Translate>` and `translate({ id: '…', message: '…' })`, by the names that the file gives them. */
function extractCode(typescript: TypeScript, source: Source, { texts, dynamic }: Extraction): void {
  const { component, call } = findNames(typescript, source.file);
  const add = (id: Literal | undefined, message: Literal | undefined, line: number): void => {
    const [key, words] = [id ?? message, message ?? id];
    if (key?.kind === 'text' && words?.kind === 'text')
      texts.push({ kind: 'code', id: key.value, message: words.value, line });
    else dynamic.push(line);
  };
  const visit = (node: ts.Node): void => {
    if (typescript.isJsxElement(node) || typescript.isJsxSelfClosingElement(node)) {
      const opening = typescript.isJsxElement(node) ? node.openingElement : node;
      if (component !== undefined && opening.tagName.getText(source.file) === component) {
        const children = typescript.isJsxElement(node) ? node.children : [];
        add(readId(opening), readChildren(children), source.lineOf(opening));
      }
    } else if (
      typescript.isCallExpression(node) &&
      typescript.isIdentifier(node.expression) &&
      node.expression.text === call
    ) {
      const [argument] = node.arguments;
      const given = argument ? source.read(argument) : undefined;
      if (given?.kind === 'record')
        add(given.entries.get('id'), given.entries.get('message'), given.entries.get('id')?.line ?? given.line);
      else dynamic.push(source.lineOf(node));
    }
    typescript.forEachChild(node, visit);
  };
  if (component !== undefined || call !== undefined) visit(source.file);

  function readId({ attributes }: ts.JsxOpeningLikeElement): Literal | undefined {
    const attribute = attributes.properties.find(
      (one) => typescript.isJsxAttribute(one) && one.name.getText(source.file) === 'id',
    );
    if (!attribute || !typescript.isJsxAttribute(attribute) || !attribute.initializer) return undefined;
    return readValue(attribute.initializer);
  }

  /** The only child; white space between lines is none. */
  function readChildren(children: readonly ts.JsxChild[]): Literal | undefined {
    const [child, ...rest] = children.filter(
      (one) => !(typescript.isJsxText(one) && one.text.replace('\n', '').trim() === ''),
    );
    if (!child) return undefined;
    return rest.length > 0 ? { kind: 'unknown', line: source.lineOf(child) } : readValue(child);
  }

  function readValue(node: ts.Node): Literal {
    if (typescript.isJsxText(node))
      return { kind: 'text', value: node.text.trim().replace(/\s+/g, ' '), line: source.lineOf(node) };
    if (typescript.isJsxExpression(node) && node.expression) return source.read(node.expression);
    return source.read(node);
  }
}

/** What the file calls the component and the function. */
function findNames(typescript: TypeScript, file: ts.SourceFile): { component?: string; call?: string } {
  const names: { component?: string; call?: string } = {};
  for (const statement of file.statements) {
    if (!typescript.isImportDeclaration(statement)) continue;
    const { moduleSpecifier, importClause } = statement;
    if (!typescript.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== translateModule) continue;
    if (importClause?.name) names.component = importClause.name.text;
    const bindings = importClause?.namedBindings;
    if (!bindings || !typescript.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements)
      if ((propertyName ?? name).text === 'translate') names.call = name.text;
  }
  return names;
}
