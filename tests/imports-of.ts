import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The runtime imports of a source file: specifiers of imports, re-exports, and `import()`; no types. */
export function importsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  for (const code of codeOf(file)) {
    visit(ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  }
  return found;
}

function specifierOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return isType ? undefined : node.moduleSpecifier;
  }
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  return undefined;
}

/** The scripts of a file: of an Astro file its front matter and `<script>`s, of MDX the import lines. */
function codeOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.mdx')) return [text.match(/^import .*$/gm)?.join('\n') ?? ''];
  if (!file.endsWith('.astro')) return [text];
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  return [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...scripts.map(([, code = '']) => code)];
}
