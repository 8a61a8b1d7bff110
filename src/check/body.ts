import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { normaliseText } from '../values/normalise-text.ts';
import { decodeAddress } from '../values/decode.ts';
import { type Problem, problem } from '../values/validation/validation-error.ts';
import { BLOCK_ATTRIBUTES, BLOCK_NAMES, isBlockName } from '../markdown/blocks.ts';
import { isPlainAddress } from '../markdown/addresses.ts';
import { type BodyFacts, type MediaUse, noFacts, refusedBody } from './body-facts.ts';
import { findExcess, parseWithin } from './body-limits.ts';
import { parseBody, readWords } from './body-words.ts';
import { joinedText } from './joined-text.ts';
import { readProposals } from './proposals.ts';
import { readPassages } from './passages.ts';

/** Reads a body for the content check. */
export function readBody(written: string): BodyFacts {
  const body = normaliseText(written, 'body');
  const excess = findExcess(body);
  if (excess) return refusedBody(excess);
  const tree = parseWithin(() => parseBody(body));
  if (!('type' in tree)) return refusedBody(tree);
  const facts = { ...noFacts(), ...readPassages(tree) };
  facts.proposals = readProposals(body, tree);
  const joined = joinedText(body, tree);
  if (joined !== undefined) facts.joined = joined;
  const addresses = new Set<string | undefined>();
  const defined = new Set<string>();
  const say = (line: number, it: Problem, quote?: string) =>
    facts.findings.push({ line, ...it, ...(quote !== undefined && { quote }) });
  const uses = usesOfDefinitions(tree);
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'containerDirective') {
      if (!isBlockName(node.name))
        say(line, problem('unknown-block', { names: BLOCK_NAMES }), `:::${node.name}`);
      else checkAttributes(node, node.name, line, say);
      if (node.name === '法条') facts.laws.push({ id: node.attributes?.['law'] ?? '', line });
      if (node.name === '待核实')
        facts.unsure.push({ source: node.attributes?.['source'] ?? '', line });
      if (node.name === '图集' && !holdsPicture(node)) say(line, problem('no-pictures'), ':::图集');
      if (node.name === '折叠问答' && !node.attributes?.['question']?.trim())
        say(line, problem('no-question'), ':::折叠问答');
      if (node.name === '附件')
        follow(node.attributes?.['file'] ?? '', line, facts, 'download', true);
    }
    if (node.type === 'html' && OWN_FILE.test(node.value)) say(line, problem('address-in-html'));
    if (node.type === 'paragraph') checkStrayFence(body, node.position, say);
    if (node.type === 'image' && !node.alt?.trim())
      facts.undescribed.push({ path: node.url, line });
    if (node.type === 'image') follow(node.url, line, facts, 'picture', true);
    if (node.type === 'link' || node.type === 'definition') addresses.add(decodeAddress(node.url));
    if (node.type === 'link') follow(node.url, line, facts, 'download');
    if (node.type === 'definition') {
      if (defined.has(node.identifier))
        say(line, problem('definition-twice'), `[${node.label ?? ''}]`);
      else if (!uses.has(node.identifier) && node.url !== '#')
        say(line, problem('definition-unused'), `[${node.label ?? ''}]`);
      defined.add(node.identifier);
      for (const use of uses.get(node.identifier) ?? ['either' as const])
        follow(node.url, line, facts, use, use === 'picture');
    }
  });
  for (const { line, text } of unclosedBlocks(body, tree)) say(line, problem('open-block'), text);
  const { words, findings, rawLinks, ids, isRefused } = readWords(tree);
  facts.findings.push(...findings);
  for (const { url, line } of rawLinks) {
    if (!addresses.has(decodeAddress(url)) && (hasScheme(url) || url.startsWith('#')))
      follow(url, line, facts, 'download');
  }
  return { ...facts, words, isRefused, ...(ids && { ids }) };
}

/** Reports unknown attributes of a block and invalid values: they would be dropped silently. */
function checkAttributes(
  { attributes }: ContainerDirective,
  name: keyof typeof BLOCK_ATTRIBUTES,
  line: number,
  say: Say,
): void {
  const known = BLOCK_ATTRIBUTES[name];
  for (const [key, value] of Object.entries(attributes ?? {})) {
    const values = Object.hasOwn(known, key) ? known[key] : undefined;
    const found = { block: name, key, value: value ?? '' };
    if (values === undefined)
      say(line, problem('unknown-attribute', { ...found, names: Object.keys(known) }));
    else if (values !== true && value && !values.includes(value))
      say(line, problem('attribute-value', { ...found, values }));
  }
}

