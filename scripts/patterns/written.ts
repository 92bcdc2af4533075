import ts from 'typescript';
import type { Pattern } from './pattern.js';

/** What a source file says about patterns. */
export interface Written {
  literals: Pattern[];
  /** Where it uses the constructor, as `file:line`. */
  constructions: string[];
}

/** Reads a file's syntax tree. `file` is only the name for places in it. */
export function writtenIn(file: string, text: string): Written {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: Pattern[] = [];
  const constructions: string[] = [];
  visit(tree);
  return { literals, constructions };

  function visit(node: ts.Node): void {
    if (ts.isRegularExpressionLiteral(node)) literals.push(toPattern(node));
    if (ts.isIdentifier(node) && node.text === 'RegExp' && isValue(node)) {
      constructions.push(siteOf(ts.isNewExpression(node.parent) ? node.parent : node));
    }
    ts.forEachChild(node, visit);
  }

  function toPattern(node: ts.RegularExpressionLiteral): Pattern {
    const end = node.text.lastIndexOf('/');
    const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
    return { source, flags, sites: [siteOf(node)] };
  }

  function siteOf(node: ts.Node): string {
    return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
  }
}

/** Anything but a type or the right side of `instanceof`: code that holds the constructor can make patterns with it. */
function isValue({ parent }: ts.Identifier): boolean {
  if (ts.isTypeReferenceNode(parent)) return false;
  const asks = ts.SyntaxKind.InstanceOfKeyword;
  return !(ts.isBinaryExpression(parent) && parent.operatorToken.kind === asks);
}
