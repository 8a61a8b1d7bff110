import {
  type AnyNode,
  type CallExpression,
  type Literal,
  type MemberExpression,
  parse,
} from 'acorn';
import { full } from 'acorn-walk';
import type { BrowserFloor } from '../../src/values/browser-floor.ts';
import { builtinsOf, lackSince } from './support.ts';

/** Chrome 90, Safari 15.4 and Firefox 115 support the syntax up to this version, except for what is searched below. */
const SYNTAX = 2022;
const STATIC_BLOCK = { chrome: '94', safari: '16.4', firefox: '93' };
const PRIVATE_IN = { chrome: '91', safari: '15', firefox: '90' };
/** https://issues.chromium.org/issues/42200842 */
const OPTIONAL_SPREAD = { chrome: '91' };
/** Without support for it, a whole script fails to parse. */
const LOOKS_BACK = { pattern: /\(\?<[=!]/, since: { safari: '16.4' } };
/** Unsupported selectors throw. */
const SELECTORS = [
  { pattern: /:has\(/, since: { chrome: '105', safari: '15.4', firefox: '121' } },
  { pattern: /::?highlight\(/, since: { chrome: '105', safari: '17.2', firefox: '140' } },
];

/** Used feature → the versions that it needs, empty if all supported browsers have it. */
type Use = [string, string];

/**
 * The features in a script that the oldest supported browsers lack: feature → the versions that have it. A member
 * counts only if no interface of these browsers has one of that name, since the types of a script's objects are
 * unknown. In a large library nearly all such members are fields of its own.
 *
 * @param of whose members count: of all interfaces, or of the language's own objects, and then only if they are called
 * @throws SyntaxError if the syntax is too new for these browsers
 */
export function scanScript(
  code: string,
  floor: BrowserFloor,
  of: 'all' | 'language' = 'all',
): Map<string, string> {
  const found = new Map<string, string>();
  const tree = parse(code, { ecmaVersion: SYNTAX, sourceType: 'module' });
  const called = new Set<AnyNode>();
  full(tree, (node) => {
    if ((node as AnyNode).type === 'CallExpression') called.add((node as CallExpression).callee);
  });
  full(tree, (node) => {
    for (const [what, lack] of usesOf(node as AnyNode, floor, called.has(node as AnyNode), of))
      if (lack !== '') found.set(what, lack);
  });
  return found;
}

function usesOf(
  node: AnyNode,
  floor: BrowserFloor,
  isCalled: boolean,
  of: 'all' | 'language',
): Use[] {
  switch (node.type) {
    case 'StaticBlock':
      return [['static { }', lackSince(STATIC_BLOCK, floor)]];
    case 'BinaryExpression':
      return node.left.type === 'PrivateIdentifier'
        ? [['#x in y', lackSince(PRIVATE_IN, floor)]]
        : [];
    case 'CallExpression':
      return node.optional && node.arguments.some(({ type }) => type === 'SpreadElement')
        ? [['f?.(...x)', lackSince(OPTIONAL_SPREAD, floor)]]
        : [];
    case 'Literal':
      return literalUses(node, floor);
    case 'Identifier':
      // A minifier's own names are short, and some equal names of interfaces: `ML`.
      return node.name.length > 3
        ? [[node.name, builtinsOf(floor).globals.get(node.name) ?? '']]
        : [];
    case 'MemberExpression':
      return isCalled || !(of === 'language' || isArrayOrStringMethod(node))
        ? memberUses(node, floor, of)
        : [];
    default:
      return [];
  }
}

/** A field of our own may be named `at`; the method of that name is called. */
function isArrayOrStringMethod(node: MemberExpression): boolean {
  const name = nameOf(node.property as AnyNode, node.computed) ?? '';
  return [Array.prototype, String.prototype].some((methods) => Object.hasOwn(methods, name));
}

function literalUses({ regex, value }: Literal, floor: BrowserFloor): Use[] {
  if (regex)
    return LOOKS_BACK.pattern.test(regex.pattern)
      ? [['(?<=', lackSince(LOOKS_BACK.since, floor)]]
      : [];
  if (typeof value !== 'string') return [];
  return SELECTORS.filter(({ pattern }) => pattern.test(value)).map(({ since }) => [
    value,
    lackSince(since, floor),
  ]);
}

function memberUses(node: MemberExpression, floor: BrowserFloor, of: 'all' | 'language'): Use[] {
  const name = nameOf(node.property as AnyNode, node.computed);
  if (name === undefined) return [];
  const { statics, members, ownMembers } = builtinsOf(floor);
  const owner = node.object.type === 'Identifier' ? `${node.object.name}.${name}` : '';
  const exact = statics.get(owner);
  if (exact !== undefined) return [[owner, exact]];
  const lacks = (of === 'all' ? members : ownMembers).get(name) ?? [''];
  return lacks.includes('') ? [] : [[`.${name}`, lacks.join('; ')]];
}

function nameOf(property: AnyNode, isComputed: boolean): string | undefined {
  if (property.type === 'Identifier' && !isComputed) return property.name;
  return property.type === 'Literal' && typeof property.value === 'string'
    ? property.value
    : undefined;
}