/** Identifier → how the body uses the definition of that name, `[plan]: ../media/plan.pdf`. */
function usesOfDefinitions(tree: Root): Map<string, Set<MediaUse>> {
  const uses = new Map<string, Set<MediaUse>>();
  visit(tree, (node) => {
    if (node.type !== 'imageReference' && node.type !== 'linkReference') return;
    const use = node.type === 'imageReference' ? 'picture' : 'download';
    uses.set(node.identifier, (uses.get(node.identifier) ?? new Set()).add(use));
  });
  return uses;
}
/** Links out of the site; {@link OWN_FILE} reports internal addresses in HTML. */
const hasScheme = (url: string) => /^(?:[/\\\s]{2}|\s*[a-z][a-z0-9+.-]*\s*:)/i.test(url);

function holdsPicture(block: Nodes): boolean {
  let found = false;
  visit(block, 'image', () => {
    found = true;
  });
  return found;
}

/**
 * An attribute of raw HTML that names a file or page of this site: references are checked in
 * Markdown only.
 */
const OWN_FILE = /\b(?:src|href)\s*=\s*["']?\s*(?:\.{1,2}\/|\/(?![/\\]))/i;

function whyUnfit(address: string): Problem {
  if (/^https?:/i.test(address)) return problem('address-form');
  return problem(
    /^\s*[a-z][a-z0-9+.\s-]*:/i.test(address) ? 'address-scheme' : 'address-incomplete',
  );
}

/** A fragment of a page of this site, or of the page itself. */
const FRAGMENT = /^((?:\/(?![/\\])[^?#]*)?)(?:\?[^#]*)?#(.+)$/;

/** @param isMedia whether only a file of `content/media/` is valid */
function follow(url: string, line: number, facts: BodyFacts, use: MediaUse, isMedia = false): void {
  const path = decodeAddress(url);
  const [, page = '', fragment] = FRAGMENT.exec(path ?? '') ?? [];
  if (fragment !== undefined) facts.fragments.push({ path: page, fragment, line });
  if (path === undefined) {
    facts.findings.push({ line, ...problem('lone-percent'), quote: url });
  } else if (path.startsWith('../media/')) {
    facts.media.push({ path, line, use });
  } else if (isMedia) {
    facts.findings.push({ line, ...problem('not-uploaded'), quote: url });
  } else if (/^\/(?![/\\])/.test(path) && !/[\t\n\r]/.test(path)) {
    facts.links.push({ path: path.replace(/[?#].*$/, ''), line });
  } else if (!path.startsWith('#') && !isPlainAddress(url)) {
    facts.findings.push({ line, ...whyUnfit(url), quote: url });
  }
}

type Say = (line: number, it: Problem, quote?: string) => void;
interface Point {
  offset?: number | undefined;
  line: number;
}
type Position = { start: Point; end: Point } | undefined;

interface Block {
  line: number;
  /** The line at which the block ends for the parser; an inner and an outer block may share it. */
  end: number;
  text: string;
  colons: number;
}

/** The blocks without a closing fence of their own. */
function unclosedBlocks(body: string, tree: Root): Block[] {
  const lines = body.split('\n');
  const colonsOf = (line: number) => /^[\s>]*(:{3,})/.exec(lines[line - 1] ?? '')?.[1]?.length ?? 0;
  const blocks: Block[] = [];
  visit(tree, 'containerDirective', ({ name, position }) => {
    const { line } = position?.start ?? { line: 1 };
    const end = position?.end.line ?? line;
    blocks.push({ line, end, text: `:::${name}`, colons: colonsOf(line) });
  });
  return blocks.filter((block) => {
    const isFence = /^[\s>]*:{3,}\s*$/.test(lines[block.end - 1] ?? '') && block.end > block.line;
    const [outer = block, ...inner] = blocks.filter(({ end }) => end === block.end);
    const innermost = inner.at(-1) ?? outer;
    // An outer block needs more colons than its content; if it has not, it is the unclosed one.
    const owner = outer.colons > innermost.colons ? outer : innermost;
    return !isFence || block !== owner;
  });
}

/** A `:::` that opens or closes no block is rendered as text. */
function checkStrayFence(body: string, position: Position, say: Say): void {
  const text = body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const stray = text.split('\n').findIndex((line) => /^:::/.test(line));
  if (stray !== -1) {
    say(
      (position?.start.line ?? 1) + stray,
      problem('stray-fence'),
      text.split('\n')[stray]?.slice(0, 30) ?? '',
    );
  }
}
