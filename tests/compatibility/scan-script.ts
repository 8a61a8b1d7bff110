import {
  type AnyNode,
  type CallExpression,
  type Identifier,
  type Literal,
  type MemberExpression,
  parse,
} from 'acorn';
import { full } from 'acorn-walk';
import { BUILTINS } from './support.ts';

/** Syntax up to here is in Chrome 90, Safari 15.4 and Firefox 115 but for what is looked for below. */
const SYNTAX = 2022;
/** Safari has looking back from 16.4 on; without it, a whole script is not understood. */
const LOOKS_BACK = /\(\?<[=!]/;
/** A selector that throws where it is not known. */
const SELECTOR = /:has\(|::?highlight\(/;

/**
 * What a script uses that browsers of the floor lack: what → since when they have it. A member counts where no interface
 * has one of that name at the floor, since a script does not say of what its objects are.
 *
 * @throws SyntaxError where its syntax is younger than the floor
 */
export function scanScript(code: string): Map<string, string> {
  const found = new Map<string, string>();
  const tree = parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' });
  const called = new Set<AnyNode>();
  full(tree, (node) => {
    if ((node as AnyNode).type === 'CallExpression') called.add((node as CallExpression).callee);
  });
  full(tree, (node) => {
    const isMethodRead = isArrayOrStringMethod(node as AnyNode) && !called.has(node as AnyNode);
    if (isMethodRead) return;
    for (const [what, lack] of lacksOf(node as AnyNode)) found.set(what, lack);
  });
  return found;
}

function lacksOf(node: AnyNode): [string, string][] {
  switch (node.type) {
    case 'StaticBlock':
      return [['static { }', 'chrome 94, safari 16.4']];
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier' ? [['#x in y', 'chrome 91']] : [];
    case 'CallExpression':
      // https://issues.chromium.org/issues/42200842
      return node.optional && node.arguments.some(({ type }) => type === 'SpreadElement')
        ? [['f?.(...x)', 'chrome 91']]
        : [];
    case 'Literal':
      return literalLacks(node);
    case 'Identifier':
      return globalLacks(node);
    case 'MemberExpression':
      return memberLacks(node);
    default:
      return [];
  }
}

/** A field of our own may be called `at`; the method of that name is called. */
function isArrayOrStringMethod(node: AnyNode): boolean {
  if (node.type !== 'MemberExpression') return false;
  const name = nameOf(node.property as AnyNode, node.computed) ?? '';
  return [Array.prototype, String.prototype].some((methods) => Object.hasOwn(methods, name));
}

function literalLacks({ regex, value }: Literal): [string, string][] {
  if (regex) return LOOKS_BACK.test(regex.pattern) ? [['(?<=', 'safari 16.4']] : [];
  return typeof value === 'string' && SELECTOR.test(value)
    ? [[value, 'chrome 105, firefox 121']]
    : [];
}

function globalLacks({ name }: Identifier): [string, string][] {
  const lack = BUILTINS.globals.get(name) ?? '';
  return lack === '' ? [] : [[name, lack]];
}

function memberLacks({ object, property, computed }: MemberExpression): [string, string][] {
  const name = nameOf(property as AnyNode, computed);
  if (name === undefined) return [];
  const owner = object.type === 'Identifier' ? `${object.name}.${name}` : '';
  const exact = BUILTINS.statics.get(owner);
  if (exact !== undefined) return exact === '' ? [] : [[owner, exact]];
  const lacks = BUILTINS.members.get(name) ?? [''];
  return lacks.includes('') ? [] : [[`.${name}`, lacks.join('; ')]];
}

function nameOf(property: AnyNode, isComputed: boolean): string | undefined {
  if (property.type === 'Identifier' && !isComputed) return property.name;
  return property.type === 'Literal' && typeof property.value === 'string'
    ? property.value
    : undefined;
}
