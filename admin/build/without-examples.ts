import { type Plugin, parseAst } from 'vite';

/** Models of collections and of settings. */
const MODELS = /\/src\/(?:collections\/[^/]+\/model|model\/settings\/[^/]+)\.ts$/;

/** Leaves the declared examples of the models out of the desk: tests and documents read them, the desk never does. */
export function withoutExamples(): Plugin {
  return {
    name: 'red-candle:without-examples',
    transform: {
      filter: { id: MODELS },
      handler: (code) => ({ code: withoutExample(code), map: null }),
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
}

/** The JavaScript of a model with an empty `example`; a field of that name, which is a call, stays. */
export function withoutExample(code: string): string {
  return [...nodesIn(parseAst(code))]
    .filter(isExample)
    .reverse()
    .reduce((text, { start, end }) => `${text.slice(0, start)}example: {}${text.slice(end)}`, code);
}

/** Every node of a syntax tree, in the order of the text. */
function* nodesIn(tree: object): Generator<Node> {
  if ('type' in tree) yield tree as Node;
  for (const part of Object.values(tree) as unknown[])
    if (typeof part === 'object' && part !== null) yield* nodesIn(part);
}

function isExample(node: Node): boolean {
  const { key, value } = node as Node & { key?: { name?: unknown }; value?: Partial<Node> };
  return node.type === 'Property' && key?.name === 'example' && value?.type === 'ObjectExpression';
}
