import type { Link, Parent, PhrasingContent, Root, Text } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type {
  Code,
  Construct,
  Effects,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * GFM ends an autolink `https://…` or `www.…` at the next space, and Chinese has none:
 * `https://a.cn/，谢谢。` was one link. Here both end before Chinese characters and full-width
 * punctuation.
 */
export function remarkLiteralLinks(this: Processor): void {
  const data = this.data();
  const { text = {} } = gfmAutolinkLiteral();
  const www = pick(text[WWW], 'wwwAutolink');
  const protocol = pick(text[HTTP], 'protocolAutolink');
  (data.micromarkExtensions ??= []).push(
    { disable: { null: [www.name ?? '', protocol.name ?? ''] } },
    { text: Object.fromEntries([WWW, WWW - 32].map((code) => [code, ending(www, previousWww)])) },
    { text: Object.fromEntries([HTTP, HTTP - 32].map((code) => [code, ending(protocol)])) },
  );
  (data.fromMarkdownExtensions ??= []).push({ transforms: [cutLinks] });
}

const WWW = 119;
const HTTP = 104;

function pick(constructs: Construct | Construct[] | undefined, name: string): Construct {
  const found = [constructs ?? []].flat().find((construct) => construct.name === name);
  if (!found) throw new Error(`micromark-extension-gfm-autolink-literal: expected ${name}`);
  return found;
}

/**
 * Characters that end an autolink unless the address is written as `<…>` or `[…](…)`: Chinese
 * punctuation, East Asian scripts, emoji.
 */
const isEnd = (code: Code): boolean =>
  code !== null && (code === 0xb7 || (code >= 0x2010 && code <= 0x205e) || code >= 0x2e80);

/**
 * Wraps a construct of GFM so that it treats the first Chinese character as the end of the text.
 */
function ending(construct: Construct, previous?: Construct['previous']): Construct {
  return {
    ...construct,
    name: `${construct.name ?? ''}BeforeChinese`,
    previous: previous ?? construct.previous,
    tokenize(effects, ok, nok) {
      const inner = {
        ...effects,
        attempt: nesting(effects.attempt),
        check: nesting(effects.check),
      };
      return construct.tokenize.call(asGfm(this), inner, ok, nok);
    },
  };
}

/**
 * GFM's `previous` for `www.` also reads the tokenizer's previous character: a Chinese character is
 * presented as a space.
 */
function asGfm(context: TokenizeContext): TokenizeContext {
  if (!isEnd(context.previous)) return context;
  return Object.create(context, { previous: { value: 32 } }) as TokenizeContext;
}

const previousWww: NonNullable<Construct['previous']> = (code) =>
  code === null || code < 0 || /[\s(*_[\]~]/.test(String.fromCharCode(code)) || isEnd(code);

type Attempt = Effects['attempt'];

/** The current character, for nested constructs that are told that the text has ended. */
interface Reading {
  code: Code;
}

function nesting(attempt: Attempt, outer?: Reading): Attempt {
  return (construct, ok, nok) => attempt(wrapped(construct as Construct, outer), ok, nok);
}

function wrapped(construct: Construct, outer?: Reading): Construct {
  const reading: Reading = outer ?? { code: null };
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let isOver = false;
    const over =
      (state: State): State =>
      () => {
        isOver = true;
        return state(reading.code);
      };
    const guarded =
      (next: State): State =>
      (code) => {
        if (!outer) reading.code = code;
        const after = next(isEnd(code) ? null : code);
        return after && !isOver ? guarded(after) : after;
      };
    const inner = {
      ...effects,
      attempt: nesting(effects.attempt, reading),
      check: nesting(effects.check, reading),
    };
    return guarded(construct.tokenize.call(this, inner, over(ok), over(nok)));
  };
  return { ...construct, tokenize };
}

const END = /[\u00B7\u2010-\u205E\u2E80-\uFFFF]/;

/**
 * GFM searches text nodes for addresses again, for example in brackets, and again extends them to
 * the next space.
 */
function cutLinks(tree: Root): Root {
  visit(tree, 'link', cutBrackets);
  visit(tree, 'link', (node, index, parent) => {
    const end = isFoundInText(node) ? node.children[0].value.search(END) : -1;
    if (end === -1 || !parent || index === undefined || !isFoundInText(node)) return undefined;
    const [shown] = node.children;
    const rest = shown.value.slice(end);
    node.url = node.url.slice(0, node.url.length - rest.length);
    shown.value = shown.value.slice(0, end);
    parent.children.splice(index + 1, 0, ...linksIn(rest));
    return SKIP;
  });
  return tree;
}

type LiteralLink = Link & { children: [Text] };

/** Excludes a bracket with Chinese text from the link, `https://a.cn/b(注)`. */
function cutBrackets(link: Link, index?: number, parent?: Parent): void {
  const [shown] = link.children;
  const next = parent?.children[(index ?? 0) + 1];
  const { start, end } = link.position ?? {};
  if (shown?.type !== 'text' || next?.type !== 'text' || !start || !end) return;
  const isLiteral = end.column - start.column === shown.value.length;
  const at = isLiteral && next.value.search(END) === 0 ? openBracket(shown.value) : -1;
  if (at === -1) return;
  const rest = shown.value.slice(at);
  link.url = link.url.slice(0, link.url.length - rest.length);
  shown.value = shown.value.slice(0, at);
  next.value = rest + next.value;
  for (const point of [end, shown.position?.end, next.position?.start])
    if (point) {
      point.column -= rest.length;
      if (point.offset !== undefined) point.offset -= rest.length;
    }
}

/** The offset of an unclosed opening bracket; -1 if all are closed. */
function openBracket(text: string): number {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index);
    else open.pop();
  }
  return open[0] ?? -1;
}

/** An autolink that was found in text and has no position in the source. */
function isFoundInText(node: Link): node is LiteralLink {
  const [first] = node.children;
  return node.position === undefined && first?.type === 'text' && node.url.endsWith(first.value);
}

const LITERAL =
  /(?<![\da-z])(?:https?:\/\/|www\.)[\w-][\w.-]*(?:[/?#:][\w\-.~:/?#@!$&'*+,;=%]*)?/gi;

function linksIn(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(LITERAL)) {
    const shown = found.replace(/[?!.,:*_~'"]+$/, '');
    if (index > done) parts.push({ type: 'text', value: text.slice(done, index) });
    const url = /^www/i.test(shown) ? `http://${shown}` : shown;
    parts.push({ type: 'link', title: null, url, children: [{ type: 'text', value: shown }] });
    done = index + shown.length;
  }
  if (done < text.length) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}
